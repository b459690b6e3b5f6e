package import Access
package import Kernel
import Storage
package import Tasks

/// Changes to the actions (handlinger) of a plan's activities.
package enum ActionEditing {
    package static func action(_ id: AssignmentID, of plan: PlanID, in reading: borrowing Reading) throws -> (action: Assignment, activity: ActivityID, version: Int) {
        let table = TasksSchema.assignment
        let found = try reading.first("SELECT a.version, a.place, \(table.columns(of: "a")) FROM assignment a WHERE a.origin = \(plan) AND a.id = \(id)") { row in
            let (version, activity) = (try row.whole(), try row.identifier(Keys.Activity.self))
            return (action: try table.read(&row), activity: activity, version: version)
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    package static func all(of activity: ActivityID, in plan: PlanID, _ reading: borrowing Reading) throws -> [(action: Assignment, version: Int)] {
        let table = TasksSchema.assignment
        return try reading.rows("SELECT a.version, \(table.columns(of: "a")) FROM assignment a WHERE a.origin = \(plan) AND a.place = \(activity.rawValue) ORDER BY a.position") { row in
            let version = try row.whole()
            return (action: try table.read(&row), version: version)
        }
    }

    package static func add(_ action: Assignment, to activity: ActivityID, of plan: PlanFacts, _ writing: inout Writing) throws {
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM assignment WHERE origin = \(plan.id)")
        try writing.run(TasksSchema.assignment.insert(action, [("origin", plan.id.storedValue), ("place", activity.storedValue), ("position", position.storedValue)]))
        writing.changed(change(action, plan, after: action))
    }

    package static func replace(_ before: Assignment, with after: Assignment, of plan: PlanFacts, _ writing: inout Writing) throws {
        try writing.run(TasksSchema.assignment.update(after, ["version = version + 1"], where: "origin = \(plan.id) AND id = \(after.id)"))
        writing.changed(change(after, plan, before: before, after: after))
    }

    package static func remove(_ action: Assignment, from plan: PlanFacts, _ writing: inout Writing) throws {
        try writing.run("DELETE FROM assignment WHERE origin = \(plan.id) AND id = \(action.id)")
        writing.changed(change(action, plan, before: action))
    }

    private static func change(_ action: Assignment, _ plan: PlanFacts, before: Assignment? = nil, after: Assignment? = nil) -> Change {
        Change(.assignment, action.id.rawValue, title: String((action.text ?? "").prefix(80)), plan: plan.id, forum: plan.forum, before: before?.record, after: after?.record)
    }
}
