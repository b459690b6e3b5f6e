/// A share of those who answered a survey, and how sure it is.
public struct SurveyShare: Sendable {
    /// From 0 to 1.
    public let share: Double
    public let answers: Double
    /// How many times the variance of a simple random sample the survey's own design gives; 1 where it is one.
    public let designEffect: Double

    /// `share` from 0 to 1, `answers` above 0.
    public init(_ share: Double, of answers: Double, designEffect: Double = 1) {
        self.share = share
        self.answers = answers
        self.designEffect = designEffect
    }

    private var effective: Double { answers / designEffect }

    /// Wilson's score interval (1927), which stays within 0 and 1 and holds for few answers too.
    public func interval(_ confidence: Double = 0.95) -> Interval {
        let z = NormalDistribution.quantile((1 + confidence) / 2)
        let (n, square) = (effective, z * z)
        let centre = (share + square / (2 * n)) / (1 + square / n)
        let reach = z / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
        return Interval(max(0, centre - reach), min(1, centre + reach))
    }

    /// The difference to an earlier survey of other people, later less earlier (R. G. Newcombe, Statistics in Medicine 17, 1998: from both score intervals).
    public func difference(from earlier: SurveyShare, _ confidence: Double = 0.95) -> Interval {
        let (mine, theirs) = (interval(confidence), earlier.interval(confidence))
        func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
        let difference = share - earlier.share
        return Interval(difference - root(share - mine.lower, theirs.upper - earlier.share), difference + root(mine.upper - share, earlier.share - theirs.lower))
    }
}
