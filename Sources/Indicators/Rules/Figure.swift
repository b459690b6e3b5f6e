package import Kernel

/// A measurement as its reader may see it. Everything shown is made from these, so that what is hidden cannot slip out by a
/// chart, a difference or a verdict.
package struct Figure: Sendable, Equatable {
    package let period: Period
    package let area: String?
    package let sight: Sight
    package let note: String?

    package enum Sight: Sendable, Equatable {
        case exact(value: Double, of: Double?)
        /// From 1 to 4 people or events; written »< 5«.
        case small(of: Double?)
        /// Not small, but a small one beside it could be worked out from it.
        case withheld
    }

    package init(_ period: Period, area: String?, _ sight: Sight, note: String? = nil) {
        self.period = period
        self.area = area
        self.sight = sight
        self.note = note
    }

    /// The whole measurement, for those who work with the plan.
    package init(_ measurement: Measurement) {
        self.init(measurement.period, area: measurement.area, .exact(value: measurement.value, of: measurement.of), note: measurement.note)
    }

    package var isExact: Bool { if case .exact = sight { true } else { false } }

    /// The figure in the indicator's measure; none where it is hidden.
    package func level(in indicator: Indicator) -> Double? {
        guard case .exact(let value, let whole) = sight else { return nil }
        return indicator.level(value, of: whole)
    }

    /// The least and the most that the reader knows it to be; none where it is withheld.
    package func levels(in indicator: Indicator) -> ClosedRange<Double>? {
        switch sight {
        case .exact(let value, let whole):
            let level = indicator.level(value, of: whole)
            return level...level
        case .small(let whole): return indicator.level(SmallNumbers.least, of: whole)...indicator.level(SmallNumbers.most, of: whole)
        case .withheld: return nil
        }
    }
}
