import Foundation

/// The E-test on the difference of two rates: the statistic's own distribution at the estimated common rate, summed over all pairs of counts.
/// K. Krishnamoorthy, J. Thomson: A more powerful test for comparing two Poisson means, J. Statistical Planning and Inference 119 (2004).
public struct DifferenceTest: Sendable {
    private let first: OneRate
    private let second: OneRate

    public init(_ rates: TwoRates) {
        first = rates.first
        second = rates.second
    }

    /// How often chance alone shows a difference at least as great either way.
    public var twoSided: Double { probability { abs($0) } }
    /// … a first rate at least as much higher.
    public var greater: Double { probability { $0 } }

    private func probability(_ size: (Double) -> Double) -> Double {
        let common = Double(first.count + second.count) / (first.exposure + second.exposure)
        let seen = size(statistic(first.count, second.count)) * (1 - 1e-12)
        let (one, other) = (PoissonDistribution(mean: common * first.exposure), PoissonDistribution(mean: common * second.exposure))
        let (ones, others) = (range(one), range(other))
        let weights = others.map { other.probability(of: $0) }
        return ones.reduce(0) { sum, x in
            let inner = zip(others, weights).reduce(0) { sum, pair in
                (x > 0 || pair.0 > 0) && size(statistic(x, pair.0)) >= seen ? sum + pair.1 : sum
            }
            return sum + one.probability(of: x) * inner
        }
    }

    private func statistic(_ x: Int, _ y: Int) -> Double {
        let (a, b) = (Double(x) / first.exposure, Double(y) / second.exposure)
        return (a - b) / (a / first.exposure + b / second.exposure).squareRoot()
    }

    /// All but 10⁻¹⁵ of the distribution.
    private func range(_ distribution: PoissonDistribution) -> ClosedRange<Int> {
        let spread = 9 * distribution.mean.squareRoot() + 30
        return max(0, Int(distribution.mean - spread))...Int(distribution.mean + spread)
    }
}
