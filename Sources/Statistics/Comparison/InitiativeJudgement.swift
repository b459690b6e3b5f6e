import Foundation

/// Whether the towns that carry out an initiative, taken together from when each began, have changed more or less than comparable towns.
///
/// Weights 1/s; the variance holds the correlation ρ of towns in one group and the uncertainty of the comparison's mean, which all towns share.
public struct InitiativeJudgement: Sendable {
    public let towns: [Member]
    public let estimate: Estimate
    /// The same weights with the spread that the towns themselves show (J. Hartung, G. Knapp, Statistics in Medicine 20, 2001); nil for one town.
    public let check: Estimate?
    public let correlation: GroupCorrelation

    public struct Member: Sendable {
        public let town: Int
        public let window: ComparisonWindow
        public let judgement: TownJudgement
        /// Its share of the answer.
        public let weight: Double
    }

    public struct Participant: Sendable, Hashable {
        public let town: Int
        public let window: ComparisonWindow
        public init(town: Int, window: ComparisonWindow) {
            self.town = town
            self.window = window
        }
    }

    /// `apart` are towns neither judged nor compared with: neighbours to which crime may have moved.
    /// Towns with unknown quarters or too few events are left out; nil where none is left or there is too little to compare with.
    public init?(_ participants: [Participant], in panel: CountPanel, apart: Set<Int> = [], correlation: GroupCorrelation, by predictor: Predictor = .mean) {
        let outside = Set(participants.map(\.town)).union(apart)
        let compared = Dictionary(
            uniqueKeysWithValues: Set(participants.map(\.window)).compactMap { window in
                ComparedTowns(panel, window, without: outside, by: predictor).map { (window, $0) }
            })
        let pool = participants.compactMap { participant -> Pool.Part? in
            guard let towns = compared[participant.window], case .judged(let judgement) = TownJudgement.of(participant.town, among: towns) else { return nil }
            return Pool.Part(participant: participant, judgement: judgement, group: panel.towns[participant.town].group)
        }
        self.init(Pool(pool, correlation: correlation))
    }

    private init?(_ pool: Pool) {
        guard let freedom = pool.parts.map(\.judgement.variation.freedom).min() else { return nil }
        towns = zip(pool.parts, pool.weights).map { Member(town: $0.participant.town, window: $0.participant.window, judgement: $0.judgement, weight: $1) }
        correlation = pool.correlation
        let reach = StudentDistribution(freedom: freedom).reach(ofMiddle: 0.95)
        estimate = Estimate(
            logarithm: pool.mean, standardError: pool.variance().squareRoot(), freedom: freedom, expected: pool.effectiveEvents,
            interval: InvertedTest.interval(around: pool.mean, reach: reach) { pool.variance(times: $0) })
        check = pool.hartungKnapp
    }
}
