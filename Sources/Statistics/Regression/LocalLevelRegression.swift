import Foundation

/// A regression whose level wanders: y = level + Xβ + noise, each level the one before and a step of its own (structural time series, local level).
/// For a single series without others to compare with: a trend that drifts is not taken for an effect.
/// A. C. Harvey, J. Durbin: The effects of seat belt legislation on British road casualties, Journal of the Royal Statistical Society A 149 (1986).
public struct LocalLevelRegression: Sendable {
    /// In the order of the columns given; the level is no column.
    public let coefficients: [Double]
    public let standardErrors: [Double]
    /// The variance of a step of the level, for each of the noise.
    public let signal: Double
    public let noise: Double

    /// `values` at equal steps of time, in the measure that effects add up in: counts as their logarithms. `columns` without one of ones.
    public static func fit(_ values: [Double], to columns: [(name: String, values: [Double])]) throws(CountRegression.Fault) -> LocalLevelRegression {
        guard values.count > columns.count + 3 else { throw .tooFewObservations }
        let whole = columns.map(\.values)
        // Restricted likelihood over the ratio, which alone decides the weights.
        let best = Search.minimum(between: -14, and: 5, tolerance: 1e-8) { (try? Whitened(values, whole, signal: exp($0)).loss) ?? .infinity }
        let found: Whitened
        do { found = try Whitened(values, whole, signal: exp(best)) } catch { throw .dependentColumn(columns[error.column].name) }
        return LocalLevelRegression(
            coefficients: found.solution.coefficients, standardErrors: found.solution.inverse.indices.map { (found.solution.inverse[$0][$0] * found.noise).squareRoot() },
            signal: exp(best), noise: found.noise)
    }

    private struct Dependent: Error { let column: Int }

    /// One-step-ahead errors of values and columns alike (Kalman's filter, started at the first value), each by its own spread: these are independent.
    private struct Whitened {
        let solution: LeastSquares
        let noise: Double
        let loss: Double

        init(_ values: [Double], _ columns: [[Double]], signal: Double) throws(Dependent) {
            let (errors, logarithms) = Self.errors([values] + columns, signal)
            switch LeastSquares.solve(Array(errors.dropFirst()), weights: Array(repeating: 1, count: values.count - 1), response: errors[0]) {
            case .dependent(let column): throw Dependent(column: column)
            case .solved(let solution):
                let freedom = Double(values.count - 1 - columns.count)
                let squares = errors[0].indices.reduce(0.0) { sum, i in
                    let rest = columns.indices.reduce(errors[0][i]) { $0 - errors[$1 + 1][i] * solution.coefficients[$1] }
                    return sum + rest * rest
                }
                self.solution = solution
                noise = squares / freedom
                loss = freedom * log(noise) + logarithms - solution.logarithmOfDeterminant
            }
        }

        private static func errors(_ series: [[Double]], _ signal: Double) -> (errors: [[Double]], logarithms: Double) {
            var levels = series.map { $0[0] }
            var (variance, logarithms) = (1 + signal, 0.0)
            var errors = series.map { _ in [Double]() }
            for i in 1..<series[0].count {
                let spread = variance + 1
                for k in series.indices {
                    let error = series[k][i] - levels[k]
                    errors[k].append(error / spread.squareRoot())
                    levels[k] += error * variance / spread
                }
                logarithms += log(spread)
                variance = variance / spread + signal
            }
            return (errors, logarithms)
        }
    }
}
