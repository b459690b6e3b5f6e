import Indicators
import Kernel
import Testing

struct IndicatorCheckTests {
    private let plan = PlanID("vejen-2014")
    private func area(_ id: String, aim: Bool = true) -> IndicatorCheck.Area { .init(FocusAreaID(id), title: id, hasAim: aim) }
    private func placed(_ indicator: Indicator, in area: String, activity: String? = nil) -> IndicatorCheck.Placed {
        .init(indicator, in: FocusAreaID(area), activity: activity.map { ActivityID($0) })
    }

    @Test func `the plan of 2014 measures nothing of its overall goal, and lacks baseline, target and source everywhere`() {
        let findings = IndicatorCheck.findings(
            plan: plan, texts: ["Målet er større tryghed for alle borgere.", nil], areas: [area("overgreb"), area("indbrud"), area("bande"), area("trafik", aim: false)],
            indicators: [
                placed(indicator("Børnehuset indgår i fora", id: "boernehus", .milestone, measures: .implementation), in: "overgreb"), placed(indicator(id: "indbrud-i-beboelse"), in: "indbrud"),
            ])
        #expect(
            findings.map { "\($0.code.rawValue) \($0.place)" } == [
                "goal-without-indicator vejen-2014", "only-implementation-indicators vejen-2014/overgreb", "indicator-without-baseline vejen-2014/overgreb/boernehus",
                "indicator-without-target vejen-2014/overgreb/boernehus", "indicator-without-source vejen-2014/overgreb/boernehus", "indicator-without-baseline vejen-2014/indbrud/indbrud-i-beboelse",
                "indicator-without-target vejen-2014/indbrud/indbrud-i-beboelse", "indicator-without-source vejen-2014/indbrud/indbrud-i-beboelse", "goal-without-indicator vejen-2014/bande",
            ])
        #expect(findings.allSatisfy { !$0.sentence[.danish].isEmpty && !$0.advice[.english].isEmpty })
    }

    @Test func `a whole indicator gives nothing to find`() {
        var whole = indicator("Borgere, der føler sig trygge", .survey, baseline: ("2023", 80), target: target(value: 84))
        whole.source = "Tryghedsmålingen"
        #expect(IndicatorCheck.findings(plan: plan, texts: ["Tryghed for alle"], areas: [area("x")], indicators: [placed(whole, in: "x")]).isEmpty)
    }

    @Test func `an indicator on an activity measures its focus area`() {
        var whole = indicator(baseline: ("2023", 80), target: target(value: 84))
        whole.source = "Politiet"
        #expect(IndicatorCheck.findings(plan: plan, texts: [], areas: [area("x")], indicators: [placed(whole, in: "x", activity: "a")]).isEmpty)
        whole.source = ""
        #expect(IndicatorCheck.findings(plan: plan, texts: [], areas: [area("x")], indicators: [placed(whole, in: "x", activity: "a")]).map(\.place) == ["vejen-2014/x/a/indbrud"])
    }

    @Test(arguments: [("Tryghedsmåling", Indicator.Kind.count, true), ("Andel, der er utrygge", .share, true), ("Anmeldelser", .count, false), ("Kender nabohjælp", .survey, true)])
    func `safety is measured by an effect with its word, or by a survey`(_ title: String, _ kind: Indicator.Kind, _ isMeasured: Bool) {
        let findings = IndicatorCheck.findings(plan: plan, texts: ["Borgerne skal være trygge"], areas: [], indicators: [placed(indicator(title, kind), in: "x")])
        #expect(findings.isEmpty == isMeasured)
    }

    @Test func `safety walks that were held measure no safety`() {
        let walks = placed(indicator("Tryghedsvandringer", measures: .implementation), in: "x")
        #expect(IndicatorCheck.findings(plan: plan, texts: ["Tryghed"], areas: [], indicators: [walks]).map(\.code) == [.goalWithoutIndicator])
        #expect(IndicatorCheck.findings(plan: plan, texts: ["Vi samarbejder"], areas: [], indicators: [walks]).isEmpty)
    }
}
