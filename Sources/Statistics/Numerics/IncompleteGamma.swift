import Foundation

/// The regularized incomplete gamma functions P and Q = 1 − P, for a > 0 and x ≥ 0: sums of Poisson probabilities, and the gamma distribution.
///
/// Series below a + 1, continued fraction (Lentz) above; the leading factor is Loader's, which keeps its digits for large a.
enum IncompleteGamma {
    static func lower(_ a: Double, _ x: Double) -> Double {
        guard x > 0 else { return 0 }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
    }

    static func upper(_ a: Double, _ x: Double) -> Double {
        guard x > 0 else { return 1 }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
    }

    /// xᵃ e⁻ˣ / Γ(a + 1): the Poisson probability of a at mean x, for any a ≥ 0.
    static func point(_ a: Double, _ x: Double) -> Double {
        guard a > 0 else { return exp(-x) }
        guard x > 0 else { return 0 }
        return exp(-GammaFunctions.stirlingError(a) - GammaFunctions.deviance(a, x)) / (2 * Double.pi * a).squareRoot()
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var (term, sum, n) = (1.0, 1.0, a)
        while term > sum * 1e-17 {
            n += 1
            term *= x / n
            sum += term
        }
        return min(1, point(a, x) * sum)
    }

    private static func fraction(_ a: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var h = d
        for i in 1...100_000 {
            let an = -Double(i) * (Double(i) - a)
            b += 2
            d = an * d + b
            if abs(d) < tiny { d = tiny }
            c = b + an / c
            if abs(c) < tiny { c = tiny }
            d = 1 / d
            let step = d * c
            h *= step
            if abs(step - 1) < 1e-16 { break }
        }
        return min(1, point(a, x) * a * h)
    }
}
