import Access
import Kernel
import Storage

/// What moved into a draft from the plan before, and what has been edited since.
struct NextYearReview {
    let plan: PlanFacts
    /// The plan that it carries out, and whether that one ends before this one begins.
    let parent: (title: String, to: Day)?
    let areas: [Thing]

    struct Thing {
        let id: String
        let title: String
        let isEdited: Bool
        var activities: [Thing] = []
    }

    static func read(_ plan: PlanFacts, in reading: borrowing Reading) throws -> NextYearReview {
        var areas = try reading.rows("SELECT id, title, version FROM focus_area WHERE plan = \(plan.id) AND carried_over = 1 ORDER BY position") { row in
            Thing(id: try row.text(), title: try row.text(), isEdited: try row.whole() > 1)
        }
        let place = Dictionary(areas.enumerated().map { ($1.id, $0) }) { first, _ in first }
        try reading.forEachRow(of: "SELECT focus_area, id, title, version FROM activity WHERE plan = \(plan.id) AND carried_over = 1 ORDER BY position") {
            row in
            guard let area = place[try row.text()] else { return }
            areas[area].activities.append(Thing(id: try row.text(), title: try row.text(), isEdited: try row.whole() > 1))
        }
        let parent = try reading.first("SELECT title, \"to\" FROM plan WHERE id = \(plan.parent)") { (title: try $0.text(), to: try $0.day()) }
        return NextYearReview(plan: plan, parent: parent, areas: areas)
    }
}
