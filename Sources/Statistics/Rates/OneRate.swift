/// One count of events over an exposure (inhabitants, households, years): its rate and how sure it is, if events come one by one and by themselves.
public struct OneRate: Sendable {
    public let count: Int
    public let exposure: Double

    /// `count` is at least 0, `exposure` above 0.
    public init(_ count: Int, per exposure: Double = 1) {
        self.count = count
        self.exposure = exposure
    }

    public var rate: Double { Double(count) / exposure }

    /// Exact (F. Garwood 1936): no less sure than said, for any true rate.
    public func exact(_ confidence: Double = 0.95) -> Interval {
        let tail = (1 - confidence) / 2
        let lower = count == 0 ? 0 : GammaDistribution(shape: Double(count)).quantile(tail)
        return Interval(lower, GammaDistribution(shape: Double(count) + 1).quantile(1 - tail)).scaled(by: 1 / exposure)
    }

    /// Rao's score interval.
    public func score(_ confidence: Double = 0.95) -> Interval {
        let z = NormalDistribution.quantile((1 + confidence) / 2)
        let centre = Double(count) + z * z / 2
        let reach = z * (Double(count) + z * z / 4).squareRoot()
        return Interval(centre - reach, centre + reach).scaled(by: 1 / exposure)
    }

    /// Byar's, around the count plus a half (K. J. Rothman 1979, as DescTools has it).
    public func byar(_ confidence: Double = 0.95) -> Interval {
        let z = NormalDistribution.quantile((1 + confidence) / 2)
        let centre = Double(count) + 0.5
        func bound(_ z: Double) -> Double {
            let root = 1 - 1 / (9 * centre) + z / (3 * centre.squareRoot())
            return centre * root * root * root
        }
        return Interval(max(0, bound(-z)), bound(z)).scaled(by: 1 / exposure)
    }

    /// How often chance alone is at least as far out, if the true rate were this one: twice the smaller tail.
    public func exactTest(rate: Double) -> Double {
        let distribution = PoissonDistribution(mean: rate * exposure)
        return min(1, 2 * min(distribution.cumulative(count), distribution.atLeast(count)))
    }
}
