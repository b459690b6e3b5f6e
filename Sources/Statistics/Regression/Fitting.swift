import Foundation

/// The steps of a fit.
struct Fitting {
    private let counts: [Double]
    private let design: DesignMatrix
    private let offset: [Double]
    private let weights: [Double]
    private let family: CountFamily
    private let longest = 200

    init(_ counts: [Double], _ design: DesignMatrix, _ offset: [Double], _ weights: [Double], _ family: CountFamily) {
        self.counts = counts
        self.design = design
        self.offset = offset
        self.weights = weights
        self.family = family
    }

    func result() throws(CountRegression.Fault) -> CountRegression {
        guard counts.count == design.rows, counts.count >= design.columns.count else { throw .tooFewObservations }
        guard counts.contains(where: { $0 > 0 }) else { throw .separated }
        var predictor = counts.map { log($0 + 0.1) }
        var deviance = Double.infinity
        for _ in 0..<longest {
            let step = try solved(predictor)
            predictor = zip(offset, design.rowsTimes(step.coefficients)).map(+)
            guard predictor.allSatisfy({ abs($0) < 500 }) else { throw .separated }
            let next = self.deviance(predictor)
            if abs(next - deviance) <= 1e-13 * (abs(next) + 0.1) { return try finished(predictor) }
            deviance = next
        }
        throw .notConverged
    }

    private func solved(_ predictor: [Double]) throws(CountRegression.Fault) -> LeastSquares {
        let means = predictor.map { exp($0) }
        let working = counts.indices.map { predictor[$0] - offset[$0] + (counts[$0] - means[$0]) / means[$0] }
        switch LeastSquares.solve(design.columns, weights: working.indices.map { weights[$0] * means[$0] * means[$0] / family.variance(means[$0]) }, response: working) {
        case .solved(let solution): return solution
        // The means of a kind without a single event sink until their column weighs nothing.
        case .dependent(let column): throw predictor.min() ?? 0 < -12 ? .separated : .dependentColumn(design.names[column])
        }
    }

    private func deviance(_ predictor: [Double]) -> Double {
        counts.indices.reduce(0) { $0 + weights[$1] * family.deviance(counts[$1], exp(predictor[$1])) }
    }

    private func finished(_ predictor: [Double]) throws(CountRegression.Fault) -> CountRegression {
        // A mean of less than one event in a hundred thousand observations is a kind in which nothing happened.
        guard zip(predictor, counts).allSatisfy({ $0 > -11.5 || $1 > 0 }) else { throw .separated }
        let means = predictor.map { exp($0) }
        let solution = try solved(predictor)
        let pearson = counts.indices.reduce(0) { $0 + weights[$1] * pow(counts[$1] - means[$1], 2) / family.variance(means[$1]) }
        let freedom = Double(counts.count - design.columns.count)
        let dispersion = family == .quasiPoisson && freedom > 0 ? pearson / freedom : 1
        let working = means.indices.map { weights[$0] * means[$0] * means[$0] / family.variance(means[$0]) }
        let leverages = means.indices.map { i in
            working[i]
                * solution.inverse.indices.reduce(0) { sum, a in
                    sum + solution.inverse.indices.reduce(0) { $0 + design.columns[a][i] * solution.inverse[a][$1] * design.columns[$1][i] }
                }
        }
        return CountRegression(
            design: design, family: family, coefficients: solution.coefficients, covariance: solution.inverse.map { $0.map { $0 * dispersion } }, dispersion: dispersion,
            fitted: means, deviance: deviance(predictor), weights: weights, leverages: leverages)
    }
}

extension DesignMatrix {
    /// Each row's sum of its values by the coefficients.
    func rowsTimes(_ coefficients: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: rows)
        for (column, coefficient) in zip(columns, coefficients) {
            for i in sums.indices { sums[i] += column[i] * coefficient }
        }
        return sums
    }
}
