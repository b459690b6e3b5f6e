package import Kernel
import Statistics

/// Whether the towns that carry out an initiative have changed more or less than those that do not, from when each began.
package struct InitiativeAnswer: Sendable {
    package let towns: [Town]
    /// Towns that take no part in the answer, and why.
    package let leftOut: [(municipality: String, why: JudgementObstacle)]
    package let pooled: Pooled
    /// Without the last year before each start: if that was a bad one, the difference shows what it does.
    package let withoutLastYear: JudgedChange?
    /// The same windows moved back so that they end where the effort begins: nothing should be seen.
    package let placebo: JudgedChange?
    /// By the towns' own spread (Hartung and Knapp): a row to check by.
    package let check: JudgedChange?
    /// The neighbours taken together: has crime moved to them?
    package let neighbours: JudgedChange?
    /// Towns whose last year before the start stood out upwards.
    package let standouts: [String]
    /// How far towns of one district move together, as reckoned with.
    package let correlation: Double
    /// How many towns are compared with, at the least.
    package let comparison: Int
    /// How many districts the towns lie in.
    package let districts: Int
    /// The last quarter that counts.
    package let last: Period

    package enum Pooled: Sendable, Equatable {
        case judged(JudgedChange)
        case unknown(JudgementObstacle)

        package var change: JudgedChange? { if case .judged(let change) = self { change } else { nil } }
    }

    /// One town that carries it out.
    package struct Town: Sendable, Equatable {
        package let municipality: String
        package let start: Period
        package let change: JudgedChange
        package let facts: TownAnswer.Facts
        /// Its share of the pooled answer.
        package let weight: Double
        /// Whether it still stands out when all towns on the page are looked at together (Holm).
        package let standsAlone: Bool
    }

    /// How many towns chance alone would call changed.
    package var byChance: Double { Double(towns.count) * 0.05 }

    init(_ evaluation: Evaluation, in panel: JudgedPanel, of indicator: Indicator, for audience: Audience) {
        let windows = EvaluationWindows(evaluation, in: panel, of: indicator)
        let participants = windows.participants
        let apart = Set((evaluation.apart ?? []).compactMap { panel.town($0) })
        let inside = Set(windows.towns)
        let correlation = GroupCorrelation(in: panel.panel, over: GroupCorrelation.windows(of: panel.panel), without: inside.union(apart))
        let pool = { (windows: [InitiativeJudgement.Participant]) in InitiativeJudgement(windows, in: panel.panel, apart: apart.union(inside), correlation: correlation) }
        let judged = pool(participants)
        (towns, leftOut) = Self.each(participants, judged, windows, panel, indicator, apart.union(inside), audience)
        self.correlation = correlation.value
        last = panel.period(panel.panel.quarters - 1)
        let compared = Set(participants.map(\.window)).compactMap { ComparedTowns(panel.panel, $0, without: inside.union(apart))?.comparison.count }
        comparison = compared.min() ?? 0
        districts = Set(towns.compactMap { Municipality.withCode($0.municipality)?.district }).count
        // What is reckoned from a town that is hidden, with others or in another way, would tell it.
        let mayBeTold = { (judgement: InitiativeJudgement) in
            audience == .insiders || !judgement.towns.contains { SmallNumbers.isHidden(Double($0.judgement.change.after), of: nil, in: indicator) }
        }
        let told = { (judgement: InitiativeJudgement?) in judgement.flatMap { mayBeTold($0) ? JudgedChange($0.estimate) : nil } }
        if let judged {
            pooled = told(judged).map { .judged($0) } ?? .unknown(.hidden)
        } else {
            pooled = .unknown(participants.isEmpty ? windows.obstacle : compared.isEmpty ? .tooFewTowns : .tooFewEvents)
        }
        check = judged.flatMap { mayBeTold($0) ? $0.check : nil }.map { JudgedChange($0) }
        withoutLastYear = told(pool(participants.map { .init(town: $0.town, window: $0.window.withoutLastYear) }))
        let earlier = participants.map { InitiativeJudgement.Participant(town: $0.town, window: $0.window.placebo) }.filter {
            $0.window.before.lowerBound >= 0 && !panel.isBroken($0.window, of: indicator)
        }
        placebo = earlier.isEmpty ? nil : told(pool(earlier))
        standouts = participants.filter { StandoutYear($0.town, in: panel.panel, before: $0.window, without: inside.union(apart))?.isHigh ?? false }.map { panel.panel.towns[$0.town].code }
        let common = windows.mostCommon
        neighbours = common.flatMap { window in
            apart.isEmpty
                ? nil : told(InitiativeJudgement(apart.sorted().map { .init(town: $0, window: window) }, in: panel.panel, apart: inside, correlation: correlation))
        }
    }

    private static func each(
        _ participants: [InitiativeJudgement.Participant], _ judged: InitiativeJudgement?, _ windows: EvaluationWindows, _ panel: JudgedPanel, _ indicator: Indicator, _ outside: Set<Int>,
        _ audience: Audience
    ) -> ([Town], [(String, JudgementObstacle)]) {
        let weights = Dictionary(judged?.towns.map { ($0.town, $0.weight) } ?? []) { first, _ in first }
        var found: [(participant: InitiativeJudgement.Participant, change: JudgedChange, facts: TownAnswer.Facts)] = []
        var leftOut = windows.leftOut
        var compared: [ComparisonWindow: ComparedTowns] = [:]
        for participant in participants {
            let code = panel.panel.towns[participant.town].code
            guard let towns = compared[participant.window] ?? ComparedTowns(panel.panel, participant.window, without: outside) else {
                leftOut.append((code, .tooFewTowns))
                continue
            }
            compared[participant.window] = towns
            switch TownAnswer.outcome(participant.town, among: towns, indicator, audience) {
            case .judged(let change, let facts): found.append((participant, change, facts))
            case .unknown(let obstacle): leftOut.append((code, obstacle))
            }
        }
        let adjusted = Holm.adjusted(found.map(\.change.p))
        let towns = zip(found, adjusted).map { one, p in
            Town(
                municipality: panel.panel.towns[one.participant.town].code, start: panel.period(one.participant.window.start), change: one.change, facts: one.facts,
                weight: weights[one.participant.town] ?? 0, standsAlone: p < 0.05)
        }
        return (towns.sorted { AreaName.order($0.municipality) < AreaName.order($1.municipality) }, leftOut)
    }
}

