package import Access
package import Kernel
import Storage

/// A source's series as it was kept at one time (årgang).
package struct SeriesVintage: Sendable {
    /// Counted from 1.
    package let number: Int
    package let at: Instant
    package let origin: SeriesOrigin
    /// Figures that were not there before.
    package let added: Int
    package let revised: Int
}

/// The series that indicators are taken from, and what sources changed in them.
package enum SeriesStore {
    private static let origins = IndicatorsSchema.seriesOrigin

    /// The latest vintage; none where the indicator has no series of its own.
    package static func latest(of indicator: IndicatorID, in plan: PlanID, _ reading: borrowing Reading) throws -> SeriesVintage? {
        try vintages(of: indicator, in: plan, limit: 1, reading).first
    }

    /// The latest first.
    package static func vintages(of indicator: IndicatorID, in plan: PlanID, limit: Int = 20, _ reading: borrowing Reading) throws -> [SeriesVintage] {
        try reading.rows(
            "SELECT vintage, at, added, revised, \(origins.columns) FROM series WHERE plan = \(plan) AND indicator = \(indicator) ORDER BY vintage DESC LIMIT \(limit)"
        ) { row in
            let (number, at, added, revised) = (try row.whole(), try row.instant(), try row.whole(), try row.whole())
            return SeriesVintage(number: number, at: at, origin: try origins.read(&row), added: added, revised: revised)
        }
    }

    /// Every area's figures; none where the indicator has no series of its own.
    package static func series(of indicator: IndicatorID, in plan: PlanID, _ reading: borrowing Reading) throws -> SourceSeries? {
        guard let latest = try latest(of: indicator, in: plan, reading) else { return nil }
        return try SourceSeries(latest.origin, texts: texts(of: indicator, in: plan, reading))
    }

    /// Every area's figures as they are stored, by the area.
    static func texts(of indicator: IndicatorID, in plan: PlanID, _ reading: borrowing Reading) throws -> [String: String] {
        var texts: [String: String] = [:]
        try reading.forEachRow(of: "SELECT area, figures FROM series_area WHERE plan = \(plan) AND indicator = \(indicator)") { row in texts[try row.text()] = try row.text() }
        return texts
    }

    /// What a vintage changed, by area and period.
    package static func revisions(of indicator: IndicatorID, in plan: PlanID, vintage: Int, limit: Int = 200, _ reading: borrowing Reading) throws -> [SeriesRevision] {
        try reading.rows(
            """
            SELECT area, period, before, after FROM series_revision
            WHERE plan = \(plan) AND indicator = \(indicator) AND vintage = \(vintage) ORDER BY area, period LIMIT \(limit)
            """
        ) { row in
            let area = try row.text()
            guard let period = Period(try row.text()) else { throw StorageFault.unexpectedValue(column: 1) }
            return SeriesRevision(area: area, period: period, before: row.numberIfAny(), after: row.numberIfAny())
        }
    }
}

extension SourceSeries {
    /// As they are stored. Throws `StorageFault` where one of them cannot be read.
    init(_ origin: SeriesOrigin, texts: [String: String]) throws {
        self.init(
            origin,
            areas: try texts.mapValues { text in
                guard let figures = AreaFigures(text: text) else { throw StorageFault.unexpectedValue(column: 1) }
                return figures
            })
    }
}
