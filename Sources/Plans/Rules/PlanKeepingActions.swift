package import Access
package import Kernel

/// Noting a further approval of a plan, by a committee or a council.
package enum RecordApproval: Action {
    package static let operation = Operation.recordApproval
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
    package static let refusal = Wording(
        "Kun forummets formand, næstformand og sekretær kan notere godkendelser, og ikke i en arkiveret plan.",
        en: "Only the forum's chair, vice-chair and secretary can note approvals, and not in an archived plan.")
}

/// Noting where a plan is filed in an authority's own records.
package enum FilePlan: Action {
    package static let operation = Operation.filePlan
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}

/// Adding a numbered adjustment to a plan in force.
package enum AdjustPlan: Action {
    package static let operation = Operation.adjustPlan
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
    package static let refusal = Wording(
        "Kun en plan, der gælder, kan justeres, og kun af forummets formand, næstformand og sekretær.",
        en: "Only a plan in force can be adjusted, and only by the forum's chair, vice-chair and secretary.")
}

/// Setting a finding of the plan's check aside, with a reason; taking it forward again.
package enum SetFindingAside: Action {
    package static let operation = Operation.setFindingAside
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}
