import Access
import Kernel
import Plans

/// What can be found in a plan: itself, its focus areas and activities.
struct PlanIndex {
    let file: PlanFile

    func rebuild(isNew: Bool, _ writing: borrowing Writing) throws {
        let plan = file.plan
        if !isNew { try writing.unindex(plan: plan.id) }
        try writing.index(SearchEntry(.plan, plan.id.rawValue, plan: plan.id, forum: plan.forum, title: plan.title, words: [plan.introduction]))
        for item in file.areas {
            let area = item.area
            try writing.index(SearchEntry(.focusArea, area.id.rawValue, plan: plan.id, forum: plan.forum, title: area.title, words: [area.aim, area.reason]))
            for activity in item.activities.map(\.activity) {
                try writing.index(
                    SearchEntry(
                        .activity, activity.id.rawValue, plan: plan.id, forum: plan.forum, place: area.id.rawValue, title: activity.title,
                        words: [activity.what, activity.targetGroup]))
            }
        }
    }
}
