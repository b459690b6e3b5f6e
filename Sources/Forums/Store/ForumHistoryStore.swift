package import Access
package import Kernel
import Storage

/// What happened to a forum's card and its seats.
package enum ForumHistoryStore {
    package struct Entry: Sendable {
        package let id: String
        package let at: Instant
        package let person: String?
        package let kind: Change.Kind
        package let title: String
        package let before: FieldRecord?
        package let after: FieldRecord?
        package let isPurged: Bool
    }

    /// The newest first, at most `limit`, from before the entry `before`.
    package static func entries(of forum: ForumID, before: String?, limit: Int, in reading: borrowing Reading) throws -> [Entry] {
        let older: Query = before.map { "AND c.id < \($0)" } ?? ""
        return try reading.rows(
            """
            SELECT c.id, c.at, p.name, c.kind, c.title, c.before, c.after, c.purged_at FROM change_entry c LEFT JOIN person p ON p.id = c.person
            WHERE c.forum = \(forum) AND c.plan IS NULL AND c.kind IN ('forum', 'seat', 'editor', 'deputy', 'confirmation') \(older) ORDER BY c.id DESC LIMIT \(limit)
            """
        ) { row in
            Entry(
                id: try row.text(), at: try row.instant(), person: row.textIfAny(), kind: try row.choice(), title: try row.text(),
                before: try record(row.textIfAny()),
                after: try record(row.textIfAny()), isPurged: row.instantIfAny() != nil)
        }
    }

    private static func record(_ text: String?) throws -> FieldRecord? {
        guard let text, case .record(let record) = try JSONReader.read(text) else { return nil }
        return record
    }
}
