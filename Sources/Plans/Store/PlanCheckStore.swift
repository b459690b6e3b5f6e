package import Access
package import Kernel
import Storage
import Tasks

/// Loads a plan whole for its check. Names no viewer: who may see findings is for those to say who show them.
package enum PlanCheckStore {
    package static func load(_ id: PlanID, in reading: borrowing Reading) throws -> CheckedPlan {
        let (plan, _) = try PlanEditing.plan(id, in: reading)
        let owner = try reading.first("SELECT p.district, f.municipality FROM plan p JOIN forum f ON f.id = p.forum WHERE p.id = \(id)") { row in
            (district: try row.identifier(Keys.District.self), municipality: row.textIfAny())
        }
        guard let owner else { throw Refusal.notFound }
        var checked = CheckedPlan(plan: plan, municipality: owner.municipality, areas: try areas(of: id, in: reading))
        if let parent = plan.parent { checked.above = try above(parent, in: reading) }
        checked.previous = try reading.first("SELECT title, status FROM plan WHERE id = \(plan.previous)") { row in
            (title: try row.text(), status: try row.choice())
        }
        try reading.forEachRow(of: "SELECT id, name FROM forum WHERE district = \(owner.district) UNION ALL SELECT id, name FROM authority WHERE district = \(owner.district)") { row in
            checked.responsible.insert(try row.identifier())
            checked.responsibleNames.insert(SearchWords.fold(try row.text()))
        }
        return checked
    }

    /// Every plan, in order.
    package static func allPlans(in reading: borrowing Reading) throws -> [PlanID] {
        try reading.rows("SELECT id FROM plan ORDER BY district, position, id") { try $0.identifier() }
    }

    private static func areas(of plan: PlanID, in reading: borrowing Reading) throws -> [CheckedPlan.Area] {
        let (areaTable, activityTable, actionTable) = (PlansSchema.focusArea, PlansSchema.activity, TasksSchema.assignment)
        var areas = try reading.rows("SELECT \(areaTable.columns) FROM focus_area WHERE plan = \(plan) ORDER BY position") {
            CheckedPlan.Area(try areaTable.read(&$0))
        }
        let places = Dictionary(areas.enumerated().map { ($1.area.id, $0) }) { first, _ in first }
        var activities: [ActivityID: (area: Int, index: Int)] = [:]
        try reading.forEachRow(of: "SELECT focus_area, \(activityTable.columns) FROM activity WHERE plan = \(plan) ORDER BY position") { row in
            guard let area = places[try row.identifier()] else { return }
            let activity = try activityTable.read(&row)
            activities[activity.id] = (area, areas[area].activities.count)
            areas[area].activities.append(CheckedPlan.CheckedActivity(activity: activity))
        }
        try reading.forEachRow(of: "SELECT place, \(actionTable.columns) FROM assignment WHERE origin = \(plan) ORDER BY position") { row in
            guard let at = activities[try row.identifier()] else { return }
            areas[at.area].activities[at.index].actions.append(try actionTable.read(&row))
        }
        try addIndicators(of: plan, to: &areas, places, activities, in: reading)
        return areas
    }

    /// What indicators say in words; whether they measure well is for their own room to check.
    private static func addIndicators(
        of plan: PlanID, to areas: inout [CheckedPlan.Area], _ places: [FocusAreaID: Int], _ activities: [ActivityID: (area: Int, index: Int)],
        in reading: borrowing Reading
    ) throws {
        var notes: [String: [String?]] = [:]
        try reading.forEachRow(of: "SELECT indicator, note FROM measurement WHERE plan = \(plan) AND note IS NOT NULL ORDER BY indicator, position") { row in
            notes[try row.text(), default: []].append(row.textIfAny())
        }
        try reading.forEachRow(of: "SELECT focus_area, activity, id, title, unit, source FROM indicator WHERE plan = \(plan) ORDER BY position") { row in
            let (area, activity): (FocusAreaID, ActivityID?) = (try row.identifier(), row.identifierIfAny())
            let (id, title) = (try row.text(), try row.text())
            let texts = CheckedPlan.Texts(id: id, title: title, texts: [row.textIfAny(), row.textIfAny()] + (notes[id] ?? []))
            if let at = activity.flatMap({ activities[$0] }) {
                areas[at.area].activities[at.index].indicators.append(texts)
            } else if let at = places[area] {
                areas[at].indicators.append(texts)
            }
        }
    }

    private static func above(_ parent: PlanID, in reading: borrowing Reading) throws -> CheckedPlan.Above {
        let (areaTable, activityTable) = (PlansSchema.focusArea, PlansSchema.activity)
        return CheckedPlan.Above(
            areas: try reading.rows("SELECT \(areaTable.columns) FROM focus_area WHERE plan = \(parent) ORDER BY position") { try areaTable.read(&$0) },
            tasks: try reading.rows("SELECT focus_area, \(activityTable.columns) FROM activity WHERE plan = \(parent) AND for_all = 1 ORDER BY position") {
                row in
                let area: FocusAreaID = try row.identifier()
                return (area: area, activity: try activityTable.read(&row))
            })
    }
}
extension PlanCheckStore {
    /// The forums that a plan concerns, and the time in which their members are asked about.
    package struct ForumScope: Sendable {
        package let district: DistrictID
        package let forums: Set<ForumID>
        package let from: Day
        package let to: Day
    }

    package static func forums(of plan: PlanID, in reading: borrowing Reading) throws -> ForumScope {
        let own = try reading.first("SELECT district, forum, \"from\", \"to\" FROM plan WHERE id = \(plan)") { row in
            (district: try row.identifier(Keys.District.self), forum: try row.identifier(Keys.Forum.self), from: try row.day(), to: try row.day())
        }
        guard let own else { throw Refusal.notFound }
        let responsible = try reading.rows("SELECT DISTINCT responsible FROM activity_responsible WHERE plan = \(plan)") { ForumID(try $0.text()) }
        return ForumScope(district: own.district, forums: Set(responsible + [own.forum]), from: own.from, to: own.to)
    }
}
