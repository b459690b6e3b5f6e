import Kernel

/// Who looks at figures.
package enum Audience: Sendable { case insiders, visitors }

/// Figures so small that a person might be recognised (små tal): visitors see »< 5«.
///
/// Holds for counts of people or events, and for what a rate is made of. What a statistics office publishes is known anyway; places,
/// institutions and milestones are no persons.
package enum SmallNumbers {
    static let least = 1.0
    static let most = 4.0

    package static func isHidden(_ value: Double, of whole: Double?, in indicator: Indicator) -> Bool {
        guard indicator.publishedBy?.isEmpty ?? true, value > 0, value < most + 1 else { return false }
        switch indicator.kind {
        case .count: return true
        case .rate: return whole != nil
        case .milestone, .coverage, .share, .survey, .qualitative: return false
        }
    }

    /// The measurements as the audience may see them, in their order.
    package static func figures(_ measurements: [Measurement], of indicator: Indicator, for audience: Audience) -> [Figure] {
        guard audience == .visitors else { return measurements.map { Figure($0) } }
        let figures = measurements.map { seen($0, in: indicator) }
        return figures.contains { !$0.isExact } ? withholding(figures, of: indicator) : figures
    }

    package static func seen(_ measurement: Measurement, in indicator: Indicator) -> Figure {
        if isHidden(measurement.value, of: measurement.of, in: indicator) {
            return Figure(measurement.period, area: measurement.area, .small(of: measurement.of))
        }
        // A small part of a whole is not told beside its per cent.
        if indicator.isInPercent, measurement.of != nil, measurement.value > 0, measurement.value <= most {
            let level = indicator.level(measurement.value, of: measurement.of)
            return Figure(measurement.period, area: measurement.area, .exact(value: level, of: nil), note: measurement.note)
        }
        return Figure(measurement)
    }

    /// A single small municipality is the total less the others: then the smallest of the others is withheld too.
    private static func withholding(_ figures: [Figure], of indicator: Indicator) -> [Figure] {
        var figures = figures
        for (_, places) in Dictionary(grouping: figures.indices, by: { figures[$0].period }) {
            let parts = places.filter { isPart(figures[$0].area) }
            guard places.contains(where: { !isPart(figures[$0].area) && figures[$0].isExact }), parts.filter({ !figures[$0].isExact }).count == 1 else { continue }
            let open = parts.filter { value(figures[$0]) > 0 }
            guard let least = open.min(by: { value(figures[$0]) < value(figures[$1]) }) else { continue }
            figures[least] = Figure(figures[least].period, area: figures[least].area, .withheld)
        }
        return figures
    }

    private static func isPart(_ area: String?) -> Bool { area.map { Municipality.withCode($0) != nil } ?? false }

    private static func value(_ figure: Figure) -> Double { if case .exact(let value, _) = figure.sight { value } else { 0 } }
}
