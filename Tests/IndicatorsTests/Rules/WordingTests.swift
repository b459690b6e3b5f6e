import Indicators
import Kernel
import Testing

struct WordingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let indicator: Indicator
        let value: Double
        let whole: Double?
        let danish: String
        let english: String
        var testDescription: String { danish }
    }

    static let cases = [
        Case(indicator: indicator(), value: 142, whole: nil, danish: "142 anmeldelser", english: "142 anmeldelser"),
        Case(indicator: indicator(), value: 14405, whole: nil, danish: "14.405 anmeldelser", english: "14,405 anmeldelser"),
        Case(indicator: indicator("x", .coverage, unit: "kommuner"), value: 7, whole: 8, danish: "7 af 8 kommuner", english: "7 of 8 kommuner"),
        Case(indicator: indicator("x", .share, unit: "procent"), value: 62.5, whole: nil, danish: "62,5\u{A0}%", english: "62.5%"),
        Case(indicator: indicator("x", .share), value: 5, whole: 8, danish: "62,5\u{A0}%", english: "62.5%"),
        Case(indicator: indicator("x", .survey), value: 80, whole: nil, danish: "80\u{A0}%", english: "80%"),
        Case(indicator: indicator("x", .rate, unit: nil, per: 1000), value: 3.2, whole: nil, danish: "3,2 pr. 1.000 indbyggere", english: "3.2 per 1,000 inhabitants"),
        Case(indicator: indicator("x", .rate, unit: nil, per: 1000), value: 64, whole: 20_000, danish: "3,2 pr. 1.000 indbyggere", english: "3.2 per 1,000 inhabitants"),
        Case(
            indicator: indicator("x", .rate, unit: "husstande pr. 1.000 indbyggere"), value: 43.2, whole: nil, danish: "43,2 husstande pr. 1.000 indbyggere",
            english: "43.2 husstande pr. 1.000 indbyggere"),
        Case(indicator: indicator("x", .milestone, target: target(value: 1)), value: 1, whole: nil, danish: "Nået", english: "Reached"),
        Case(indicator: indicator("x", .milestone, target: target(value: 1)), value: 0, whole: nil, danish: "Ikke nået", english: "Not reached"),
        Case(indicator: indicator("x", .milestone, unit: "kommuner", target: target(value: 8)), value: 1, whole: nil, danish: "1 af 8 kommuner", english: "1 of 8 kommuner"),
        Case(indicator: indicator("x", .milestone, unit: "kommuner"), value: 3, whole: 8, danish: "3 af 8 kommuner", english: "3 of 8 kommuner"),
        Case(indicator: indicator("x", .qualitative, unit: "vurdering fra 1 (sjældent) til 4 (fast vane)"), value: 3, whole: nil, danish: "3 af 4", english: "3 of 4"),
        Case(indicator: indicator("x", .qualitative, unit: nil), value: 3, whole: nil, danish: "3", english: "3"),
    ]

    @Test(arguments: cases) func `a figure is written in its kind's own way`(_ given: Case) {
        let shown = Figure(figure("2025", given.value, of: given.whole))
        #expect(FigureWording(given.indicator, in: .danish).full(shown) == given.danish)
        #expect(FigureWording(given.indicator, in: .english).full(shown) == given.english)
    }

    @Test func `a small number is less than five`() {
        let shown = FigureWording(indicator(), in: .danish)
        #expect(shown.full(Figure(period("2025"), area: nil, .small(of: nil))) == "under 5 anmeldelser")
        #expect(shown.short(Figure(period("2025"), area: nil, .withheld)) == "–")
    }

    @Test(arguments: [
        (indicator(), 158.0, 142.0, "16 færre end i 2024.", "16 fewer than in 2024."), (indicator(), 2, 2, "Lige så mange som i 2024.", "As many as in 2024."),
        (indicator("x", .coverage), 6, 7, "1 mere end i 2024.", "1 more than in 2024."),
        (indicator("x", .survey), 76.9, 78.7, "1,8 procentpoint højere end i 2024.", "1.8 percentage points higher than in 2024."),
        (indicator("x", .rate), 3.8, 3.2, "0,6 lavere end i 2024.", "0.6 lower than in 2024."), (indicator("x", .share), 50, 50.001, "Det samme som i 2024.", "The same as in 2024."),
        (indicator("x", .qualitative), 2, 3, "1 trin højere end i 2024.", "1 step higher than in 2024."),
    ]) func `a change is told as a plain fact`(_ indicator: Indicator, _ before: Double, _ after: Double, _ danish: String, _ english: String) {
        let (old, new) = (Figure(figure("2024", before)), Figure(figure("2025", after)))
        #expect(ChangeWording.sentence(from: old, to: new, in: indicator, .danish) == danish)
        #expect(ChangeWording.sentence(from: old, to: new, in: indicator, .english) == english)
    }

    @Test func `no change is told of a hidden figure, across a break, or of what is done or not`() {
        let (old, new) = (Figure(figure("2024", 8)), Figure(figure("2025", 3)))
        #expect(ChangeWording.sentence(from: old, to: Figure(period("2025"), area: nil, .small(of: nil)), in: indicator(), .danish) == nil)
        #expect(ChangeWording.sentence(from: old, to: new, in: indicator(breaks: ["2025"]), .danish) == nil)
        #expect(ChangeWording.sentence(from: Figure(figure("2024", 0)), to: Figure(figure("2025", 1)), in: indicator("x", .milestone), .danish) == nil)
    }

    @Test(arguments: [
        (indicator(baseline: ("2024", 158), target: target(value: 120)), "højst 120", "højst 120 i 2026", "at most 120 in 2026"),
        (
            indicator(baseline: ("2021", 214), target: target(change: -10)), "højst 192", "10\u{A0}% lavere end udgangspunktet i 2021 – højst 192 i 2026",
            "10% lower than the baseline in 2021 – at most 192 in 2026"
        ),
        (
            indicator(baseline: ("2023", 12), target: target(keep: true)), "højst 12", "ikke dårligere end udgangspunktet i 2023 – højst 12 i 2026",
            "no worse than the baseline in 2023 – at most 12 in 2026"
        ),
        (
            indicator("x", .rate, direction: .higher, baseline: ("2023", 37.4), target: target(step: 1)), "mindst 40,4", "mindst 1 højere hvert år – mindst 40,4 i 2026",
            "at least 1 higher each year – at least 40.4 in 2026"
        ),
        (indicator("x", .milestone, target: target(value: 1)), "nået", "skal være nået i 2026", "to be reached in 2026"),
        (
            indicator("x", .survey, direction: .higher, target: target(levelOf: ["country"])), "samme niveau som hele landet", "i 2026: samme niveau som hele landet",
            "in 2026: the same level as the whole country"
        ),
    ]) func `a target is written as people say it`(_ indicator: Indicator, _ short: String, _ danish: String, _ english: String) {
        let shown = measured(indicator, [])
        #expect(TargetWording(shown, in: .danish).aim() == short)
        #expect(TargetWording(shown, in: .danish).full == danish)
        #expect(TargetWording(shown, in: .english).full == english)
    }

    @Test func `what is counted agrees with one`() {
        let shown = { (unit: String) in FigureWording(indicator("x", .count, unit: unit), in: .danish).full(Figure(figure("2025", 1))) }
        #expect(shown("møder") == "1 møde")
        #expect(shown("lokalråd") == "1 lokalråd")
        #expect(shown("børn og unge") == "1 (børn og unge)")
    }

    @Test func `a milestone tells no unit of its two figures`() {
        #expect(FigureWording(indicator("x", .milestone, unit: "nået (1) eller ikke nået (0)", target: target(value: 1)), in: .danish).shownUnit == nil)
        #expect(FigureWording(indicator("x", .milestone, unit: "kommuner", target: target(value: 8)), in: .danish).shownUnit == "kommuner")
    }

    @Test func `a figure from before the target's time is within it, not there`() {
        let early = measured(indicator(target: target(value: 120)), [figure("2025", 100)])
        #expect(TargetWording(early, in: .danish).verdict == "Tallet for 2025 ligger allerede inden for målet for 2026.")
        #expect(TargetWording(measured(indicator(target: target(value: 120)), [figure("2026", 100)]), in: .danish).verdict == "Målet er nået.")
        let step = measured(indicator("x", .rate, direction: .higher, baseline: ("2023", 37.4), target: target(step: 1)), [figure("2025", 39.5)])
        #expect(TargetWording(step, in: .danish).verdict == "Tallet for 2025 er så langt, som det skal være på vej mod målet for 2026.")
    }

    @Test func `the coverage aimed at is out of as many`() {
        let shown = measured(indicator("x", .coverage, direction: .higher, target: target(value: 8)), [figure("2025", 7, of: 8)])
        #expect(TargetWording(shown, in: .danish).aim(of: 8) == "8 af 8")
        #expect(TargetWording(shown, in: .danish).aim(of: 3) == "mindst 8")
    }

    @Test(arguments: [("Vejen", "0575"), ("vejen kommune", "0575"), ("0575", "0575"), ("Hele landet", "country"), ("Syd- og Sønderjylland", "1464"), ("Aabenraa", "0580"), ("Åbenrå", "0580")])
    func `an area is known by its name or its code`(_ typed: String, _ code: String) { #expect(AreaName.code(of: typed) == code) }

    @Test func `an unknown area is not guessed at`() { #expect(AreaName.code(of: "Xby") == nil) }
}
