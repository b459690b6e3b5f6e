package import Access
package import Kernel
import Storage

/// Requests to have a text erased from a plan.
package enum PurgeStore {
    package enum Subject: Sendable, Equatable {
        /// Erased wherever they stand in the plan.
        case words(String)
        /// An entry of the history, with what it says.
        case entry(String)
    }
    package enum Outcome: String, Sendable { case erased, dropped }

    package struct Request: Sendable {
        package let id: PurgeRequestID
        /// None once it is decided.
        package let subject: Subject?
        package let reason: String
        package let askedBy: PersonID
        package let askedByName: String?
        package let askedAt: Instant
        package let outcome: Outcome?
        package let decidedByName: String?
        package let decidedAt: Instant?
    }

    /// Those that wait first, then the newest.
    package static func requests(of plan: PlanID, in reading: borrowing Reading) throws -> [Request] {
        try reading.rows("\(columns) WHERE r.plan = \(plan) ORDER BY r.outcome IS NOT NULL, r.id DESC") { try request(&$0) }
    }

    package static func request(_ id: PurgeRequestID, of plan: PlanID, in reading: borrowing Reading) throws -> Request {
        guard let found = try reading.first("\(columns) WHERE r.plan = \(plan) AND r.id = \(id)", { try request(&$0) }) else { throw Refusal.notFound }
        return found
    }

    private static let columns: Query = """
        SELECT r.id, r.words, r.entry, r.reason, r.asked_by, p.name, r.asked_at, r.outcome, q.name, r.decided_at FROM purge_request r
        LEFT JOIN person p ON p.id = r.asked_by LEFT JOIN person q ON q.id = r.decided_by
        """

    private static func request(_ row: inout Row) throws -> Request {
        let (id, words, entry): (PurgeRequestID, String?, String?) = (try row.identifier(), row.textIfAny(), row.textIfAny())
        return Request(
            id: id, subject: words.map { .words($0) } ?? entry.map { .entry($0) }, reason: try row.text(), askedBy: try row.identifier(),
            askedByName: row.textIfAny(),
            askedAt: try row.instant(), outcome: row.choiceIfAny(), decidedByName: row.textIfAny(), decidedAt: row.instantIfAny())
    }

    static func ask(_ subject: Subject, because reason: String, in plan: PlanFacts, by person: PersonID, _ writing: inout Writing) throws {
        let id = writing.newID()
        var (words, entry): (String?, String?) = (nil, nil)
        switch subject {
        case .words(let text): words = text
        case .entry(let key): entry = key
        }
        try writing.run(
            """
            INSERT INTO purge_request (id, plan, words, entry, reason, asked_by, asked_at)
            VALUES (\(id), \(plan.id), \(words), \(entry), \(reason), \(person), \(writing.now))
            """)
        writing.changed(change(id, plan, FieldRecord([("reason", .text(reason))])))
    }

    /// Closes the request; what it named is forgotten with it.
    static func close(_ request: Request, as outcome: Outcome, in plan: PlanFacts, by person: PersonID, _ writing: inout Writing) throws {
        try writing.run(
            """
            UPDATE purge_request SET words = NULL, entry = NULL, outcome = \(outcome.rawValue), decided_by = \(person), decided_at = \(writing.now)
            WHERE plan = \(plan.id) AND id = \(request.id)
            """)
        writing.changed(change(request.id.rawValue, plan, FieldRecord([("outcome", .text(outcome.rawValue)), ("asked-by", .text(request.askedBy.rawValue))])))
    }

    private static func change(_ id: String, _ plan: PlanFacts, _ after: FieldRecord) -> Change {
        Change(.purge, id, title: "", plan: plan.id, forum: plan.forum, after: after)
    }
}
