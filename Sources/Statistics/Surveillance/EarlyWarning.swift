import Foundation

/// Whether the latest count of a series is higher than the years before lead to expect: for analysts who watch many series, not for a public verdict.
///
/// C. P. Farrington, N. J. Andrews, A. D. Beale, M. A. Catchpole, Journal of the Royal Statistical Society A 159 (1996); A. Noufaily and others,
/// An improved algorithm for outbreak detection in multiple surveillance systems, Statistics in Medicine 32 (2013).
public struct EarlyWarning: Sendable, Equatable {
    /// How many years back it looks.
    public var yearsBack = 5
    /// Counts on either side of the same time in the years before that count as the same season.
    public var halfWindow = 3
    /// Parts of the year, each with a level of its own; 1 looks at the same season only.
    public var periods = 10
    /// The latest counts, which may belong to the very rise that is looked for, are not learnt from.
    public var latestLeftOut = 26
    /// Past rises weigh less: above this many spreads.
    public var reweightedAbove = 2.58
    /// The trend is kept where its p is below this; never where it points above all that was seen.
    public var trendBelow = 1.0
    /// How often a bound is passed where nothing is the matter.
    public var alpha = 0.01
    public var bound = Bound.negativeBinomial
    public var doubt = Doubt.pearson

    public enum Bound: Sendable {
        /// The normal distribution of the count to the power of two thirds.
        case transformed
        /// The quantile of a negative-binomial count with the expected mean.
        case negativeBinomial
        /// … with a mean that is as high as its own doubt allows.
        case cautiousNegativeBinomial
    }

    /// What the doubt about the expected mean is scaled by.
    public enum Doubt: Sendable {
        /// The dispersion from Pearson's residuals, as the theory has it.
        case pearson
        /// The weighted squares of the relative residuals: R's package surveillance 1.20.3 comes to that after past rises were weighed less, since it puts those
        /// weights where the fit's own stood. To compare with it.
        case asSurveillance
    }

    public struct Finding: Sendable, Equatable {
        public let expected: Double
        public let upper: Double
        public let dispersion: Double
        public let hasTrend: Bool
    }

    public init() {}

    /// What is to be expected of the count at `place`, with `frequency` counts a year; nil where the years before do not reach so far back or cannot be fitted.
    public func finding(at place: Int, in counts: [Double], frequency: Int) -> Finding? {
        guard let baseline = Baseline(self, place, counts, frequency) else { return nil }
        guard let model = fitted(baseline, withTrend: true), isPlausible(model, baseline) else {
            return fitted(baseline, withTrend: false).map { finding($0, baseline, hasTrend: false) }
        }
        return finding(model, baseline, hasTrend: true)
    }

    /// The fit, and once more with past rises weighing less.
    private func fitted(_ baseline: Baseline, withTrend: Bool) -> CountRegression? {
        let design = baseline.design(withTrend: withTrend)
        do {
            let first = try CountRegression.fit(baseline.counts, to: design)
            return try CountRegression.fit(baseline.counts, to: design, weights: weights(first, baseline.counts))
        } catch { return nil }
    }

    /// Anscombe's residuals above the threshold count by the inverse of their square; the weights sum to the number of counts.
    private func weights(_ model: CountRegression, _ counts: [Double]) -> [Double] {
        let dispersion = max(1, model.dispersion)
        let shares = counts.indices.map { i in
            let mean = model.fitted[i]
            let residual = 1.5 * (pow(counts[i], 2.0 / 3) * pow(mean, -1.0 / 6) - mean.squareRoot()) / (dispersion * (1 - model.leverages[i])).squareRoot()
            return residual > reweightedAbove ? 1 / (residual * residual) : 1
        }
        let factor = Double(counts.count) / shares.reduce(0, +)
        return shares.map { $0 * factor }
    }

    private func isPlausible(_ model: CountRegression, _ baseline: Baseline) -> Bool {
        let t = abs(model.coefficients[1] / (model.standardErrors[1] * scale(model, baseline).squareRoot()))
        let p = 2 * StudentDistribution(freedom: Double(model.freedom)).tail(t)
        return yearsBack >= 3 && p < trendBelow && exp(model.predictor(baseline.now(withTrend: true)).mean) <= baseline.counts.max() ?? 0
    }

    /// By what the fit's variances are multiplied.
    private func scale(_ model: CountRegression, _ baseline: Baseline) -> Double {
        guard doubt == .asSurveillance else { return 1 }
        let squares = baseline.counts.indices.reduce(0) { $0 + model.weights[$1] * pow(baseline.counts[$1] / model.fitted[$1] - 1, 2) }
        return squares / Double(model.freedom) / model.dispersion
    }

    private func finding(_ model: CountRegression, _ baseline: Baseline, hasTrend: Bool) -> Finding {
        let predicted = model.predictor(baseline.now(withTrend: hasTrend))
        let (mean, dispersion) = (exp(predicted.mean), max(1, model.dispersion))
        let variance = predicted.variance * scale(model, baseline)
        let upper =
            switch bound {
            case .transformed: transformed(mean, variance: variance * mean * mean, dispersion)
            case .negativeBinomial: quantile(mean, dispersion)
            case .cautiousNegativeBinomial: quantile(exp(predicted.mean + NormalDistribution.quantile(1 - alpha) * variance.squareRoot()), dispersion)
            }
        return Finding(expected: mean, upper: upper, dispersion: dispersion, hasTrend: hasTrend)
    }

    private func transformed(_ mean: Double, variance: Double, _ dispersion: Double) -> Double {
        let spread = (4.0 / 9 * cbrt(mean) * (dispersion + variance / mean)).squareRoot()
        return pow(pow(mean, 2.0 / 3) + NormalDistribution.quantile(1 - alpha) * spread, 1.5)
    }

    private func quantile(_ mean: Double, _ dispersion: Double) -> Double {
        dispersion > 1
            ? Double(NegativeBinomialDistribution(mean: mean, theta: mean / (dispersion - 1)).quantile(1 - alpha)) : Double(PoissonDistribution(mean: mean).quantile(1 - alpha))
    }
}
