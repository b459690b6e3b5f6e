import Kernel
import Plans
import Web

/// On an indicator's page: whether the latest change is more than chance, how that is known, and the question put about an initiative.
struct JudgementSection {
    let sheet: IndicatorSheet
    let call: Call
    let judged: SheetJudgement
    private let wording: JudgementWording

    init(sheet: IndicatorSheet, judgements: JudgementMemory, call: Call) {
        (self.sheet, self.call) = (sheet, call)
        judged = SheetJudgement(sheet, judgements)
        wording = JudgementWording(sheet.stored.indicator, in: call.language)
    }

    /// Only beside a figure of the same year: else it would tell of another.
    var sentence: String? {
        guard let answer = judged.answer, sheet.measured.latest?.period == Period(year: answer.year), sheet.measured.own?.area == answer.municipality else { return nil }
        return wording.sentence(answer)
    }

    func writeHow(to html: inout HTML) {
        guard sentence != nil, let answer = judged.answer, case .judged(let change, let facts) = answer.outcome else { return }
        html.write(
            """
            <details><summary>\(call[HowWording.heading])</summary><p>\(call[HowWording.town(AreaName.of(answer.municipality, in: .danish), answer.year, facts)])</p>\
            <p>\(call[HowWording.interval(wording.short(change))]) \(call[wording.detectable(change)])</p></details>
            """)
    }

    /// The question put about an initiative, with its answer in a sentence; for editors the way to put one.
    func writeQuestion(to html: inout HTML) {
        let (id, plan) = (sheet.stored.indicator.id, sheet.seen.plan.id)
        if let fixed = sheet.nearest.evaluation, let initiative = judged.initiative {
            html.write(
                """
                <h2 id="vurdering">\(wording.question(fixed.evaluation))</h2><p class="assessment">\(wording.sentence(initiative, fixed.evaluation))</p>\
                <p><a href="\(IndicatorAddresses.evaluation(id, of: plan))">\(call[EvaluationWording.seeAll])</a></p>
                """)
        } else if sheet.seen.mayEdit, !sheet.nearest.texts.isEmpty, sheet.stored.indicator.kind == .count {
            html.write("<p><a href=\"\(IndicatorAddresses.newEvaluation(id, of: plan))\">\(call[EvaluationWording.put])</a></p>")
        }
    }
}

/// »Hvordan ved vi det?«
enum HowWording {
    static let heading = Wording("Hvordan ved vi det?", en: "How do we know?")

    static func town(_ name: String, _ year: Int, _ facts: TownAnswer.Facts) -> Wording {
        let numbers = { (language: Language) in
            (
                before: Figures.decimal(Double(facts.before) / Double(facts.yearsBefore), decimals: 0...0, in: language), after: Figures.whole(facts.after, in: language),
                expected: Figures.decimal(facts.expected, decimals: 0...0, in: language)
            )
        }
        let (danish, english) = (numbers(.danish), numbers(.english))
        let years = Figures.range(year - facts.yearsBefore, year - 1)
        return Wording(
            """
            I \(name) var der i gennemsnit \(danish.before) om året i \(years) og \(danish.after) i \(year). Vi holder det op mod \(facts.comparison) andre kommuner over de samme år: \
            Var det gået i \(name) som dér, skulle der have været \(danish.expected). Forskellen regnes kun for mere end tilfældig, når den er større, end kommunerne ellers svinger fra hinanden.
            """,
            en: """
                In \(name) there were on average \(english.before) a year in \(years) and \(english.after) in \(year). We hold that against \(facts.comparison) other municipalities over the same years: \
                had \(name) gone as they did, there would have been \(english.expected). The difference counts as more than chance only when it is greater than municipalities differ anyway.
                """)
    }

    static func interval(_ change: String) -> Wording {
        Wording("Forskellen i forhold til de andre er \(change).", en: "The difference from the others is \(change).")
    }
}
