import Foundation

/// A regression of counts on a design, with a logarithmic link (generalized linear model), fitted by iterated weighted least squares.
/// P. McCullagh, J. A. Nelder: Generalized Linear Models, 2nd edition 1989.
public struct CountRegression: Sendable {
    public let design: DesignMatrix
    public let family: CountFamily
    public let coefficients: [Double]
    /// Of the coefficients, with the dispersion.
    public let covariance: [[Double]]
    /// φ: 1 but for quasi-Poisson.
    public let dispersion: Double
    /// The mean of each observation.
    public let fitted: [Double]
    public let deviance: Double
    /// What each observation counted for.
    public let weights: [Double]
    let leverages: [Double]

    public var standardErrors: [Double] { covariance.indices.map { covariance[$0][$0].squareRoot() } }
    public var freedom: Int { design.rows - design.columns.count }

    public enum Fault: Error, Equatable, Sendable {
        /// Fewer observations than there is to estimate, or none more.
        case tooFewObservations
        /// The column says what those before it already say.
        case dependentColumn(String)
        /// Some mean runs off towards nothing or without end: nothing happened in all the observations of a kind.
        case separated
        case notConverged
    }

    /// `counts` are whole numbers from 0; `offset` is the logarithm of what each count stands for (inhabitants, days).
    public static func fit(
        _ counts: [Double], to design: DesignMatrix, offset: [Double]? = nil, weights: [Double]? = nil, family: CountFamily = .quasiPoisson
    ) throws(Fault) -> CountRegression {
        try Fitting(counts, design, offset ?? Array(repeating: 0, count: counts.count), weights ?? Array(repeating: 1, count: counts.count), family).result()
    }

    /// Mean and variance of the linear predictor for a new observation, in the order of the design's columns.
    public func predictor(_ row: [Double], offset: Double = 0) -> (mean: Double, variance: Double) {
        let mean = zip(row, coefficients).reduce(offset) { $0 + $1.0 * $1.1 }
        let variance = row.indices.reduce(0) { sum, i in sum + row.indices.reduce(0) { $0 + row[i] * covariance[i][$1] * row[$1] } }
        return (mean, variance)
    }

    init(design: DesignMatrix, family: CountFamily, coefficients: [Double], covariance: [[Double]], dispersion: Double, fitted: [Double], deviance: Double, weights: [Double], leverages: [Double]) {
        self.design = design
        self.family = family
        self.coefficients = coefficients
        self.covariance = covariance
        self.dispersion = dispersion
        self.fitted = fitted
        self.deviance = deviance
        self.weights = weights
        self.leverages = leverages
    }
}
