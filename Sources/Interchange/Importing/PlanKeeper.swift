import Access
import Forums
import Indicators
import Kernel
import Plans
import Tasks

/// Writes a plan with all that stands in it. The plan's own row stays, and with it comments, steps and findings that were set aside.
struct PlanKeeper {
    let district: DistrictID
    let file: PlanFile
    let position: Int

    /// What a plan no longer holds, and where the file speaks of the plan.
    struct Emptied {
        let id: String
        let place: ProblemList.Place
        let focusAreas: Set<String>
        let activities: Set<String>
    }
    private var plan: Plan { file.plan }

    func keep(isNew: Bool, at place: ProblemList.Place, _ summary: inout ImportSummary, _ writing: inout Writing) throws -> Emptied? {
        let shelf = PlanArchive.plans(of: district)
        let stored = isNew ? nil : try shelf.stored(writing.reading, key: plan.id.rawValue)
        let outcome = try shelf.put([.init(plan, position: position, emptyLists: file.emptyLists)], over: stored.map { [$0] } ?? [], removing: false, writing)
        summary.count(outcome, .plan)
        let before = isNew ? PlanContents() : try PlanContents(of: plan.id, writing.reading)
        var history = PlanHistory(plan: plan, isNew: isNew)
        let after = PlanContents(file)
        let removed = try keepParts(after, over: before, isNew, &history, &summary, writing)
        if isNew { history.add(.plan, plan.id.rawValue, plan.title, nil, plan.record) }
        for (before, after) in outcome.changed { history.add(.plan, plan.id.rawValue, plan.title, before.thing.record, after.thing.record) }
        for change in history.changes { writing.changed(change) }
        if history.touchesSearch { try PlanIndex(file: file).rebuild(isNew: isNew, writing) }
        return removed.focusAreas.isEmpty && removed.activities.isEmpty
            ? nil : Emptied(id: plan.id.rawValue, place: place, focusAreas: removed.focusAreas, activities: removed.activities)
    }

    private func keepParts(
        _ after: PlanContents, over before: PlanContents, _ isNew: Bool, _ history: inout PlanHistory, _ summary: inout ImportSummary,
        _ writing: borrowing Writing
    ) throws -> (focusAreas: Set<String>, activities: Set<String>) {
        let areas = try PlanArchive.focusAreas(of: plan.id).put(after.areas, over: before.areas, removing: true, writing)
        let activities = try PlanArchive.activities(of: plan.id).put(after.activities, over: before.activities, removing: true, writing)
        for item in activities.added { try PlanArchive.putResponsible(of: item.thing, in: plan.id, isNew: true, writing) }
        for change in activities.changed { try PlanArchive.putResponsible(of: change.after.thing, in: plan.id, isNew: false, writing) }
        let actions = try AssignmentArchive.assignments(of: plan.id).put(after.actions, over: before.actions, removing: true, writing)
        let indicators = try IndicatorArchive.indicators(of: plan.id).put(after.indicators, over: before.indicators, removing: true, writing)
        try keepMeasurements(after, over: before, &history, &summary, writing)
        history.add(.focusArea, areas, under: []) { ($0.id.rawValue, $0.title) }
        history.add(.activity, activities, under: ["focus-area"]) { ($0.id.rawValue, $0.title) }
        history.add(.assignment, actions, under: ["activity"]) { ($0.id.rawValue, String(($0.text ?? $0.id.rawValue).prefix(80))) }
        history.add(.indicator, indicators, under: ["focus-area", "activity"]) { ($0.id.rawValue, $0.title) }
        summary.count(areas, .focusArea)
        summary.count(activities, .activity)
        summary.count(actions, .assignment)
        summary.count(indicators, .indicator)
        return (Set(areas.removed.map(\.thing.id.rawValue)), Set(activities.removed.map(\.thing.id.rawValue)))
    }

    private func keepMeasurements(
        _ after: PlanContents, over before: PlanContents, _ history: inout PlanHistory, _ summary: inout ImportSummary, _ writing: borrowing Writing
    ) throws {
        for item in after.indicators {
            let indicator = item.thing
            let (new, old) = (after.measurements[indicator.id] ?? [], before.measurements[indicator.id] ?? [])
            if new == old {
                summary[.measurement].unchanged += new.count
            } else {
                let isNew = old.isEmpty
                try IndicatorArchive.put(new, of: indicator.id, in: plan.id, isNew: isNew, writing)
                history.add(new, over: old, of: indicator, &summary)
            }
        }
        let kept = Set(after.indicators.map(\.thing.id))
        for (indicator, gone) in before.measurements where !kept.contains(indicator) { summary[.measurement].removed += gone.count }
    }
}
