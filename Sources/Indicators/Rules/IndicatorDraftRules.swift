package import Kernel

extension IndicatorDraft {
    /// What does not go together, beyond what each field says for itself.
    package var problems: [Problem] { baselineProblems + targetProblems + breakProblems + perProblems }

    private var baselineProblems: [Problem] {
        switch (baselinePeriod, baselineValue) {
        case (nil, .some): [Problem("baseline-period", Wording("Skriv, hvilken periode udgangspunktet er fra", en: "Write which period the baseline is from"))]
        case (.some, nil): [Problem("baseline-value", Wording("Skriv udgangspunktets tal", en: "Write the figure of the baseline"))]
        case (_, let value?): amountProblems("baseline-value", value)
        default: []
        }
    }

    private var targetProblems: [Problem] {
        guard let way = targetWay else {
            guard targetPeriod != nil || targetAmount != nil || levelOf != nil else { return [] }
            return [Problem("target-way", Wording("Vælg, hvordan målet er sat", en: "Choose how the target is set"))]
        }
        var problems: [Problem] = []
        if let targetPeriod {
            if let baselinePeriod, targetPeriod.last <= baselinePeriod.last {
                problems.append(Problem("target-period", Wording("Målets periode skal ligge efter udgangspunktets", en: "The target's period must be after the baseline's")))
            }
        } else {
            problems.append(Problem("target-period", Wording("Skriv, hvornår målet skal være nået", en: "Write when the target is to be reached")))
        }
        return problems + aimProblems(way)
    }

    private func aimProblems(_ way: TargetWay) -> [Problem] {
        switch way {
        case .keep: return []
        case .levelOf:
            guard let levelOf else { return [Problem("level-of", Wording("Skriv, hvem I vil på niveau med", en: "Write whose level you want to reach"))] }
            return levelOf.filter { AreaName.code(of: $0) == nil }.prefix(1).map {
                Problem("level-of", Wording("»\($0)« er hverken en kommune, en politikreds eller »hele landet«", en: "“\($0)” is neither a municipality, a police district nor “hele landet”"))
            }
        case .value:
            guard let targetAmount else { return [Problem("target-amount", Wording("Skriv det tal, I vil nå", en: "Write the figure you want to reach"))] }
            guard targetAmount >= 0 else { return [Problem("target-amount", Wording("Tallet, I vil nå, kan ikke være under 0", en: "The figure you want to reach cannot be below 0"))] }
            return amountProblems("target-amount", targetAmount)
        case .change:
            return targetAmount == nil ? [Problem("target-amount", Wording("Skriv ændringen i procent, for eksempel −10", en: "Write the change in per cent, for example −10"))] : []
        case .step:
            return targetAmount == nil
                ? [Problem("target-amount", Wording("Skriv, hvor meget tallet skal ændre sig hvert år, for eksempel −1", en: "Write how much the figure is to change each year, for example −1"))] : []
        }
    }

    private func amountProblems(_ field: String, _ value: Double) -> [Problem] { Self.amountProblem(value, kind).map { [Problem(field, $0)] } ?? [] }

    private var breakProblems: [Problem] {
        guard let breaks, breaks.contains(where: { Self.seriesBreak($0) == nil }) else { return [] }
        return [Problem("breaks", Wording("Skriv perioden, et kolon og grunden, for eksempel »2019: Ny opgørelse«", en: "Write the period, a colon and the reason, for example “2019: New method”"))]
    }

    private var perProblems: [Problem] {
        guard let per, per <= 0 else { return [] }
        return [Problem("per", Wording("Antallet af indbyggere skal være større end 0", en: "The number of inhabitants must be greater than 0"))]
    }

    /// Per cent lie between 0 and 100, and things counted are whole.
    static func amountProblem(_ value: Double, _ kind: Indicator.Kind?) -> Wording? {
        switch kind {
        case .share, .survey: value > 100 ? Wording("Andelen skal være mellem 0 og 100", en: "The share must be between 0 and 100") : nil
        case .count, .coverage, .milestone: value.rounded() == value ? nil : Wording("Antallet skal være et helt tal, for eksempel 12", en: "The number must be whole, for example 12")
        default: nil
        }
    }
}
