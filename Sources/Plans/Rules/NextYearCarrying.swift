package import Access
import Kernel
import Tasks

/// Making the next period's plan from a plan.
package enum DraftNextPlan: Action {
    package static let operation = Operation.draftNextPlan
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}

/// What becomes of a focus area or an activity in the next plan.
enum NextYearChoice: String, CaseIterable {
    case carryOn = "videre"
    case change = "aendres"
    case leaveOut = "udgaar"
}

/// A plan's things as they begin in the next plan: same ids, statuses cleared, dates one period on.
struct NextYearCarrying {
    let next: NextYear
    /// What the next plan's parent holds; what is not there is answered no longer.
    let parentAreas: Set<String>
    let parentActivities: Set<String>
    /// The people who have a seat today, with their titles; others have left.
    let seated: Set<PersonID>
    let titles: [PersonID: String]

    func plan(_ before: Plan, id: PlanID, parent: PlanID?) -> Plan {
        var plan = Plan()
        plan.id = id
        plan.forum = before.forum
        plan.title = next.moved(title: before.title)
        plan.from = next.from
        plan.to = next.to
        plan.parent = parent
        plan.previous = before.id
        plan.introduction = before.introduction
        plan.followUp = before.followUp
        plan.sections = before.sections
        return plan
    }

    func area(_ before: FocusArea) -> FocusArea {
        var area = before
        area.isCarriedOver = true
        area.previous = [before.id]
        if let parent = before.parent, !parentAreas.contains(parent.rawValue) { area.parent = nil }
        return area
    }

    func activity(_ before: Activity) -> Activity {
        var activity = before
        activity.isCarriedOver = true
        activity.previous = [before.id]
        activity.status = nil
        activity.released = nil
        activity.from = before.from.map(next.moved)
        activity.to = before.to.map(next.moved)
        activity.review = before.review.map(next.moved)
        let milestones = (before.milestones ?? []).filter { $0.reached == nil }.map { milestone in
            var milestone = milestone
            milestone.due = milestone.due.map(next.moved)
            return milestone
        }
        activity.milestones = milestones.isEmpty ? nil : milestones
        if let parent = before.parent, !parentActivities.contains(parent.rawValue) { activity.parent = nil }
        return activity
    }

    /// A no to a task that is not given any more says nothing.
    func stillAnswers(_ activity: Activity) -> Bool { activity.notHere == nil || activity.parent.map { parentActivities.contains($0.rawValue) } ?? true }

    /// None for what is done or given up.
    func action(_ before: Assignment) -> Assignment? {
        guard before.isOpen else { return nil }
        var action = before
        action.status = .open
        action.due = before.due.map(next.moved)
        if let person = before.person, !seated.contains(person) {
            action.person = nil
            action.post = before.post ?? titles[person]
        }
        return action
    }
}
