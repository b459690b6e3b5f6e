import Foundation

/// How counts vary around their mean, in a regression with a logarithmic link.
public enum CountFamily: Sendable, Equatable {
    /// Variance μ.
    case poisson
    /// Variance φμ, with φ from Pearson's residuals.
    case quasiPoisson
    /// Variance μ + μ²/θ.
    case negativeBinomial(theta: Double)

    func variance(_ mean: Double) -> Double {
        switch self {
        case .poisson, .quasiPoisson: mean
        case .negativeBinomial(let theta): mean + mean * mean / theta
        }
    }

    func deviance(_ count: Double, _ mean: Double) -> Double {
        let own = count > 0 ? count * log(count / mean) : 0
        return switch self {
        case .poisson, .quasiPoisson: 2 * (own - (count - mean))
        case .negativeBinomial(let theta): 2 * (own - (count + theta) * log((count + theta) / (mean + theta)))
        }
    }
}
