import Foundation

/// A change against the comparison towns, with how sure it is.
public struct Estimate: Sendable {
    /// On a logarithmic scale: 0 is no change.
    public let logarithm: Double
    public let standardError: Double
    /// Factors: 0.82 is 18 per cent fewer than expected.
    public let interval: Interval
    /// How often chance alone is at least as far out.
    public let p: Double
    /// The least decrease that would be seen four times in five, as a share; nil where not even the end of all events would.
    public let detectable: Double?

    public var factor: Double { exp(logarithm) }
    public var isBeyondChance: Bool { !interval.contains(1) }

    init(logarithm: Double, standardError: Double, freedom: Double, expected: Double, interval: Interval) {
        self.logarithm = logarithm
        self.standardError = standardError
        self.interval = interval
        p = 2 * StudentDistribution(freedom: freedom).tail(abs(logarithm) / standardError)
        detectable = DetectableChange.share(standardError: standardError, expected: expected)
    }
}

/// The least decrease δ that is found four times in five: −ln(1 − δ) ≥ 1.99 SE + 0.84 √(SE² + δ/((1 − δ)e)).
enum DetectableChange {
    static func share(standardError: Double, expected: Double) -> Double? {
        guard standardError.isFinite, expected > 0 else { return nil }
        func surplus(_ share: Double) -> Double {
            -log1p(-share) - 1.99 * standardError - 0.84 * (standardError * standardError + share / ((1 - share) * expected)).squareRoot()
        }
        // The surplus falls again where next to nothing would be left: the first root counts.
        let grid = stride(from: 0.01, through: 0.99, by: 0.01)
        guard let above = grid.first(where: { surplus($0) >= 0 }) else { return nil }
        return Search.root(between: above - 0.01, and: above, of: surplus)
    }
}
