package import Access
package import Kernel

/// Noting a further approval of a plan, by a committee or a council.
package enum RecordApproval: Action {
    package static let name: StaticString = "plan.approve"
    package static func key(of plan: PlanFacts) -> String { plan.id.rawValue }
    package static func allows(_ viewer: Viewer, on plan: PlanFacts) -> Bool { viewer.writes(for: plan.forum) && plan.status != .archived }
    package static let refusal = Wording(
        "Kun forummets formand, næstformand og sekretær kan notere godkendelser, og ikke i en arkiveret plan.",
        en: "Only the forum's chair, vice-chair and secretary can note approvals, and not in an archived plan.")
}

/// Noting where a plan is filed in an authority's own records.
package enum FilePlan: Action {
    package static let name: StaticString = "plan.file"
    package static func key(of plan: PlanFacts) -> String { plan.id.rawValue }
    package static func allows(_ viewer: Viewer, on plan: PlanFacts) -> Bool { viewer.writes(for: plan.forum) }
}

/// Adding a numbered adjustment to a plan in force.
package enum AdjustPlan: Action {
    package static let name: StaticString = "plan.adjust"
    package static func key(of plan: PlanFacts) -> String { plan.id.rawValue }
    package static func allows(_ viewer: Viewer, on plan: PlanFacts) -> Bool { viewer.writes(for: plan.forum) && plan.status.isInForce }
    package static let refusal = Wording(
        "Kun en plan, der gælder, kan justeres, og kun af forummets formand, næstformand og sekretær.",
        en: "Only a plan in force can be adjusted, and only by the forum's chair, vice-chair and secretary.")
}

/// Setting a finding of the plan's check aside, with a reason; taking it forward again.
package enum SetFindingAside: Action {
    package static let name: StaticString = "finding.set-aside"
    package static func key(of plan: PlanFacts) -> String { plan.id.rawValue }
    package static func allows(_ viewer: Viewer, on plan: PlanFacts) -> Bool { viewer.writes(for: plan.forum) }
}
