/// Counts that vary more than by chance: mean μ, variance μ + μ²/θ.
public struct NegativeBinomialDistribution: Sendable {
    public let mean: Double
    public let theta: Double
    public init(mean: Double, theta: Double) {
        self.mean = mean
        self.theta = theta
    }

    public func probability(of count: Int) -> Double {
        guard count >= 0 else { return 0 }
        let share = theta / (theta + mean)
        return IncompleteBeta.point(theta, of: theta + Double(count), share, 1 - share) * theta / (theta + Double(count))
    }

    /// P(X ≤ count).
    public func cumulative(_ count: Int) -> Double {
        guard count >= 0 else { return 0 }
        return IncompleteBeta.lower(theta, Double(count) + 1, theta / (theta + mean), complement: mean / (theta + mean))
    }

    /// The least count that a share p of the distribution is at or below.
    public func quantile(_ p: Double) -> Int {
        DiscreteQuantile.of(p, near: mean, spread: (mean + mean * mean / theta).squareRoot(), most: .max, cumulative)
    }
}
