import Foundation

/// The standard normal distribution.
public enum NormalDistribution {
    /// P(Z ≤ z).
    public static func cumulative(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

    /// P(Z > z).
    public static func tail(_ z: Double) -> Double { 0.5 * erfc(z / 2.0.squareRoot()) }

    /// The z below which a share p of the distribution lies; infinite for 0 and 1.
    public static func quantile(_ p: Double) -> Double {
        guard p > 0 else { return -.infinity }
        guard p < 1 else { return .infinity }
        return p < 0.5 ? -upper(p) : upper(1 - p)
    }

    /// The z that a share p ≤ ½ lies above: a rational start (Abramowitz and Stegun 26.2.23), then Halley's steps.
    private static func upper(_ p: Double) -> Double {
        let t = (-2 * log(p)).squareRoot()
        var z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
        for _ in 0..<4 {
            let error = (tail(z) - p) / (exp(-z * z / 2) / (2 * Double.pi).squareRoot())
            z += error / (1 - z * error / 2)
        }
        return z
    }
}
