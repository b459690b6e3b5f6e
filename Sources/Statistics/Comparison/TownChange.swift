import Foundation

/// One town's change from before to after.
public struct TownChange: Sendable {
    public let town: Int
    public let before: Int
    public let after: Int
    /// ln((after + ½)/(before + ½)) + ln(years before/years after): the change a year, on a logarithmic scale.
    public let change: Double
    /// Events to expect after, if the town had changed as the comparison towns did.
    public let expected: Double
    /// A one, and how the years before went: the last two steps from one to the next, the latest first, on a logarithmic scale.
    let course: SIMD4<Double>

    init(town: Int, yearsBefore: [Int], after: Int, window: ComparisonWindow, comparisonRatio: Double, predictor: Predictor) {
        self.town = town
        self.after = after
        before = yearsBefore.reduce(0, +)
        change = log((Double(after) + 0.5) / (Double(before) + 0.5)) + log(Double(window.yearsBefore) / Double(window.yearsAfter))
        expected = Double(before) * comparisonRatio
        var course = SIMD4(1.0, 0, 0, 0)
        for step in 0..<predictor.steps(yearsBefore: yearsBefore.count) {
            let (later, earlier) = (yearsBefore[yearsBefore.count - 1 - step], yearsBefore[yearsBefore.count - 2 - step])
            course[step + 1] = log((Double(later) + 0.5) / (Double(earlier) + 0.5))
        }
        self.course = course
    }

    /// The variance of the change by chance alone, when events come one by one; `factor` is what an effort did to the expected events.
    func chance(times factor: Double = 1) -> Double { 1 / (expected * factor + 0.5) + 1 / (Double(before) + 0.5) }
}

/// What a town's change is expected to be like.
public enum Predictor: Sendable, CaseIterable {
    /// The comparison towns' mean. The verdicts rest on it.
    case mean
    /// The comparison towns that were on the same course before: where burglaries had been falling they mostly go on falling. Reveals somewhat smaller changes,
    /// but credits a town with its bad last year: one in twelve that begin after one, and do nothing, is praised. A row to check by, no verdict.
    case course

    func steps(yearsBefore: Int) -> Int { self == .mean ? 0 : min(2, yearsBefore - 1) }
}
