import Kernel
import Plans

/// What can be judged of the indicator on a sheet.
package struct SheetJudgement: Sendable {
    /// Its latest year: of the plan's municipality, or of the whole district.
    package let answer: TownAnswer?
    package let evaluation: Evaluation?
    package let initiative: InitiativeAnswer?
    private let sheet: IndicatorSheet
    private let judgements: JudgementMemory
    private let isCounted: Bool
    private let participants: Set<String>

    package init(_ sheet: IndicatorSheet, _ judgements: JudgementMemory) {
        (self.sheet, self.judgements) = (sheet, judgements)
        let (indicator, texts) = (sheet.stored.indicator, sheet.nearest.texts)
        evaluation = sheet.nearest.evaluation?.evaluation
        isCounted = indicator.kind == .count && indicator.showsEffect && !texts.isEmpty
        participants = Set((evaluation?.starts ?? []).map(\.municipality))
        if !isCounted {
            answer = nil
        } else if let municipality = sheet.seen.plan.municipality {
            answer = judgements.town(municipality, texts, of: indicator, without: participants, for: sheet.audience)
        } else {
            answer = PoliceDistrict.withCode(sheet.seen.plan.district.rawValue).flatMap { judgements.district($0, texts, of: indicator, for: sheet.audience) }
        }
        initiative = isCounted ? evaluation.flatMap { judgements.initiative($0, texts, of: indicator, for: sheet.audience) } : nil
    }

    /// Each municipality of a district's own plan.
    package var areas: [String: TownAnswer] {
        guard isCounted, sheet.seen.plan.municipality == nil, let district = PoliceDistrict.withCode(sheet.seen.plan.district.rawValue) else { return [:] }
        let answers = district.municipalities.compactMap { town in
            judgements.town(town.code, sheet.nearest.texts, of: sheet.stored.indicator, without: participants, for: sheet.audience).map { (town.code, $0) }
        }
        return Dictionary(answers) { first, _ in first }
    }
}
