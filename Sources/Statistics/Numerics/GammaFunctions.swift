import Foundation

/// The logarithm of the gamma function and what follows from it.
enum GammaFunctions {
    /// ln Γ(x) for x > 0.
    static func logGamma(_ x: Double) -> Double {
        // The C library's own writes to a variable that all threads share.
        guard x >= 16 else { return log(tgamma(x)) }
        return (x - 0.5) * log(x) - x + 0.5 * log(2 * .pi) + stirlingSeries(x)
    }

    /// How far Stirling's formula is off: ln n! − ln(√(2πn) (n/e)ⁿ), for n ≥ 0. C. Loader, Fast and accurate computation of binomial probabilities, 2000.
    static func stirlingError(_ n: Double) -> Double {
        guard n > 0 else { return .infinity }
        if n < 16 { return log(tgamma(n + 1)) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi) }
        return stirlingSeries(n)
    }

    /// The deviance of one Poisson count, x ln(x/m) + m − x, without loss where x is near m (Loader's bd0).
    static func deviance(_ x: Double, _ mean: Double) -> Double {
        guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
        let v = (x - mean) / (x + mean)
        var sum = (x - mean) * v
        var term = 2 * x * v
        for j in 1... {
            term *= v * v
            let next = sum + term / Double(2 * j + 1)
            if next == sum { break }
            sum = next
        }
        return sum
    }

    /// ψ(x), the derivative of ln Γ, for x > 0: recurrence to 8, then the asymptotic series.
    static func digamma(_ x: Double) -> Double {
        var (x, shift) = (x, 0.0)
        while x < 8 {
            shift -= 1 / x
            x += 1
        }
        let q = 1 / (x * x)
        return shift + log(x) - 0.5 / x - q * (1.0 / 12 - q * (1.0 / 120 - q * (1.0 / 252 - q * (1.0 / 240 - q * (1.0 / 132 - q * (691.0 / 32760 - q / 12))))))
    }

    /// ψ′(x) for x > 0.
    static func trigamma(_ x: Double) -> Double {
        var (x, shift) = (x, 0.0)
        while x < 8 {
            shift += 1 / (x * x)
            x += 1
        }
        let q = 1 / (x * x)
        return shift + 1 / x + q / 2 + q / x * (1.0 / 6 - q * (1.0 / 30 - q * (1.0 / 42 - q * (1.0 / 30 - q * (5.0 / 66 - q * (691.0 / 2730 - q * 7.0 / 6))))))
    }

    private static func stirlingSeries(_ n: Double) -> Double {
        let q = 1 / (n * n)
        return (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q * (1.0 / 1680 - q * (1.0 / 1188 - q * 691.0 / 360360))))) / n
    }
}
