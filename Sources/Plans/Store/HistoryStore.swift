package import Access
package import Kernel
import Storage

/// What happened to a plan and to all that stands in it.
package enum HistoryStore {
    package struct Entry: Sendable {
        package let id: String
        package let at: Instant
        package let person: String?
        package let action: String
        package let kind: Change.Kind
        package let thing: String
        package let title: String
        package let before: FieldRecord?
        package let after: FieldRecord?
        package let purge: Purge?
    }

    /// Who had the entry's text erased, and when; never what it said.
    package struct Purge: Sendable {
        package let askedBy: String?
        package let reason: String
        package let agreedBy: String?
        package let at: Instant
    }

    package static let pageLength = 50

    /// The newest first, one more than a page; of one thing where `thing` is given, and from before the entry `before`.
    package static func entries(of plan: PlanID, thing: String? = nil, before: String? = nil, in reading: borrowing Reading) throws -> [Entry] {
        // What begins with the thing and a stroke: `0` follows the stroke.
        let ofThing: Query = thing.map { "AND (c.thing = \($0) OR (c.thing >= \($0 + "/") AND c.thing < \($0 + "0")))" } ?? ""
        let older: Query = before.map { "AND c.id < \($0)" } ?? ""
        return try reading.rows("\(columns) WHERE c.plan = \(plan) \(ofThing) \(older) ORDER BY c.id DESC LIMIT \(pageLength + 1)") { try entry(&$0) }
    }

    package static func entry(_ id: String, of plan: PlanID, in reading: borrowing Reading) throws -> Entry? {
        try reading.first("\(columns) WHERE c.plan = \(plan) AND c.id = \(id)") { try entry(&$0) }
    }

    private static let columns: Query = """
        SELECT c.id, c.at, p.name, c.action, c.kind, c.thing, c.title, c.before, c.after, c.purged_at, c.purge_reason, q.name, r.name FROM change_entry c
        LEFT JOIN person p ON p.id = c.person LEFT JOIN person q ON q.id = c.purge_asked_by LEFT JOIN person r ON r.id = c.purged_by
        """

    private static func entry(_ row: inout Row) throws -> Entry {
        let (id, at, person, action, kind): (String, Instant, String?, String, Change.Kind) = (
            try row.text(), try row.instant(), row.textIfAny(), try row.text(), try row.choice()
        )
        let (thing, title, before, after) = (try row.text(), try row.text(), try record(row.textIfAny()), try record(row.textIfAny()))
        let (purgedAt, reason, asker, agreer) = (row.instantIfAny(), row.textIfAny(), row.textIfAny(), row.textIfAny())
        return Entry(
            id: id, at: at, person: person, action: action, kind: kind, thing: thing, title: title, before: before, after: after,
            purge: purgedAt.map { Purge(askedBy: asker, reason: reason ?? "", agreedBy: agreer, at: $0) })
    }

    private static func record(_ text: String?) throws -> FieldRecord? {
        guard let text, case .record(let record) = try JSONReader.read(text) else { return nil }
        return record
    }

    /// What the identifiers in these entries are called: forums, authorities, people, plans, and the parts of the plan and those next to it.
    package static func names(in entries: [Entry], of plan: PlanFacts, _ reading: borrowing Reading) throws -> [String: String] {
        var ids: Set<String> = []
        for entry in entries { for record in [entry.before, entry.after] { if let record { collect(.record(record), into: &ids) } } }
        guard !ids.isEmpty else { return [:] }
        let list = ids.sorted()
        let plans = [plan.id, plan.parent, plan.previous].compactMap { $0 }
        var names: [String: String] = [:]
        try reading.forEachRow(
            of: """
                SELECT id, title FROM focus_area WHERE plan IN (\(list: plans)) AND id IN (\(list: list))
                UNION ALL SELECT id, title FROM activity WHERE plan IN (\(list: plans)) AND id IN (\(list: list))
                UNION ALL SELECT id, title FROM plan WHERE id IN (\(list: list))
                UNION ALL SELECT id, name FROM person WHERE id IN (\(list: list))
                UNION ALL SELECT id, name FROM authority WHERE district = \(plan.district) AND id IN (\(list: list))
                UNION ALL SELECT id, name FROM forum WHERE id IN (\(list: list))
                """
        ) { names[try $0.text()] = try $0.text() }
        return names
    }

    private static func collect(_ value: FieldValue, into ids: inout Set<String>) {
        switch value {
        case .text(let text): if Slug.isValid(text) { ids.insert(text) }
        case .list(let values): for value in values { collect(value, into: &ids) }
        case .record(let record): for field in record.fields { collect(field.value, into: &ids) }
        case .flag, .number: break
        }
    }
}
