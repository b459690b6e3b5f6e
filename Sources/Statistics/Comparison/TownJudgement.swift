import Foundation

/// Whether one town has changed more or less than comparable towns.
public struct TownJudgement: Sendable {
    public let change: TownChange
    public let estimate: Estimate
    let variation: TownVariation

    public static let fewestEventsAYear = 15.0

    public enum Outcome: Sendable {
        case judged(TownJudgement)
        case unknown(Obstacle)
    }

    /// Why it cannot be told; that there are too few towns to compare with, `ComparedTowns` says.
    public enum Obstacle: Sendable, Equatable {
        case unknownQuarters
        case tooFewEvents
    }

    public static func of(_ town: Int, among towns: ComparedTowns) -> Outcome {
        guard let change = towns.changes[town] else { return .unknown(.unknownQuarters) }
        guard Double(change.before) / Double(towns.window.yearsBefore) >= fewestEventsAYear else { return .unknown(.tooFewEvents) }
        return .judged(TownJudgement(change, towns.variation))
    }

    init(_ change: TownChange, _ variation: TownVariation) {
        self.change = change
        self.variation = variation
        let reach = StudentDistribution(freedom: variation.freedom).reach(ofMiddle: 0.95)
        let difference = change.change - variation.prediction(change.course)
        let unsure = variation.varianceOfPrediction(change.course)
        estimate = Estimate(
            logarithm: difference, standardError: (variation.variance(change) + unsure).squareRoot(), freedom: variation.freedom, expected: change.expected,
            interval: InvertedTest.interval(around: difference, reach: reach) { variation.variance(change, times: $0) + unsure })
    }
}