/// The window of each town of an evaluation: three years before its start, and as many whole years after as there are, at most three.
struct EvaluationWindows {
    private(set) var participants: [InitiativeJudgement.Participant] = []
    private(set) var leftOut: [(String, JudgementObstacle)] = []
    /// Every town that takes part, judged or not.
    private(set) var towns: [Int] = []

    init(_ evaluation: Evaluation, in panel: JudgedPanel, of indicator: Indicator) {
        let leaves = evaluation.leavesOutStart ?? false
        for start in evaluation.starts ?? [] {
            guard let town = panel.town(start.municipality) else {
                leftOut.append((start.municipality, .unknownQuarters))
                continue
            }
            towns.append(town)
            let first = panel.quarter(start.start)
            let years = panel.yearsAfter(first, leavesOutStart: leaves)
            guard first >= 12, years >= 1 else {
                leftOut.append((start.municipality, .tooShort))
                continue
            }
            let window = ComparisonWindow(start: first, yearsAfter: years, leavesOutStart: leaves)
            guard !panel.isBroken(window, of: indicator) else {
                leftOut.append((start.municipality, .broken))
                continue
            }
            participants.append(.init(town: town, window: window))
        }
    }

    /// Why nobody can be judged.
    var obstacle: JudgementObstacle { leftOut.first?.1 ?? .tooShort }

    var mostCommon: ComparisonWindow? {
        Dictionary(grouping: participants, by: \.window).max { ($0.value.count, $1.key.start) < ($1.value.count, $0.key.start) }?.key
    }
}
