package import Access
package import Kernel
import Storage

/// Who has a plan for comment, and until when.
package struct Consultation: Sendable {
    package let deadline: Day
    package let recipients: [(id: ForumID, name: String)]
}

package enum ConsultationStore {
    package static func recipients(of plan: PlanID, in reading: borrowing Reading) throws -> Set<ForumID> {
        Set(try reading.rows("SELECT forum FROM consultation_recipient WHERE plan = \(plan)") { try $0.identifier() })
    }

    package static func consultation(of plan: PlanID, in reading: borrowing Reading) throws -> Consultation? {
        guard let deadline = try reading.first("SELECT deadline FROM consultation WHERE plan = \(plan)", { try $0.day() }) else { return nil }
        let recipients = try reading.rows(
            "SELECT r.forum, f.name FROM consultation_recipient r JOIN forum f ON f.id = r.forum WHERE r.plan = \(plan) ORDER BY f.sort_key"
        ) { row in (id: try row.identifier(Keys.Forum.self), name: try row.text()) }
        return Consultation(deadline: deadline, recipients: recipients)
    }

    /// Sends the plan to the forums, in the place of whom it was sent to before.
    static func put(_ recipients: [ForumID], until deadline: Day, for plan: PlanFacts, by person: PersonID, _ writing: inout Writing) throws {
        try writing.run(
            """
            INSERT INTO consultation (plan, deadline, opened_by, opened_at) VALUES (\(plan.id), \(deadline), \(person), \(writing.now))
            ON CONFLICT (plan) DO UPDATE SET deadline = excluded.deadline, opened_by = excluded.opened_by, opened_at = excluded.opened_at
            """)
        try writing.run("DELETE FROM consultation_recipient WHERE plan = \(plan.id)")
        for recipient in Set(recipients).sorted() { try writing.run("INSERT INTO consultation_recipient (forum, plan) VALUES (\(recipient), \(plan.id))") }
    }

    /// As the history tells it.
    static func record(of plan: PlanID, in reading: borrowing Reading) throws -> FieldRecord {
        guard let deadline = try reading.first("SELECT deadline FROM consultation WHERE plan = \(plan)", { try $0.day() }) else { return FieldRecord() }
        return FieldRecord([("deadline", deadline.fieldValue), ("recipients", .list(try recipients(of: plan, in: reading).sorted().map(\.fieldValue)))])
    }
}
