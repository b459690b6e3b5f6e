package import Access
package import Kernel
import Storage

/// What moved into a next plan, for those rooms that have something of their own to carry.
package struct CarriedPlan: Sendable {
    package let from: PlanFacts
    package let to: PlanFacts
    package let areas: Set<FocusAreaID>
    package let activities: Set<ActivityID>
    package let next: NextYear
}

/// A place for the indicators: they move along in the same transaction.
package struct NextYearPanel: Sendable {
    let carry: @Sendable (CarriedPlan, inout Writing) throws -> Void
    package init(carry: @escaping @Sendable (CarriedPlan, inout Writing) throws -> Void) { self.carry = carry }
}

/// Writes the next plan as a draft.
struct NextYearDraft {
    let choices: [String: NextYearChoice]
    let panel: NextYearPanel

    /// Who asks for nothing in particular carries on.
    func choice(_ id: String) -> NextYearChoice { choices[id] ?? .carryOn }

    func write(after plan: PlanFacts, _ writing: inout Writing) throws -> PlanID {
        let next = NextYear(after: plan)
        let parent = try NextYearStore.parent(of: plan, for: next, in: writing.reading)
        let carrying = try NextYearStore.carrying(plan, parent: parent, next, in: writing.reading)
        let forum = try DraftingForums.forum(plan.forum, in: writing.reading)
        let draft = carrying.plan(
            try PlanEditing.plan(plan.id, in: writing.reading).plan, id: try DraftingForums.newPlanID(for: forum, from: next.from, in: writing.reading),
            parent: parent)
        try PlanEditing.add(draft, district: plan.district, &writing)
        let facts = PlanFacts(
            id: draft.id, title: draft.title, district: plan.district, forum: plan.forum, forumName: plan.forumName, isDistrictPlan: plan.isDistrictPlan, municipality: plan.municipality,
            status: .draft, from: draft.from, to: draft.to,
            parent: parent, previous: plan.id, version: 1)
        var (areas, activities): (Set<FocusAreaID>, Set<ActivityID>) = ([], [])
        for (area, own) in try NextYearStore.things(of: plan.id, in: writing.reading) where choice(area.id.rawValue) != .leaveOut {
            try PlanEditing.add(carrying.area(area), to: facts, &writing)
            areas.insert(area.id)
            for (activity, actions) in own where choice(activity.id.rawValue) != .leaveOut && carrying.stillAnswers(activity) {
                try PlanEditing.add(carrying.activity(activity), to: area.id, of: facts, &writing)
                activities.insert(activity.id)
                for action in actions.compactMap(carrying.action) { try ActionEditing.add(action, to: activity.id, of: facts, &writing) }
            }
        }
        try panel.carry(CarriedPlan(from: plan, to: facts, areas: areas, activities: activities, next: next), &writing)
        return draft.id
    }
}
