import Foundation

/// Weighted least squares by Householder's reflections: keeps its digits where columns are nearly alike, as a trend and its square are.
struct LeastSquares {
    let coefficients: [Double]
    /// (XᵀWX)⁻¹, column by column.
    let inverse: [[Double]]
    /// Of (XᵀWX)⁻¹.
    let logarithmOfDeterminant: Double

    /// Solved, or the first column that the columns before it already say.
    enum Outcome {
        case solved(LeastSquares)
        case dependent(column: Int)
    }

    static func solve(_ columns: [[Double]], weights: [Double], response: [Double]) -> Outcome {
        let roots = weights.map { $0.squareRoot() }
        var a = columns.map { column in zip(column, roots).map(*) }
        var b = zip(response, roots).map(*)
        let p = columns.count
        var diagonal = [Double](repeating: 0, count: p)
        for k in 0..<p {
            let before = norm(a[k][...])
            let length = norm(a[k][k...])
            guard length > 1e-10 * max(before, .leastNormalMagnitude) else { return .dependent(column: k) }
            diagonal[k] = a[k][k] > 0 ? -length : length
            a[k][k] -= diagonal[k]
            let square = a[k][k...].reduce(0) { $0 + $1 * $1 }
            for j in (k + 1)..<max(p, k + 1) { reflect(&a[j], by: a[k], from: k, square) }
            reflect(&b, by: a[k], from: k, square)
        }
        // R's upper triangle stands in a[j][i] for i < j; its diagonal apart.
        let inverseR = invert(a, diagonal)
        let coefficients = (0..<p).map { i in (i..<p).reduce(0) { $0 + inverseR[$1][i] * b[$1] } }
        let inverse = (0..<p).map { i in
            (0..<p).map { j in (max(i, j)..<p).reduce(0) { $0 + inverseR[$1][i] * inverseR[$1][j] } }
        }
        return .solved(LeastSquares(coefficients: coefficients, inverse: inverse, logarithmOfDeterminant: -2 * diagonal.reduce(0) { $0 + log(abs($1)) }))
    }

    private static func norm(_ values: ArraySlice<Double>) -> Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }

    private static func reflect(_ target: inout [Double], by mirror: [Double], from start: Int, _ square: Double) {
        guard square > 0 else { return }
        var product = 0.0
        for i in start..<target.count { product += mirror[i] * target[i] }
        let scale = 2 * product / square
        for i in start..<target.count { target[i] -= scale * mirror[i] }
    }

    /// R⁻¹, with its column j in `[j]`.
    private static func invert(_ a: [[Double]], _ diagonal: [Double]) -> [[Double]] {
        let p = diagonal.count
        var inverse = Array(repeating: [Double](repeating: 0, count: p), count: p)
        for j in 0..<p {
            inverse[j][j] = 1 / diagonal[j]
            for i in stride(from: j - 1, through: 0, by: -1) {
                let sum = (i + 1...j).reduce(0) { $0 + a[$1][i] * inverse[j][$1] }
                inverse[j][i] = -sum / diagonal[i]
            }
        }
        return inverse
    }
}
