package import Access
package import Kernel
import Storage

/// The chairs' half-yearly word that the members are right.
package enum ConfirmationStore {
    private static let table = ForumsSchema.confirmation

    /// How a forum stands: when it was confirmed last and by whom, and when it is due again.
    package struct State: Sendable, Equatable {
        package let forum: ForumID
        package let name: String
        package let last: Day?
        package let by: String?
        package let due: Day?

        package func isLate(on today: Day) -> Bool { due.map { $0 < today } ?? false }
        package func isSoon(on today: Day) -> Bool { due.map { $0 <= today.adding(days: MemberConfirmation.notice) } ?? false }
    }

    /// Of those forums that the condition on `f` names, the longest overdue first. A forum without seats has nobody to confirm.
    private static func states(where condition: Query, in reading: borrowing Reading) throws -> [State] {
        try reading.rows(
            """
            SELECT f.id, f.name, c.day, p.name, (SELECT min(coalesce(s."from", '2000-01-01')) FROM seat s WHERE s.forum = f.id) AS first
            FROM forum f LEFT JOIN confirmation c ON c.id = (SELECT l.id FROM confirmation l WHERE l.forum = f.id ORDER BY l.day DESC, l.id DESC LIMIT 1)
            LEFT JOIN person p ON p.id = c.person WHERE \(condition) ORDER BY coalesce(c.day, '2000-01-01'), f.sort_key
            """
        ) { row in
            let (forum, name, last, by, first) = (try row.identifier(Keys.Forum.self), try row.text(), row.dayIfAny(), row.textIfAny(), row.dayIfAny())
            return State(forum: forum, name: name, last: last, by: by, due: first == nil ? nil : MemberConfirmation.due(last: last, firstSeat: first))
        }
    }

    package static func state(of forum: ForumID, in reading: borrowing Reading) throws -> State? { try states(where: "f.id = \(forum)", in: reading).first }
    package static func states(of forums: [ForumID], in reading: borrowing Reading) throws -> [State] {
        forums.isEmpty ? [] : try states(where: "f.id IN (\(list: forums))", in: reading)
    }
    /// `municipality` none means the whole district.
    package static func states(in district: DistrictID, municipality: String?, _ reading: borrowing Reading) throws -> [State] {
        try states(where: municipality.map { "f.district = \(district) AND f.municipality = \($0)" } ?? "f.district = \(district)", in: reading)
    }

    /// Earlier ones too, the newest first.
    package static func all(of forum: ForumID, in reading: borrowing Reading) throws -> [(confirmation: MemberConfirmation, by: String)] {
        try reading.rows(
            "SELECT p.name, \(table.columns(of: "c")) FROM confirmation c JOIN person p ON p.id = c.person WHERE c.forum = \(forum) ORDER BY c.day DESC, c.id DESC LIMIT 20"
        ) { row in
            let name = try row.text()
            return (try table.read(&row), name)
        }
    }

    package static func add(_ confirmation: MemberConfirmation, of forum: ForumID, named name: String, _ writing: inout Writing) throws {
        let id = writing.newID()
        try writing.run(table.insert(confirmation, [("id", .text(id)), ("forum", forum.storedValue)]))
        writing.changed(Change(.confirmation, id, title: name, forum: forum, after: confirmation.record))
    }
}
