package import Access
package import Kernel
import Plans
import Storage

/// Figures that may not be shown before a day (frigivelse): kept apart from all that is shown, so that nothing can slip out of a page, a chart or a file.
package struct WaitingSeries: Sendable {
    package let plan: PlanID
    package let indicator: IndicatorID
    package let release: Day
    package let series: SourceSeries
    /// The areas that were asked for; the usual ones where there are none.
    package let areas: [String]
    package let isMeant: Bool

    /// For those who write the plan; the earliest first.
    package static func all(of indicator: IndicatorID, in plan: PlanID, _ reading: borrowing Reading) throws -> [WaitingSeries] {
        try read("plan = \(plan) AND indicator = \(indicator)", reading)
    }

    static func due(on today: Day, _ reading: borrowing Reading) throws -> [WaitingSeries] { try read("release <= \(today)", reading) }

    private static func read(_ condition: Query, _ reading: borrowing Reading) throws -> [WaitingSeries] {
        try reading.rows("SELECT plan, indicator, release, origin, figures, areas, meant FROM series_waiting WHERE \(condition) ORDER BY release, plan, indicator") { row in
            let (plan, indicator, release): (PlanID, IndicatorID, Day) = (try row.identifier(), try row.identifier(), try row.day())
            guard case .record(let origin) = try JSONReader.read(try row.text()), case .record(let figures) = try JSONReader.read(try row.text()) else { throw StorageFault.unexpectedValue(column: 3) }
            let texts = Dictionary(figures.fields.compactMap { key, value in String(value).map { (key == Self.whole ? SourceSeries.whole : key, $0) } }) { first, _ in first }
            let areas = try row.text().split(separator: " ").map(String.init)
            return WaitingSeries(
                plan: plan, indicator: indicator, release: release, series: try SourceSeries(SeriesOrigin(record: origin), texts: texts), areas: areas, isMeant: try row.flag())
        }
    }

    /// A key of a record is never empty.
    private static let whole = "whole"

    func keep(_ writing: inout Writing) throws {
        let figures = FieldRecord(series.areas.sorted { $0.key < $1.key }.map { (key: $0.key == SourceSeries.whole ? Self.whole : $0.key, value: FieldValue.text($0.value.text)) })
        try writing.run("DELETE FROM series_waiting WHERE plan = \(plan) AND indicator = \(indicator) AND release = \(release)")
        try writing.run(
            """
            INSERT INTO series_waiting (plan, indicator, release, at, origin, figures, areas, meant)
            VALUES (\(plan), \(indicator), \(release), \(writing.now), \(JSONText.write(.record(series.origin.record))), \(JSONText.write(.record(figures))), \(areas.joined(separator: " ")), \(isMeant))
            """)
    }

    /// Shows what has come to its day, by the server's own clock; answers how many series that were. Each for itself: one that cannot be shown keeps
    /// nobody else's back, and is told of when the rest is done.
    @discardableResult package static func release(_ records: Records, on today: Day) throws -> Int {
        let waiting = try records.read(as: .visitor(on: today)) { try Self.due(on: today, $0) }
        var (released, fault) = (0, (any Error)?.none)
        for series in waiting {
            do {
                try records.maintain("series.release") { try series.show(&$0) }
                released += 1
            } catch { fault = fault ?? error }
        }
        if let fault { throw fault }
        return released
    }

    private func show(_ writing: inout Writing) throws {
        let plan = try PlanAccess.facts(of: plan, in: writing.reading)
        let indicator = try IndicatorStore.indicator(indicator, of: plan.id, in: writing.reading).indicator
        var series = series
        series.origin.release = nil
        let placement = SeriesPlacement(series, for: indicator, municipality: plan.municipality, district: plan.district.rawValue, areas: areas)
        _ = try SeriesKeeping(series, placement, areas: areas, isMeant: true).keepAsOperator(indicator, in: plan, &writing)
        try writing.run("DELETE FROM series_waiting WHERE plan = \(plan.id) AND indicator = \(indicator.id) AND release = \(release)")
    }
}
