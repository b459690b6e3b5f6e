package import Access
package import Kernel

/// Writing in a plan: its texts, focus areas, activities and actions. A plan in force changes by numbered adjustments.
package enum RevisePlan: Action {
    package static let name: StaticString = "plan.revise"
    package static func key(of plan: PlanFacts) -> String { plan.id.rawValue }
    package static func allows(_ viewer: Viewer, on plan: PlanFacts) -> Bool { viewer.writes(for: plan.forum) && plan.isOpen }
}

/// Saying how an activity or an action goes: those who write for the forum, and the person who does it.
package enum ReportProgress: Action {
    package static let name: StaticString = "activity.report"
    package static func key(of work: PlannedWork) -> String { work.key }
    package static func allows(_ viewer: Viewer, on work: PlannedWork) -> Bool {
        work.plan.isOpen && (viewer.writes(for: work.plan.forum) || viewer.person.map(work.people.contains) ?? false)
    }
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
}

/// Letting visitors see the status of a plan's activities.
package enum ReleaseStatus: Action {
    package static let name: StaticString = "status.release"
    package static func key(of plan: PlanFacts) -> String { plan.id.rawValue }
    package static func allows(_ viewer: Viewer, on plan: PlanFacts) -> Bool { viewer.writes(for: plan.forum) && plan.status == .published }
}

/// Making a plan for a forum.
package enum DraftPlan: Action {
    package static let name: StaticString = "plan.draft"
    package static func key(of forum: PlanningForum) -> String { forum.id.rawValue }
    package static func allows(_ viewer: Viewer, on forum: PlanningForum) -> Bool { viewer.writes(for: forum.id) }
}

/// A forum that may have a plan.
package struct PlanningForum: Sendable {
    package let id: ForumID
    package let name: String
    package let district: DistrictID
    package let planName: String?
    package let municipality: String?
    package let parent: ForumID?

    package init(id: ForumID, name: String, district: DistrictID, planName: String?, municipality: String?, parent: ForumID?) {
        self.id = id
        self.name = name
        self.district = district
        self.planName = planName
        self.municipality = municipality
        self.parent = parent
    }
}
