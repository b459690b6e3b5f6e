import Foundation

/// Two counts over their exposures, compared by the ratio of their rates; events are taken to come one by one and by themselves.
///
/// K. Gu, H. K. T. Ng, M. L. Tang, W. R. Schucany: Testing the ratio of two Poisson rates, Biometrical Journal 50 (2008).
public struct TwoRates: Sendable {
    public let first: OneRate
    public let second: OneRate

    public init(_ first: OneRate, _ second: OneRate) {
        self.first = first
        self.second = second
    }

    public var ratio: Double { first.rate / second.rate }

    public enum Statistic: Sendable, CaseIterable { case wald, score, logarithmic, squareRoot }

    /// Standard normal where the true ratio is `ratio`; above 0 where the first rate is the higher.
    public func z(_ statistic: Statistic, ratio: Double = 1) -> Double {
        let (x, y) = (Double(first.count), Double(second.count))
        // How many of the first to expect for each of the second.
        let odds = ratio * first.exposure / second.exposure
        return switch statistic {
        case .wald: (x - y * odds) / (x + y * odds * odds).squareRoot()
        case .score: (x - y * odds) / ((x + y) * odds).squareRoot()
        case .logarithmic: (log(x / y) - log(odds)) / (1 / x + 1 / y).squareRoot()
        case .squareRoot: 2 * ((x + 0.375).squareRoot() - ((y + 0.375) * odds).squareRoot()) / (1 + odds).squareRoot()
        }
    }

    /// Given the sum of both counts, how many of it are the first's.
    private func conditional(ratio: Double) -> BinomialDistribution {
        let (a, b) = (ratio * first.exposure, second.exposure)
        return BinomialDistribution(trials: first.count + second.count, chance: a / (a + b))
    }

    /// Exact conditional test: P of a first count at least as high.
    public func exactGreater(ratio: Double = 1) -> Double { conditional(ratio: ratio).atLeast(first.count) }

    /// The same with half of what is just as high.
    public func midGreater(ratio: Double = 1) -> Double {
        let distribution = conditional(ratio: ratio)
        return distribution.atLeast(first.count + 1) + distribution.probability(of: first.count) / 2
    }

    /// Exact two-sided test: P of all that is no likelier than what was seen.
    public func exactTest(ratio: Double = 1) -> Double {
        let distribution = conditional(ratio: ratio)
        let seen = distribution.probability(of: first.count) * (1 + 1e-7)
        return min(
            1,
            (0...distribution.trials).reduce(0) { sum, count in
                let p = distribution.probability(of: count)
                return p <= seen ? sum + p : sum
            })
    }

    /// Exact interval of the ratio (Clopper and Pearson 1934, on the conditional share).
    public func exact(_ confidence: Double = 0.95) -> Interval {
        let tail = (1 - confidence) / 2
        let (x, y) = (Double(first.count), Double(second.count))
        let scale = second.exposure / first.exposure
        let low = first.count == 0 ? 0 : BetaDistribution(x, y + 1).quantile(tail)
        let high = second.count == 0 ? 1 : BetaDistribution(x + 1, y).quantile(1 - tail)
        return Interval(low / (1 - low) * scale, high < 1 ? high / (1 - high) * scale : .infinity)
    }
}
