import Testing

@testable import Statistics

struct DistributionTests {
    @Test func `every distribution agrees with R to ten digits`() throws {
        var compared = 0
        for (name, value) in try Reference.oracle() {
            let parts = name.split(separator: " ").map(String.init)
            guard let ours = ours(parts[0], parts.dropFirst().compactMap(Double.init)) else { continue }
            compared += 1
            #expect(abs(ours - value) <= 1e-10 * abs(value) + 1e-17, "\(name): \(ours) for \(value)")
        }
        #expect(compared == 229)
    }

    @Test func `quantiles of nothing and of all are the ends`() {
        #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
        #expect(StudentDistribution(freedom: 3).quantile(0) == -.infinity && StudentDistribution(freedom: 3).quantile(0.5) == 0)
        #expect(GammaDistribution(shape: 2).quantile(0) == 0 && GammaDistribution(shape: 2).quantile(1) == .infinity)
        #expect(PoissonDistribution(mean: 0).quantile(0.9) == 0 && BinomialDistribution(trials: 7, chance: 0.5).quantile(1) == 7)
    }

    private func ours(_ what: String, _ x: [Double]) -> Double? {
        switch what {
        case "pnorm": NormalDistribution.cumulative(x[0])
        case "qnorm": NormalDistribution.quantile(x[0])
        case "pt": StudentDistribution(freedom: x[1]).cumulative(x[0])
        case "qt": StudentDistribution(freedom: x[1]).quantile(x[0])
        case "qgamma": GammaDistribution(shape: x[1]).quantile(x[0])
        case "qbeta": BetaDistribution(x[1], x[2]).quantile(x[0])
        case "qpois": Double(PoissonDistribution(mean: x[1]).quantile(x[0]))
        case "qbinom": Double(BinomialDistribution(trials: Int(x[1]), chance: 0.07).quantile(x[0]))
        case "qnbinom": Double(NegativeBinomialDistribution(mean: 42, theta: 3.7).quantile(x[0]))
        case "dpois": PoissonDistribution(mean: x[1]).probability(of: Int(x[0]))
        case "ppois": PoissonDistribution(mean: x[1]).cumulative(Int(x[0]))
        case "ppois-upper": PoissonDistribution(mean: x[1]).atLeast(Int(x[0]))
        case "dbinom": BinomialDistribution(trials: 4000, chance: 0.004).probability(of: Int(x[0]))
        case "pbinom": BinomialDistribution(trials: 4000, chance: 0.004).cumulative(Int(x[0]))
        case "pbinom-upper": BinomialDistribution(trials: 4000, chance: 0.004).atLeast(Int(x[0]))
        case "dnbinom": NegativeBinomialDistribution(mean: 42, theta: 3.7).probability(of: Int(x[0]))
        case "pnbinom": NegativeBinomialDistribution(mean: 42, theta: 3.7).cumulative(Int(x[0]))
        case "lgamma": GammaFunctions.logGamma(x[0])
        case "digamma": GammaFunctions.digamma(x[0])
        case "trigamma": GammaFunctions.trigamma(x[0])
        default: nil
        }
    }
}
