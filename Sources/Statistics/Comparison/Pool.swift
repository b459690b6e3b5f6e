import Foundation

/// Several towns' changes against their comparison, weighted together.
struct Pool {
    struct Part {
        let participant: InitiativeJudgement.Participant
        let judgement: TownJudgement
        let group: String?
        var difference: Double { judgement.estimate.logarithm }
        func variance(times factor: Double) -> Double { judgement.variation.variance(judgement.change, times: factor) }
    }

    let parts: [Part]
    let correlation: GroupCorrelation
    let weights: [Double]
    let mean: Double

    init(_ parts: [Part], correlation: GroupCorrelation) {
        self.parts = parts
        self.correlation = correlation
        let precisions = parts.map { 1 / $0.variance(times: 1) }
        let sum = precisions.reduce(0, +)
        weights = precisions.map { $0 / sum }
        mean = zip(parts, weights).reduce(0) { $0 + $1.1 * $1.0.difference }
    }

    /// Of the mean, if the effort changed what is expected by the factor.
    func variance(times factor: Double = 1) -> Double {
        let spreads = zip(parts, weights).map { $1 * $0.variance(times: factor).squareRoot() }
        return spreads.reduce(0) { $0 + $1 * $1 } + correlation.value * together(spreads) + comparison * comparison
    }

    /// How unsure the comparison itself is: all towns of one window share it, and those of different windows nearly so, since the same towns are compared with.
    private var comparison: Double {
        var windows: [ComparisonWindow: (course: SIMD4<Double>, variation: TownVariation)] = [:]
        for (part, weight) in zip(parts, weights) {
            windows[part.participant.window, default: (.zero, part.judgement.variation)].course += weight * part.judgement.change.course
        }
        return windows.values.reduce(0) { $0 + $1.variation.varianceOfPrediction($1.course).squareRoot() }
    }

    /// The sum of products of any two in one group; a town without a group stands alone.
    private func together(_ spreads: [Double]) -> Double {
        var groups: [String: [Double]] = [:]
        for (part, spread) in zip(parts, spreads) {
            if let group = part.group { groups[group, default: []].append(spread) }
        }
        return groups.values.reduce(0) { $0 + PairProducts.sum($1) }
    }

    /// How many expected events in one town would leave as much to chance as these do together.
    var effectiveEvents: Double { 1 / zip(parts, weights).reduce(0) { $0 + $1.1 * $1.1 / $1.0.judgement.change.expected } }

    var hartungKnapp: Estimate? {
        guard parts.count > 1 else { return nil }
        let freedom = Double(parts.count - 1)
        let spread = zip(parts, weights).reduce(0) { $0 + $1.1 * ($1.0.difference - mean) * ($1.0.difference - mean) } / freedom
        let error = spread.squareRoot()
        let reach = StudentDistribution(freedom: freedom).reach(ofMiddle: 0.95) * error
        return Estimate(logarithm: mean, standardError: error, freedom: freedom, expected: effectiveEvents, interval: Interval(exp(mean - reach), exp(mean + reach)))
    }
}
