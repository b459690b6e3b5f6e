/// Counts of events that come one by one and by themselves.
public struct PoissonDistribution: Sendable {
    public let mean: Double
    /// `mean` is at least 0.
    public init(mean: Double) { self.mean = mean }

    public func probability(of count: Int) -> Double { count < 0 ? 0 : IncompleteGamma.point(Double(count), mean) }

    /// P(X ≤ count).
    public func cumulative(_ count: Int) -> Double { count < 0 ? 0 : IncompleteGamma.upper(Double(count) + 1, mean) }

    /// P(X ≥ count).
    public func atLeast(_ count: Int) -> Double { count <= 0 ? 1 : IncompleteGamma.lower(Double(count), mean) }

    /// The least count that a share p of the distribution is at or below.
    public func quantile(_ p: Double) -> Int { DiscreteQuantile.of(p, near: mean, spread: mean.squareRoot(), most: .max, cumulative) }
}
