package import Kernel
import Statistics

/// Whether a municipality's latest quarter lies above what the years before lead to expect (tidlig advarsel): for those who work with the plan, never a verdict.
package struct QuarterWarning: Sendable, Equatable {
    package let municipality: String
    package let quarter: Period
    package let count: Int
    package let expected: Double
    /// What is seldom passed where nothing is the matter: in 1.4 % of quarters of the real burglaries.
    package let upper: Double
    package var isAbove: Bool { Double(count) > upper }

    /// Five years back, each quarter of the year with a level of its own; the half year before the latest quarter is not learnt from.
    private static let rule: EarlyWarning = {
        var rule = EarlyWarning()
        (rule.yearsBack, rule.halfWindow, rule.periods, rule.latestLeftOut, rule.bound) = (5, 0, 4, 2, .cautiousNegativeBinomial)
        return rule
    }()

    /// Nil where the series does not reach five years back, has unknown quarters, or cannot be fitted.
    init?(_ municipality: String, in series: SourceSeries) {
        let quarters = series.kind == .month ? series.added(to: .quarter) : series
        guard quarters.kind == .quarter, let figures = quarters.areas[municipality], figures.values.allSatisfy({ $0 != nil }), let last = figures.values.last ?? nil else { return nil }
        let counts = figures.values.compactMap { $0 }
        guard let finding = Self.rule.finding(at: counts.count - 1, in: counts, frequency: 4), finding.upper.isFinite else { return nil }
        (self.municipality, quarter, count, expected, upper) = (municipality, figures.last, Int(last), finding.expected, finding.upper)
    }
}
