package import Access
package import Kernel
import Storage

/// Comments on a plan and the answers to them.
package enum CommentStore {
    package static func counts(of plan: PlanID, in reading: borrowing Reading) throws -> (all: Int, unanswered: Int) {
        try reading.first("SELECT count(*), coalesce(sum(CASE WHEN answer IS NULL THEN 1 ELSE 0 END), 0) FROM comment WHERE plan = \(plan)") { row in
            (all: try row.whole(), unanswered: try row.whole())
        } ?? (0, 0)
    }

    /// Those without an answer first, then in the order in which they came.
    package static func comments(on plan: PlanID, in reading: borrowing Reading) throws -> [Comment] {
        try reading.rows("SELECT \(columns) WHERE c.plan = \(plan) ORDER BY c.answer IS NOT NULL, c.id") { try comment(&$0) }
    }

    package static func comment(_ id: CommentID, on plan: PlanID, in reading: borrowing Reading) throws -> Comment {
        guard let found = try reading.first("SELECT \(columns) WHERE c.plan = \(plan) AND c.id = \(id)", { try comment(&$0) }) else { throw Refusal.notFound }
        return found
    }

    private static let columns: Query = """
        c.id, c.focus_area, c.activity, p.name, c.text, c.at, c.answer, c.because, q.name, c.answered_at, c.version
        FROM comment c LEFT JOIN person p ON p.id = c.person LEFT JOIN person q ON q.id = c.answered_by
        """

    private static func comment(_ row: inout Row) throws -> Comment {
        Comment(
            id: try row.identifier(), area: row.identifierIfAny(), activity: row.identifierIfAny(), personName: row.textIfAny() ?? "–", text: try row.text(),
            at: try row.instant(),
            answer: row.choiceIfAny(), because: row.textIfAny(), answeredBy: row.textIfAny(), answeredAt: row.instantIfAny(), version: try row.whole())
    }

    /// The parts of the plan that can be commented on, in the plan's order.
    package struct Place: Sendable {
        package let area: FocusAreaID
        package let activity: ActivityID?
        package let title: String
        package var key: String { activity?.rawValue ?? area.rawValue }
    }

    package static func places(in plan: PlanID, _ reading: borrowing Reading) throws -> [Place] {
        let areas = try reading.rows("SELECT id, title FROM focus_area WHERE plan = \(plan) ORDER BY position") { row in
            Place(area: try row.identifier(), activity: nil, title: try row.text())
        }
        var activities: [FocusAreaID: [Place]] = [:]
        try reading.forEachRow(of: "SELECT focus_area, id, title FROM activity WHERE plan = \(plan) ORDER BY position") { row in
            let area: FocusAreaID = try row.identifier()
            activities[area, default: []].append(Place(area: area, activity: try row.identifier(), title: try row.text()))
        }
        return areas.flatMap { [$0] + (activities[$0.area] ?? []) }
    }

    static func add(_ text: String, at place: Place?, on plan: PlanFacts, by person: PersonID, _ writing: inout Writing) throws {
        let id = CommentID(writing.newID())
        try writing.run(
            """
            INSERT INTO comment (id, plan, focus_area, activity, person, text, at)
            VALUES (\(id), \(plan.id), \(place?.area), \(place?.activity), \(person), \(text), \(writing.now))
            """)
        var after = FieldRecord([("text", .text(text))])
        if let place { after["place"] = .text(place.key) }
        writing.changed(Change(.comment, id.rawValue, title: place?.title ?? plan.title, plan: plan.id, forum: plan.forum, after: after))
    }

    static func answer(
        _ comment: Comment, _ answer: CommentAnswer, because: String, title: String, on plan: PlanFacts, by person: PersonID, _ writing: inout Writing
    ) throws {
        try writing.run(
            """
            UPDATE comment SET answer = \(answer.rawValue), because = \(because), answered_by = \(person), answered_at = \(writing.now), version = version + 1
            WHERE plan = \(plan.id) AND id = \(comment.id)
            """)
        var before = FieldRecord()
        if let answer = comment.answer { before["answer"] = answer.fieldValue }
        if let because = comment.because { before["because"] = .text(because) }
        let after = FieldRecord([("answer", answer.fieldValue), ("because", .text(because))])
        writing.changed(Change(.comment, comment.id.rawValue, title: title, plan: plan.id, forum: plan.forum, before: before, after: after))
    }
}
