import Foundation

/// The regularized incomplete beta function I(x; a, b), for a, b > 0: sums of binomial probabilities, the beta and Student's distributions.
enum IncompleteBeta {
    /// `complement` is 1 − x, which the caller may know better than the subtraction does.
    static func lower(_ a: Double, _ b: Double, _ x: Double, complement: Double? = nil) -> Double {
        let rest = complement ?? 1 - x
        guard x > 0 else { return 0 }
        guard rest > 0 else { return 1 }
        return x < (a + 1) / (a + b + 2) ? front(a, b, x, rest) * fraction(a, b, x) : 1 - front(b, a, rest, x) * fraction(b, a, rest)
    }

    /// n over k times pᵏ qⁿ⁻ᵏ, for any real 0 ≤ k ≤ n. C. Loader, 2000.
    static func point(_ k: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
        if p <= 0 { return k == 0 ? 1 : 0 }
        if q <= 0 { return k == n ? 1 : 0 }
        if k == 0 { return n == 0 ? 1 : exp(n * (q < 0.5 ? log(q) : log1p(-p))) }
        if k == n { return exp(n * (p < 0.5 ? log(p) : log1p(-q))) }
        let rest = n - k
        let exponent =
            GammaFunctions.stirlingError(n) - GammaFunctions.stirlingError(k) - GammaFunctions.stirlingError(rest) - GammaFunctions.deviance(k, n * p)
            - GammaFunctions.deviance(rest, n * q)
        return exp(exponent) * (n / (2 * .pi * k * rest)).squareRoot()
    }

    /// xᵃ (1 − x)ᵇ / (a B(a, b)).
    private static func front(_ a: Double, _ b: Double, _ x: Double, _ rest: Double) -> Double { point(a, of: a + b, x, rest) * b / (a + b) }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        if abs(d) < tiny { d = tiny }
        d = 1 / d
        var h = d
        for m in 1...100_000 {
            let m = Double(m)
            for numerator in [m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))] {
                d = 1 + numerator * d
                if abs(d) < tiny { d = tiny }
                c = 1 + numerator / c
                if abs(c) < tiny { c = tiny }
                d = 1 / d
                h *= d * c
            }
            if abs(d * c - 1) < 1e-16 { break }
        }
        return h
    }
}
