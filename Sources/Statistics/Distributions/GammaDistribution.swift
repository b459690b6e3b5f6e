import Foundation

/// The gamma distribution with a scale of one; twice of it at half the degrees of freedom is χ².
public struct GammaDistribution: Sendable {
    public let shape: Double
    /// `shape` is above 0.
    public init(shape: Double) { self.shape = shape }

    public func cumulative(_ x: Double) -> Double { IncompleteGamma.lower(shape, x) }
    public func tail(_ x: Double) -> Double { IncompleteGamma.upper(shape, x) }

    /// The x below which a share p of the distribution lies.
    public func quantile(_ p: Double) -> Double {
        guard p > 0 else { return 0 }
        guard p < 1 else { return .infinity }
        var high = shape + 1
        while cumulative(high) < p { high *= 2 }
        return Search.root(between: 0, and: high) { p < 0.5 ? cumulative($0) - p : (1 - p) - tail($0) }
    }
}

/// The χ² distribution.
public struct ChiSquaredDistribution: Sendable {
    private let gamma: GammaDistribution
    public init(freedom: Double) { gamma = GammaDistribution(shape: freedom / 2) }
    public func cumulative(_ x: Double) -> Double { gamma.cumulative(x / 2) }
    public func tail(_ x: Double) -> Double { gamma.tail(x / 2) }
    public func quantile(_ p: Double) -> Double { 2 * gamma.quantile(p) }
}
