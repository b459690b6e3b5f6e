import Foundation

/// A negative-binomial regression whose θ is estimated too: the likelihood's best, by turns with the coefficients.
/// J. F. Lawless: Negative binomial and mixed Poisson regression, Canadian Journal of Statistics 15 (1987).
public struct NegativeBinomialRegression: Sendable {
    public let regression: CountRegression
    public let theta: Double
    /// From the observed information about θ alone.
    public let thetaError: Double

    public static func fit(_ counts: [Double], to design: DesignMatrix, offset: [Double]? = nil) throws(CountRegression.Fault) -> NegativeBinomialRegression {
        var regression = try CountRegression.fit(counts, to: design, offset: offset, family: .poisson)
        var theta = Self.theta(counts, regression.fitted, from: nil)
        for _ in 0..<200 {
            regression = try CountRegression.fit(counts, to: design, offset: offset, family: .negativeBinomial(theta: theta))
            let next = Self.theta(counts, regression.fitted, from: theta)
            let isSettled = abs(next - theta) <= 1e-12 * theta
            theta = next
            guard theta < 1e7 else { break }
            if isSettled { return NegativeBinomialRegression(regression: regression, theta: theta, thetaError: 1 / information(counts, regression.fitted, theta).squareRoot()) }
        }
        // No more variation than chance: θ runs off, and Poisson says it all.
        throw .notConverged
    }

    /// Newton's steps on the likelihood's slope.
    private static func theta(_ counts: [Double], _ means: [Double], from start: Double?) -> Double {
        var theta = start ?? Double(counts.count) / zip(counts, means).reduce(0) { $0 + pow($1.0 / $1.1 - 1, 2) }
        for _ in 0..<100 {
            let step = slope(counts, means, theta) / information(counts, means, theta)
            // On a logarithmic scale where a whole step would leave the positive numbers.
            let next = theta + step > 0 ? theta + step : theta / 2
            if abs(next - theta) <= 1e-13 * theta { return next }
            theta = next
        }
        return theta
    }

    private static func slope(_ counts: [Double], _ means: [Double], _ theta: Double) -> Double {
        zip(counts, means).reduce(0) { sum, pair in
            let (y, mean) = pair
            return sum + GammaFunctions.digamma(theta + y) - GammaFunctions.digamma(theta) + log(theta) + 1 - log(theta + mean) - (y + theta) / (mean + theta)
        }
    }

    private static func information(_ counts: [Double], _ means: [Double], _ theta: Double) -> Double {
        zip(counts, means).reduce(0) { sum, pair in
            let (y, mean) = pair
            return sum - GammaFunctions.trigamma(theta + y) + GammaFunctions.trigamma(theta) - 1 / theta + 2 / (mean + theta) - (y + theta) / pow(mean + theta, 2)
        }
    }
}
