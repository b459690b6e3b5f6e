import Indicators
import Kernel
import Testing

struct TargetStandingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let indicator: Indicator
        let figures: [Measurement]
        let verdict: TargetStanding.Verdict
        let aim: Double?
        var testDescription: String { what }
    }

    static let cases = [
        Case(what: "below a value to stay below", indicator: indicator(baseline: ("2024", 158), target: target(value: 120)), figures: [figure("2025", 118)], verdict: .reached, aim: 120),
        Case(what: "above it", indicator: indicator(baseline: ("2024", 158), target: target(value: 120)), figures: [figure("2025", 142)], verdict: .notReached, aim: 120),
        Case(what: "as much as a value to reach", indicator: indicator(direction: .higher, target: target(value: 8)), figures: [figure("2025", 8)], verdict: .reached, aim: 8),
        Case(
            what: "a fall of ten per cent, of whole things", indicator: indicator(baseline: ("2021", 214), target: target(change: -10)), figures: [figure("2025", 193)], verdict: .notReached, aim: 192),
        Case(what: "a fall of ten per cent reached", indicator: indicator(baseline: ("2021", 214), target: target(change: -10)), figures: [figure("2025", 192)], verdict: .reached, aim: 192),
        Case(
            what: "a rise of fifteen per cent", indicator: indicator(direction: .higher, baseline: ("2023", 214), target: target(change: 15)), figures: [figure("2025", 246)], verdict: .notReached,
            aim: 247),
        Case(what: "kept", indicator: indicator(baseline: ("2023", 12), target: target(keep: true)), figures: [figure("2025", 12)], verdict: .reached, aim: 12),
        Case(what: "not kept", indicator: indicator(baseline: ("2023", 12), target: target(keep: true)), figures: [figure("2025", 13)], verdict: .notReached, aim: 12),
        Case(what: "one step a year, by now", indicator: indicator(baseline: ("2023", 19), target: target(step: -1)), figures: [figure("2023", 19), figure("2025", 17)], verdict: .reached, aim: 16),
        Case(what: "one step a year, too slow", indicator: indicator(baseline: ("2023", 19), target: target(step: -1)), figures: [figure("2025", 18)], verdict: .notReached, aim: 16),
        Case(
            what: "steps by quarter", indicator: indicator(direction: .higher, baseline: ("2025-Q1", 10), target: target("2026-Q1", step: 4)), figures: [figure("2025-Q3", 12)], verdict: .reached,
            aim: 14),
        Case(
            what: "at the level of others", indicator: indicator("Nabohjælp", .rate, direction: .higher, target: target(levelOf: ["0540"])),
            figures: [figure("2025", 40.1, area: "0575"), figure("2025", 46.9, area: "0540")], verdict: .notReached, aim: 46.9),
        Case(
            what: "at the mean of several others", indicator: indicator("Tryg", .survey, direction: .higher, target: target(levelOf: ["0540", "country"])),
            figures: [figure("2025", 84, area: "0575"), figure("2025", 82, area: "0540"), figure("2025", 84, area: "country")], verdict: .reached, aim: 83),
        Case(
            what: "others not measured yet", indicator: indicator("Tryg", .survey, direction: .higher, target: target(levelOf: ["country"])),
            figures: [figure("2025", 84, area: "0575"), figure("2024", 84, area: "country")], verdict: .unknown(.othersUnknown), aim: nil),
        Case(
            what: "counts of others", indicator: indicator(target: target(levelOf: ["country"])), figures: [figure("2025", 84, area: "0575"), figure("2025", 14405, area: "country")],
            verdict: .unknown(.countsOfOthers), aim: nil),
        Case(what: "no target", indicator: indicator(), figures: [figure("2025", 1)], verdict: .unknown(.noTarget), aim: nil),
        Case(what: "no figure", indicator: indicator(baseline: ("2024", 9), target: target(value: 4)), figures: [], verdict: .unknown(.noFigure), aim: 4),
        Case(what: "no baseline", indicator: indicator(target: target(change: -10)), figures: [figure("2025", 9)], verdict: .unknown(.noBaseline), aim: nil),
        Case(what: "not measured since", indicator: indicator(baseline: ("2025", 9), target: target(keep: true)), figures: [figure("2025", 9)], verdict: .unknown(.notMeasuredSince), aim: 9),
        Case(
            what: "a break since the baseline", indicator: indicator(baseline: ("2018", 30), target: target(keep: true), breaks: ["2019"]), figures: [figure("2025", 16)], verdict: .unknown(.broken),
            aim: 30),
        Case(what: "a break between figure and target", indicator: indicator(target: target(value: 20), breaks: ["2026"]), figures: [figure("2025", 16)], verdict: .unknown(.broken), aim: 20),
        Case(what: "a break within the year", indicator: indicator(target: target(value: 20), breaks: ["2025-Q3"]), figures: [figure("2025", 16)], verdict: .unknown(.broken), aim: 20),
        Case(what: "a quarter against a year", indicator: indicator(target: target(value: 20)), figures: [figure("2026-Q1", 4)], verdict: .unknown(.otherPeriods), aim: 20),
        Case(what: "no way that is better", indicator: indicator(direction: .either, target: target(value: 20)), figures: [figure("2025", 4)], verdict: .unknown(.noDirection), aim: 20),
        Case(what: "better as the target goes", indicator: indicator(direction: nil, baseline: ("2024", 10), target: target(value: 6)), figures: [figure("2025", 6)], verdict: .reached, aim: 6),
        Case(
            what: "per cent of a whole", indicator: indicator("Svar", .share, direction: .higher, target: target(value: 60)), figures: [figure("2025", 5, of: 8)], verdict: .reached, aim: 60),
        Case(
            what: "decimals that are not exact", indicator: indicator("Fravær", .share, baseline: ("2023", 10.4), target: target(change: -5)), figures: [figure("2025", 9.88)], verdict: .reached,
            aim: 10.4 * 0.95),
    ]

    @Test(arguments: cases) func `a target is reached, is not, or cannot be told`(_ given: Case) {
        let standing = measured(given.indicator, given.figures).standing
        #expect(standing.verdict == given.verdict)
        #expect(standing.aim == given.aim)
    }

    @Test func `what visitors may not see is not told by a verdict`() {
        let small = indicator(baseline: ("2023", 9), target: target(value: 2))
        #expect(measured(small, [figure("2025", 3)], for: .visitors).standing.verdict == .unknown(.hidden))
        #expect(measured(small, [figure("2025", 3)]).standing.verdict == .notReached)
        // Whatever it is from 1 to 4, it is below 6.
        #expect(measured(indicator(target: target(value: 6)), [figure("2025", 3)], for: .visitors).standing.verdict == .reached)
        let kept = measured(indicator(baseline: ("2023", 3), target: target(keep: true)), [figure("2025", 7)], for: .visitors)
        #expect(kept.standing.verdict == .unknown(.hidden))
        #expect(kept.standing.aim == nil)
    }
}
