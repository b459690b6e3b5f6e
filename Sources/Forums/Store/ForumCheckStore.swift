package import Access
package import Kernel
import Storage

/// Whole forums with their seats and people, for `ForumCheck`.
package enum ForumCheckStore {
    package struct Loaded: Sendable {
        package let forums: [Forum]
        package let people: [PersonID: Person]
    }

    /// These forums, or every one of the installation; three queries however many there are.
    package static func forums(_ only: Set<ForumID>? = nil, in reading: borrowing Reading) throws -> Loaded {
        let forumScope: Query = only.map { "WHERE id IN (\(list: Array($0)))" } ?? ""
        let seatScope: Query = only.map { "WHERE s.forum IN (\(list: Array($0)))" } ?? ""
        let personScope: Query = only.map { "WHERE id IN (SELECT person FROM seat WHERE forum IN (\(list: Array($0))))" } ?? ""
        var seats: [ForumID: [Seat]] = [:]
        try reading.forEachRow(of: "SELECT s.forum, \(ForumsSchema.seat.columns(of: "s")) FROM seat s \(seatScope) ORDER BY s.forum, s.position") { row in
            seats[try row.identifier(), default: []].append(try ForumsSchema.seat.read(&row))
        }
        let forums = try reading.rows("SELECT \(ForumsSchema.forum.columns) FROM forum \(forumScope) ORDER BY district, position") { row in
            var forum = try ForumsSchema.forum.read(&row)
            forum.members = seats[forum.id]
            return forum
        }
        let people = try reading.rows("SELECT \(ForumsSchema.person.columns) FROM person \(personScope)") { try ForumsSchema.person.read(&$0) }
        return Loaded(forums: forums, people: Dictionary(people.map { ($0.id, $0) }) { first, _ in first })
    }
}
