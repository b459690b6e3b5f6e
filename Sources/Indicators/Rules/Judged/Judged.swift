import Kernel
import Statistics

/// A change against comparable towns, as pages tell it.
package struct JudgedChange: Sendable, Equatable {
    /// 0.82: 18 per cent fewer than in comparable towns.
    package let factor: Double
    /// Between what and what, most likely (95 per cent).
    package let low: Double
    package let high: Double
    package let isBeyondChance: Bool
    /// How often chance alone is as far out.
    package let p: Double
    /// The least decrease that would mostly be seen, as a share; none where not even the end of all events would.
    package let detectable: Double?

    init(_ estimate: Estimate) {
        (factor, low, high) = (estimate.factor, estimate.interval.lower, estimate.interval.upper)
        (isBeyondChance, p, detectable) = (estimate.isBeyondChance, estimate.p, estimate.detectable)
    }

    package init(factor: Double, low: Double, high: Double, isBeyondChance: Bool, p: Double, detectable: Double?) {
        (self.factor, self.low, self.high, self.isBeyondChance, self.p, self.detectable) = (factor, low, high, isBeyondChance, p, detectable)
    }

    package var verdict: Verdict { !isBeyondChance ? .noDifference : factor < 1 ? .fewer : .more }

    /// More, fewer or no different than in comparable towns.
    package enum Verdict: String, Sendable, CaseIterable { case fewer, more, noDifference = "no-difference" }
}

/// Why it cannot be told whether a change is more than chance.
package enum JudgementObstacle: String, Sendable, CaseIterable {
    /// Years only, or no municipalities among the figures.
    case notByQuarter = "not-by-quarter"
    case tooFewTowns = "too-few-towns"
    case tooFewEvents = "too-few-events"
    case unknownQuarters = "unknown-quarters"
    case tooShort = "too-short"
    case broken
    /// So few that a person might be recognised.
    case hidden
}

/// One town's latest year against the three before it and against comparable towns.
package struct TownAnswer: Sendable, Equatable {
    package let municipality: String
    package let year: Int
    package let outcome: Outcome

    package enum Outcome: Sendable, Equatable {
        case judged(JudgedChange, Facts)
        case unknown(JudgementObstacle)
    }

    /// What the answer is reckoned from.
    package struct Facts: Sendable, Equatable {
        package let before: Int
        package let yearsBefore: Int
        package let after: Int
        package let yearsAfter: Int
        /// Events to expect after, had the town changed as the others did.
        package let expected: Double
        /// How many towns it is compared with.
        package let comparison: Int

        init(before: Int, yearsBefore: Int, after: Int, yearsAfter: Int, expected: Double, comparison: Int) {
            (self.before, self.yearsBefore, self.after, self.yearsAfter, self.expected, self.comparison) = (before, yearsBefore, after, yearsAfter, expected, comparison)
        }

        init(_ change: TownChange, _ window: ComparisonWindow, comparison: Int) {
            (before, yearsBefore, after, yearsAfter) = (change.before, window.yearsBefore, change.after, window.yearsAfter)
            (expected, self.comparison) = (change.expected, comparison)
        }
    }

    init(municipality: String, year: Int, _ outcome: Outcome) { (self.municipality, self.year, self.outcome) = (municipality, year, outcome) }

    /// All municipalities of a police district taken together; nil where the series knows none of them.
    init?(district: PoliceDistrict, in panel: JudgedPanel, of indicator: Indicator, for audience: Audience) {
        let members = district.municipalities.compactMap { panel.town($0.code) }
        guard members.count == district.municipalities.count, !members.isEmpty, let year = panel.latestYear, let first = Period(year: year, quarter: 1) else { return nil }
        let window = ComparisonWindow(start: panel.quarter(first), yearsAfter: 1)
        let answer = { TownAnswer(municipality: district.code, year: year, $0) }
        if window.before.lowerBound < 0 {
            self = answer(.unknown(.tooShort))
            return
        }
        if panel.isBroken(window, of: indicator) {
            self = answer(.unknown(.broken))
            return
        }
        let counts = members.map { (panel.panel.events($0, in: window.before), panel.panel.events($0, in: window.after)) }
        guard let towns = ComparedTowns(panel.panel, window, without: Set(members)) else {
            self = answer(.unknown(.tooFewTowns))
            return
        }
        guard counts.allSatisfy({ $0.0 != nil && $0.1 != nil }) else {
            self = answer(.unknown(.unknownQuarters))
            return
        }
        let (before, after) = counts.reduce(into: (0, 0)) { sums, one in
            sums.0 += one.0 ?? 0
            sums.1 += one.1 ?? 0
        }
        if audience == .visitors, counts.contains(where: { SmallNumbers.isHidden(Double($0.1 ?? 0), of: nil, in: indicator) }) {
            self = answer(.unknown(.hidden))
            return
        }
        let correlation = GroupCorrelation(in: panel.panel, over: GroupCorrelation.windows(of: panel.panel), without: Set(members))
        guard let pooled = InitiativeJudgement(members.map { .init(town: $0, window: window) }, in: panel.panel, correlation: correlation) else {
            self = answer(.unknown(.tooFewEvents))
            return
        }
        let facts = Facts(
            before: before, yearsBefore: window.yearsBefore, after: after, yearsAfter: 1, expected: Double(before) * towns.ratio, comparison: towns.comparison.count)
        self = answer(.judged(JudgedChange(pooled.estimate), facts))
    }

    /// Nil where the series does not know the municipality. `participants` are towns that do the same, and are not compared with.
    init?(_ municipality: String, in panel: JudgedPanel, of indicator: Indicator, without participants: Set<String>, for audience: Audience) {
        guard let town = panel.town(municipality), let year = panel.latestYear, let first = Period(year: year, quarter: 1) else { return nil }
        let window = ComparisonWindow(start: panel.quarter(first), yearsAfter: 1)
        let apart = Set(participants.compactMap { panel.town($0) }).union([town])
        let answer = { TownAnswer(municipality: municipality, year: year, $0) }
        if window.before.lowerBound < 0 {
            self = answer(.unknown(.tooShort))
            return
        }
        if panel.isBroken(window, of: indicator) {
            self = answer(.unknown(.broken))
            return
        }
        guard let towns = ComparedTowns(panel.panel, window, without: apart) else {
            self = answer(.unknown(.tooFewTowns))
            return
        }
        self = answer(Self.outcome(town, among: towns, indicator, audience))
    }

    static func outcome(_ town: Int, among towns: ComparedTowns, _ indicator: Indicator, _ audience: Audience) -> Outcome {
        switch TownJudgement.of(town, among: towns) {
        case .unknown(.unknownQuarters): return .unknown(.unknownQuarters)
        case .unknown(.tooFewEvents): return .unknown(.tooFewEvents)
        case .judged(let judgement):
            // What is reckoned from a small number would tell it.
            if audience == .visitors, SmallNumbers.isHidden(Double(judgement.change.after), of: nil, in: indicator) { return .unknown(.hidden) }
            return .judged(JudgedChange(judgement.estimate), Facts(judgement.change, towns.window, comparison: towns.comparison.count))
        }
    }
}
