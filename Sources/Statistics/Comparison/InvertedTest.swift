import Foundation

/// All effects that a test would not reject, where how much chance there is depends on the effect: fewer events tell less.
enum InvertedTest {
    /// As factors. `variance` is that of the estimate, if the effort changed what is expected by a factor.
    static func interval(around estimate: Double, reach: Double, variance: (Double) -> Double) -> Interval {
        func surplus(_ effect: Double) -> Double { abs(estimate - effect) - reach * variance(exp(effect)).squareRoot() }
        return Interval(bound(from: estimate, towards: -1, surplus), bound(from: estimate, towards: 1, surplus))
    }

    private static func bound(from start: Double, towards sign: Double, _ surplus: (Double) -> Double) -> Double {
        var far = 0.25
        while surplus(start + sign * far) < 0 {
            far *= 2
            // No number of events is too small, or too great.
            if far > 40 { return sign < 0 ? 0 : .infinity }
        }
        return exp(start + sign * Search.root(between: 0, and: far) { surplus(start + sign * $0) })
    }
}
