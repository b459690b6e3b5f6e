package import Access
package import Kernel

/// What rules and pages need to know of a plan before anything else.
package struct PlanFacts: Sendable, Equatable {
    package let id: PlanID
    package let title: String
    package let district: DistrictID
    package let forum: ForumID
    package let forumName: String
    /// Whether it is the plan that the law asks for: of a district council (retsplejeloven § 113).
    package let isDistrictPlan: Bool
    /// None where the forum covers the whole district.
    package let municipality: String?
    package let status: Plan.Status
    package let from: Day
    package let to: Day
    package let parent: PlanID?
    package let previous: PlanID?
    package let version: Int

    /// The plan as the policy sees it.
    package var thing: Thing {
        var thing = Thing(isDistrictPlan ? .districtPlan : .localPlan, id.rawValue, status.state)
        thing.plan = id
        thing.forum = forum
        thing.district = district
        thing.municipality = municipality
        return thing
    }

    /// What the plan's time is called: `2026`, or `2026–2027`.
    package var years: String { from.year == to.year ? String(from.year) : Figures.range(String(from.year), String(to.year)) }
    /// Whether texts may still be changed, by an adjustment where the plan is in force.
    package var isOpen: Bool { status < .evaluated }
    /// Whether the plan's time is over, so that nothing more is to come of it.
    package func isPast(on today: Day) -> Bool { to < today || status >= .evaluated }
}

extension Plan.Status {
    package var state: Thing.State {
        switch self {
        case .draft: .draft
        case .forComment: .forComment
        case .discussed: .discussed
        case .settled: .settled
        case .published: .published
        case .evaluated: .evaluated
        case .archived: .archived
        }
    }
}
