import Foundation

/// Weighted least squares on up to four columns, kept as their sums of products: for fits that are tried many times over.
struct NormalEquations: Sendable {
    /// The lower triangle's rows; what is above the diagonal is kept up too.
    private var rows: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>)
    private var right = SIMD4<Double>.zero

    init(columns: Int) {
        // Columns that are not used stand alone.
        func unit(_ place: Int) -> SIMD4<Double> {
            var row = SIMD4<Double>.zero
            if place >= columns { row[place] = 1 }
            return row
        }
        rows = (unit(0), unit(1), unit(2), unit(3))
    }

    mutating func add(_ x: SIMD4<Double>, _ y: Double, weight: Double) {
        let weighted = x * weight
        rows.0 += weighted * x[0]
        rows.1 += weighted * x[1]
        rows.2 += weighted * x[2]
        rows.3 += weighted * x[3]
        right += weighted * y
    }

    var solution: SIMD4<Double> { Factor(rows).solve(right) }
    var logarithmOfDeterminant: Double { 2 * Factor(rows).diagonal.logarithms }
    /// xᵀ (XᵀWX)⁻¹ x.
    func quadraticOfInverse(_ x: SIMD4<Double>) -> Double { (Factor(rows).solve(x) * x).sum() }

    /// Cholesky's lower triangle.
    private struct Factor {
        private var l: [SIMD4<Double>]

        init(_ rows: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>)) {
            l = [rows.0, rows.1, rows.2, rows.3]
            for i in 0..<4 {
                for j in 0...i {
                    var sum = l[i][j]
                    for k in 0..<j { sum -= l[i][k] * l[j][k] }
                    // Towns that all took the same course: that column tells nothing.
                    l[i][j] = i == j ? max(sum, 1e-12).squareRoot() : sum / l[j][j]
                }
            }
        }

        var diagonal: SIMD4<Double> { SIMD4(l[0][0], l[1][1], l[2][2], l[3][3]) }

        func solve(_ right: SIMD4<Double>) -> SIMD4<Double> {
            var x = right
            for i in 0..<4 {
                for k in 0..<i { x[i] -= l[i][k] * x[k] }
                x[i] /= l[i][i]
            }
            for i in stride(from: 3, through: 0, by: -1) {
                for k in (i + 1)..<max(4, i + 1) { x[i] -= l[k][i] * x[k] }
                x[i] /= l[i][i]
            }
            return x
        }
    }
}

extension SIMD4<Double> {
    fileprivate var logarithms: Double { log(self[0]) + log(self[1]) + log(self[2]) + log(self[3]) }
}
