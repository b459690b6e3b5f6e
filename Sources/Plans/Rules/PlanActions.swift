package import Access
package import Kernel

/// Writing in a plan: its texts, focus areas, activities and actions. A plan in force changes by numbered adjustments.
package enum RevisePlan: Action {
    package static let operation = Operation.revisePlan
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}

/// Saying how an activity or an action goes: those who write for the forum, and the person who does it.
package enum ReportProgress: Action {
    package static let operation = Operation.reportProgress
    package static func thing(_ work: PlannedWork) -> Thing { work.thing }
}

/// An activity or an action with the people who do it.
package struct PlannedWork: Sendable {
    package let plan: PlanFacts
    package let key: String
    package let people: Set<PersonID>

    package init(plan: PlanFacts, key: String, people: Set<PersonID>) {
        self.plan = plan
        self.key = key
        self.people = people
    }

    package var thing: Thing {
        var thing = plan.thing
        thing.key = key
        thing.people = people
        return thing
    }
}

/// Letting visitors see the status of a plan's activities.
package enum ReleaseStatus: Action {
    package static let operation = Operation.releaseStatus
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}

/// Making a plan for a forum.
package enum DraftPlan: Action {
    package static let operation = Operation.draftPlan
    package static func thing(_ forum: PlanningForum) -> Thing { forum.thing }
}

/// A forum that may have a plan.
package struct PlanningForum: Sendable {
    package let id: ForumID
    package let name: String
    package let district: DistrictID
    /// Whether its plan is the one that the law asks for.
    package let isDistrictCouncil: Bool
    package let planName: String?
    package let municipality: String?
    package let parent: ForumID?

    package init(id: ForumID, name: String, district: DistrictID, isDistrictCouncil: Bool, planName: String?, municipality: String?, parent: ForumID?) {
        self.id = id
        self.name = name
        self.district = district
        self.isDistrictCouncil = isDistrictCouncil
        self.planName = planName
        self.municipality = municipality
        self.parent = parent
    }

    /// The plan that it would make.
    package var thing: Thing {
        var thing = Thing(isDistrictCouncil ? .districtPlan : .localPlan, id.rawValue, .draft)
        thing.forum = id
        thing.district = district
        thing.municipality = municipality
        return thing
    }
}
