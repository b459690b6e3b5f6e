import Foundation

/// How much towns that do not take part change from one block of years to another: more than events that come one by one would.
///
/// yⱼ ~ N(xⱼβ, φvⱼ + τ²) with φ ≥ 1 and τ² ≥ 0, by restricted likelihood (H. D. Patterson, R. Thompson, Biometrika 58, 1971): φ is what events come in
/// bunches by, τ² what years differ by; x is a one, and with `Predictor.course` how the years before went.
public struct TownVariation: Sendable {
    public let phi: Double
    public let tauSquared: Double
    /// How many towns it rests on.
    public let towns: Int
    /// Degrees of freedom of what is judged by it.
    public let freedom: Double
    private let fit: Fit

    public static let fewestTowns = 20

    /// What the town's change would be if it did as the others, on a logarithmic scale.
    func prediction(_ course: SIMD4<Double>) -> Double { (fit.coefficients * course).sum() }

    /// How unsure the prediction is for a course, or for the weighted mean of several.
    func varianceOfPrediction(_ course: SIMD4<Double>) -> Double { phi * fit.normal.quadraticOfInverse(course) }

    func variance(_ change: TownChange, times factor: Double = 1) -> Double { phi * change.chance(times: factor) + tauSquared }

    init(_ changes: [TownChange], predictor: Predictor, window: ComparisonWindow) {
        let columns = 1 + predictor.steps(yearsBefore: window.yearsBefore)
        let data = Data(y: changes.map(\.change), v: changes.map { $0.chance() }, x: changes.map(\.course), columns: columns)
        // Of τ²/φ; for each ratio the best φ is known.
        let ratios = [0] + stride(from: -6.0, through: 2, by: 0.5).map { pow(10, $0) }
        let losses = ratios.map { Fit(data, ratio: $0).loss }
        let best = losses.indices.min { losses[$0] < losses[$1] } ?? 0
        let (low, high) = (log(ratios[max(1, best - 1)]), log(ratios[min(ratios.count - 1, best + 1)]))
        let finer = Fit(data, ratio: exp(Search.minimum(between: low, and: high, tolerance: 1e-5) { Fit(data, ratio: exp($0)).loss }))
        fit = finer.loss < losses[best] ? finer : Fit(data, ratio: ratios[best])
        phi = fit.phi
        tauSquared = fit.phi * fit.ratio
        towns = changes.count
        freedom = Double(changes.count - columns - 1)
    }

    private struct Data {
        let y: [Double]
        let v: [Double]
        let x: [SIMD4<Double>]
        let columns: Int
    }

    /// The likelihood's best for one ratio of τ² to φ.
    private struct Fit {
        let ratio: Double
        let phi: Double
        let coefficients: SIMD4<Double>
        let normal: NormalEquations
        /// Twice the negative restricted log-likelihood, less what is the same for all.
        let loss: Double

        init(_ data: Data, ratio: Double) {
            var normal = NormalEquations(columns: data.columns)
            var product = 1.0
            var logs = 0.0
            for i in data.y.indices {
                let s = data.v[i] + ratio
                normal.add(data.x[i], data.y[i], weight: 1 / s)
                product *= s
                // One logarithm for several towns.
                if product < 1e-200 || product > 1e200 {
                    logs += log(product)
                    product = 1
                }
            }
            logs += log(product)
            let coefficients = normal.solution
            var squares = 0.0
            for i in data.y.indices {
                let rest = data.y[i] - (coefficients * data.x[i]).sum()
                squares += rest * rest / (data.v[i] + ratio)
            }
            let freedom = Double(data.y.count - data.columns)
            let phi = max(1, squares / freedom)
            self.ratio = ratio
            self.phi = phi
            self.coefficients = coefficients
            self.normal = normal
            loss = freedom * log(phi) + logs + normal.logarithmOfDeterminant + squares / phi
        }
    }
}
