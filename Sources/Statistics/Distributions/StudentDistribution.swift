import Foundation

/// Student's t distribution.
public struct StudentDistribution: Sendable {
    /// Degrees of freedom, above 0; need not be whole.
    public let freedom: Double
    public init(freedom: Double) { self.freedom = freedom }

    /// P(T > t).
    public func tail(_ t: Double) -> Double {
        let square = t * t
        let both = IncompleteBeta.lower(freedom / 2, 0.5, freedom / (freedom + square), complement: square / (freedom + square))
        return t >= 0 ? both / 2 : 1 - both / 2
    }

    public func cumulative(_ t: Double) -> Double { tail(-t) }

    /// The t below which a share p of the distribution lies.
    public func quantile(_ p: Double) -> Double {
        guard p > 0 else { return -.infinity }
        guard p < 1 else { return .infinity }
        return p < 0.5 ? -upper(p) : upper(1 - p)
    }

    /// How far out the middle share of the distribution reaches: 1.99 for 0.95 and 80 degrees of freedom.
    public func reach(ofMiddle share: Double) -> Double { upper((1 - share) / 2) }

    private func upper(_ p: Double) -> Double {
        guard p < 0.5 else { return 0 }
        var high = 2.0
        while tail(high) > p { high *= 2 }
        return Search.root(between: 0, and: high) { p - tail($0) }
    }
}
