package import Access
package import Kernel
import Storage
package import Tasks

/// Everything that an activity's own page shows.
package struct ActivityDetail: Sendable {
    package let seen: VisiblePlan
    package let activity: Activity
    package let version: Int
    package let area: (id: FocusAreaID, title: String)
    package let actions: [(assignment: Assignment, version: Int, personName: String?)]
    package let names: [String: String]
    /// The district's activity that this one answers.
    package let above: (plan: PlanID, planTitle: String, id: ActivityID, title: String)?
    package let before: [(plan: PlanID, id: ActivityID, title: String)]
    /// The local plans' answers to a task for all.
    package let answers: [Answer]

    package struct Answer: Sendable {
        package let plan: PlanID
        package let planTitle: String
        package let municipality: String?
        package let activity: ActivityID
        package let title: String
        package let notHere: String?
        /// As this viewer may know it.
        package let status: Activity.Status?
    }

    /// The people who do something in the activity.
    package var people: Set<PersonID> { Set(actions.compactMap(\.assignment.person)) }

    package static func read(_ id: ActivityID, of plan: PlanID, in reading: borrowing Reading) throws -> ActivityDetail {
        let seen = try PlanAccess.plan(plan, in: reading)
        let table = PlansSchema.activity
        let found = try reading.first(
            "SELECT a.version, a.focus_area, f.title, \(table.columns(of: "a")) FROM activity a JOIN focus_area f ON f.plan = a.plan AND f.id = a.focus_area WHERE a.plan = \(plan) AND a.id = \(id)"
        ) { row in (version: try row.whole(), area: (id: try row.identifier(Keys.FocusArea.self), title: try row.text()), activity: try table.read(&row)) }
        guard var found else { throw Refusal.notFound }
        var actions = try actions(of: id, plan, in: reading)
        if !seen.isInsider {
            let released = found.activity.released?.date
            found.activity.status = found.activity.released?.status
            found.activity.milestones = found.activity.milestones?.map { $0.asKnown(since: released) }
            actions = actions.map { ($0.assignment.asKnown(since: released), $0.version, nil) }
        }
        return ActivityDetail(
            seen: seen, activity: found.activity, version: found.version, area: found.area, actions: actions,
            names: try names(of: found.activity, actions.map(\.assignment), district: seen.plan.district, in: reading), above: try above(found.activity, plan, in: reading),
            before: try before(found.activity, plan, in: reading), answers: found.activity.isForAll == true ? try answers(to: id, of: plan, in: reading) : [])
    }

    private static func actions(of activity: ActivityID, _ plan: PlanID, in reading: borrowing Reading) throws -> [(assignment: Assignment, version: Int, personName: String?)] {
        let table = TasksSchema.assignment
        return try reading.rows(
            """
            SELECT a.version, p.name, \(table.columns(of: "a")) FROM assignment a LEFT JOIN person p ON p.id = a.person
            WHERE a.origin = \(plan) AND a.place = \(activity.rawValue) ORDER BY a.position
            """
        ) { row in
            let (version, name) = (try row.whole(), row.textIfAny())
            return (assignment: try table.read(&row), version: version, personName: name)
        }
    }

    /// Names of the forums and authorities that the activity speaks of; what is no identifier is shown as it stands.
    private static func names(of activity: Activity, _ actions: [Assignment], district: DistrictID, in reading: borrowing Reading) throws -> [String: String] {
        let ids = (activity.responsible ?? []).map(\.rawValue) + (activity.partners ?? []) + actions.compactMap(\.responsible?.rawValue)
        var names: [String: String] = [:]
        try reading.forEachRow(
            of: "SELECT id, name FROM forum WHERE id IN (\(list: ids)) UNION ALL SELECT id, name FROM authority WHERE district = \(district) AND id IN (\(list: ids))"
        ) { names[try $0.text()] = try $0.text() }
        return names
    }

    private static func above(_ activity: Activity, _ plan: PlanID, in reading: borrowing Reading) throws -> (plan: PlanID, planTitle: String, id: ActivityID, title: String)? {
        guard let parent = activity.parent else { return nil }
        return try reading.first(
            """
            SELECT a.plan, p.title, a.id, a.title FROM plan c JOIN plan p ON p.id = c.parent JOIN activity a ON a.plan = p.id AND a.id = \(parent)
            WHERE c.id = \(plan) AND \(PlanAccess.visible(to: reading.viewer))
            """
        ) { row in (plan: try row.identifier(), planTitle: try row.text(), id: try row.identifier(), title: try row.text()) }
    }

    private static func before(_ activity: Activity, _ plan: PlanID, in reading: borrowing Reading) throws -> [(plan: PlanID, id: ActivityID, title: String)] {
        guard let previous = activity.previous, !previous.isEmpty else { return [] }
        return try reading.rows(
            """
            SELECT a.plan, a.id, a.title FROM plan c JOIN plan p ON p.id = c.previous JOIN activity a ON a.plan = p.id
            WHERE c.id = \(plan) AND a.id IN (\(list: previous)) AND \(PlanAccess.visible(to: reading.viewer)) ORDER BY a.position
            """
        ) { row in (plan: try row.identifier(), id: try row.identifier(), title: try row.text()) }
    }

    package static func answers(to id: ActivityID, of plan: PlanID, in reading: borrowing Reading) throws -> [Answer] {
        let viewer = reading.viewer
        return try reading.rows(
            """
            SELECT p.id, p.title, \(PlanAccess.insideFlag(viewer)), f.municipality, a.id, a.title, a.not_here, a.status, a.released
            FROM plan p JOIN activity a ON a.plan = p.id AND a.parent = \(id) JOIN forum f ON f.id = p.forum
            WHERE p.parent = \(plan) AND p."from" <= (SELECT d."to" FROM plan d WHERE d.id = \(plan)) AND \(PlanAccess.visible(to: viewer)) ORDER BY f.sort_key
            """
        ) { row in
            let (planID, title, isInsider): (PlanID, String, Bool) = (try row.identifier(), try row.text(), try row.flag())
            let (municipality, activity, activityTitle, notHere) = (row.textIfAny(), try row.identifier(Keys.Activity.self), try row.text(), row.textIfAny())
            let (status, released): (Activity.Status?, ReleasedStatus?) = (row.choiceIfAny(), try row.partIfAny())
            return Answer(plan: planID, planTitle: title, municipality: municipality, activity: activity, title: activityTitle, notHere: notHere, status: isInsider ? status : released?.status)
        }
    }
}
