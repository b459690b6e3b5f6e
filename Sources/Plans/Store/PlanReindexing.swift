import Access
import Kernel
import Storage

/// What can be found in a plan, written anew from its texts as they stand.
enum PlanReindexing {
    static func rebuild(_ plan: PlanFacts, _ writing: inout Writing) throws {
        let (areaTable, activityTable) = (PlansSchema.focusArea, PlansSchema.activity)
        let stored = try PlanEditing.plan(plan.id, in: writing.reading).plan
        let areas = try writing.reading.rows("SELECT \(areaTable.columns) FROM focus_area WHERE plan = \(plan.id) ORDER BY position") {
            try areaTable.read(&$0)
        }
        let activities = try writing.reading.rows("SELECT focus_area, \(activityTable.columns) FROM activity WHERE plan = \(plan.id) ORDER BY position") {
            row in
            let area = try row.text()
            return (area: area, activity: try activityTable.read(&row))
        }
        try writing.unindex(plan: plan.id)
        try writing.index(SearchEntry(.plan, plan.id.rawValue, plan: plan.id, forum: plan.forum, title: stored.title, words: [stored.introduction]))
        for area in areas {
            try writing.index(SearchEntry(.focusArea, area.id.rawValue, plan: plan.id, forum: plan.forum, title: area.title, words: [area.aim, area.reason]))
        }
        for (area, activity) in activities {
            try writing.index(
                SearchEntry(
                    .activity, activity.id.rawValue, plan: plan.id, forum: plan.forum, place: area, title: activity.title,
                    words: [activity.what, activity.targetGroup]))
        }
    }
}
