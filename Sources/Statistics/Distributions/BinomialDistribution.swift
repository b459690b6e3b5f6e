/// How many of n succeed, each with the same chance.
public struct BinomialDistribution: Sendable {
    public let trials: Int
    public let chance: Double
    public init(trials: Int, chance: Double) {
        self.trials = trials
        self.chance = chance
    }

    public func probability(of count: Int) -> Double {
        count < 0 || count > trials ? 0 : IncompleteBeta.point(Double(count), of: Double(trials), chance, 1 - chance)
    }

    /// P(X ≤ count).
    public func cumulative(_ count: Int) -> Double {
        if count < 0 { return 0 }
        if count >= trials { return 1 }
        return IncompleteBeta.lower(Double(trials - count), Double(count) + 1, 1 - chance, complement: chance)
    }

    /// P(X ≥ count).
    public func atLeast(_ count: Int) -> Double {
        if count <= 0 { return 1 }
        if count > trials { return 0 }
        return IncompleteBeta.lower(Double(count), Double(trials - count) + 1, chance)
    }

    /// The least count that a share p of the distribution is at or below.
    public func quantile(_ p: Double) -> Int {
        let mean = Double(trials) * chance
        return DiscreteQuantile.of(p, near: mean, spread: (mean * (1 - chance)).squareRoot(), most: trials, cumulative)
    }
}
