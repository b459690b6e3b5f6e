package import Access
package import Kernel
import Storage

/// The municipalities' answers to a district plan's tasks for all. A local draft for the time after it may still point to it, and is no answer.
package struct AnswersSheet: Sendable {
    package let seen: VisiblePlan
    let areas: [Area]
    let columns: [Column]
    private let answers: [Key: [Answer]]

    struct Area: Sendable {
        let title: String
        var tasks: [Task] = []
    }
    struct Task: Sendable {
        let id: ActivityID
        let title: String
    }
    /// A municipality with the plans in which it answers, as far as the viewer may see them.
    struct Column: Sendable {
        let municipality: Municipality
        var plans: [(id: PlanID, title: String)] = []
    }
    struct Answer: Sendable {
        let plan: PlanID
        let activity: ActivityID
        let title: String
        let notHere: String?
        /// As this viewer may know it.
        let status: Activity.Status?
    }
    private struct Key: Hashable {
        let task: ActivityID
        let municipality: String
    }

    func answers(to task: ActivityID, from municipality: Municipality) -> [Answer] { answers[Key(task: task, municipality: municipality.code)] ?? [] }

    package static func read(_ plan: PlanID, in reading: borrowing Reading) throws -> AnswersSheet {
        let seen = try PlanAccess.plan(plan, in: reading)
        let areas = try tasks(of: plan, in: reading)
        let known = Set(areas.flatMap(\.tasks).map(\.id))
        var columns = try AnswersPlaces.municipalities(of: seen.plan.district, in: reading).map { Column(municipality: $0) }
        let place = Dictionary(columns.enumerated().map { ($1.municipality.code, $0) }) { first, _ in first }
        let viewer = reading.viewer
        var answers: [Key: [Answer]] = [:]
        try reading.forEachRow(
            of: """
                SELECT f.municipality, p.id, p.title, \(PlanAccess.insideFlag(viewer)), a.parent, a.id, a.title, a.not_here, a.status, a.released
                FROM plan p JOIN forum f ON f.id = p.forum LEFT JOIN activity a ON a.plan = p.id AND a.parent IS NOT NULL
                WHERE p.parent = \(plan) AND p."from" <= \(seen.plan.to) AND \(PlanAccess.visible(to: viewer)) ORDER BY f.sort_key, p.id, a.position
                """
        ) { row in
            guard let municipality = row.textIfAny(), let column = place[municipality] else { return }
            let (id, title, isInsider): (PlanID, String, Bool) = (try row.identifier(), try row.text(), try row.flag())
            if !columns[column].plans.contains(where: { $0.id == id }) { columns[column].plans.append((id, title)) }
            guard let task: ActivityID = row.identifierIfAny(), known.contains(task) else { return }
            answers[Key(task: task, municipality: municipality), default: []].append(try answer(&row, in: id, isInsider: isInsider))
        }
        return AnswersSheet(seen: seen, areas: areas, columns: columns, answers: answers)
    }

    private static func answer(_ row: inout Row, in plan: PlanID, isInsider: Bool) throws -> Answer {
        let (activity, title, notHere) = (try row.identifier(Keys.Activity.self), try row.text(), row.textIfAny())
        let (status, released): (Activity.Status?, ReleasedStatus?) = (row.choiceIfAny(), try row.partIfAny())
        return Answer(plan: plan, activity: activity, title: title, notHere: notHere, status: isInsider ? status : released?.status)
    }

    private static func tasks(of plan: PlanID, in reading: borrowing Reading) throws -> [Area] {
        var areas: [Area] = []
        var last: String?
        try reading.forEachRow(
            of: """
                SELECT f.id, f.title, a.id, a.title FROM activity a JOIN focus_area f ON f.plan = a.plan AND f.id = a.focus_area
                WHERE a.plan = \(plan) AND a.for_all = 1 ORDER BY f.position, a.position
                """
        ) { row in
            let (id, title) = (try row.text(), try row.text())
            if id != last { areas.append(Area(title: title)) }
            last = id
            areas[areas.count - 1].tasks.append(Task(id: try row.identifier(), title: try row.text()))
        }
        return areas
    }
}
