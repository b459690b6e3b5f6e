import Kernel

/// The figures behind an answer, a row for each town and one for all: as a file for whoever wants to reckon again.
struct EvaluationTable {
    private let answer: InitiativeAnswer
    private let evaluation: Evaluation
    private let language: Language

    init(_ answer: InitiativeAnswer, _ evaluation: Evaluation, in language: Language) { (self.answer, self.evaluation, self.language) = (answer, evaluation, language) }

    var rows: [[String]] { [heading] + body }

    private var heading: [String] {
        [
            Wording("kommune", en: "municipality"), Wording("kode", en: "code"), Wording("begyndte", en: "began"), Wording("før", en: "before"), Wording("år før", en: "years before"),
            Wording("efter", en: "after"), Wording("år efter", en: "years after"), Wording("ventet efter", en: "expected after"), Wording("faktor", en: "factor"),
            Wording("nedre grænse", en: "lower limit"), Wording("øvre grænse", en: "upper limit"), Wording("p", en: "p"), Wording("vægt", en: "weight"),
        ].map { $0[language] }
    }

    private var body: [[String]] {
        let towns = answer.towns.map { town in
            [
                AreaName.of(town.municipality, in: language), town.municipality, town.start.text, String(town.facts.before), String(town.facts.yearsBefore), String(town.facts.after),
                String(town.facts.yearsAfter), number(town.facts.expected, 1),
            ] + numbers(town.change) + [number(town.weight, 3)]
        }
        let others: [(Wording, JudgedChange?)] = [
            (EvaluationWording.together, answer.pooled.change), (EvaluationWording.withoutLastYear, answer.withoutLastYear), (EvaluationWording.placebo, answer.placebo),
            (EvaluationWording.ownSpread, answer.check), (EvaluationWording.neighbours, answer.neighbours),
        ]
        return towns
            + others.compactMap { wording, change in change.map { [wording[language]] + Array(repeating: "", count: 7) + numbers($0) + [""] } }
    }

    private func numbers(_ change: JudgedChange) -> [String] { [number(change.factor, 4), number(change.low, 4), number(change.high, 4), number(change.p, 4)] }
    private func number(_ value: Double, _ decimals: Int) -> String { CSVText.number(value, decimals: decimals, in: language) }
}
