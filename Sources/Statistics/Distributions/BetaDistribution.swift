/// The beta distribution, for a, b > 0.
public struct BetaDistribution: Sendable {
    public let a: Double
    public let b: Double
    public init(_ a: Double, _ b: Double) {
        self.a = a
        self.b = b
    }

    public func cumulative(_ x: Double) -> Double { IncompleteBeta.lower(a, b, x) }

    /// The x below which a share p of the distribution lies.
    public func quantile(_ p: Double) -> Double {
        guard p > 0 else { return 0 }
        guard p < 1 else { return 1 }
        return Search.root(between: 0, and: 1) { cumulative($0) - p }
    }
}
