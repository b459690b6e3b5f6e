import Kernel
import Plans

/// What can be judged of the indicator on a sheet.
package struct SheetJudgement: Sendable {
    /// Its latest year: of the plan's municipality, or of the whole district.
    package let answer: TownAnswer?
    package let evaluation: Evaluation?
    package let initiative: InitiativeAnswer?
    /// Each municipality of a district's own plan.
    package let areas: [String: TownAnswer]

    package init(_ sheet: IndicatorSheet, _ judgements: JudgementMemory) {
        let latest = LatestAnswers(indicator: sheet.stored.indicator, plan: sheet.seen.plan, nearest: sheet.nearest, audience: sheet.audience, judgements: judgements)
        (answer, areas) = (latest.own, latest.ofMunicipalities)
        evaluation = sheet.nearest.evaluation?.evaluation
        initiative = latest.isJudged ? evaluation.flatMap { judgements.initiative($0, sheet.nearest.texts, of: sheet.stored.indicator, for: sheet.audience) } : nil
    }
}
