package import Access
package import Kernel
import Storage

/// The public part of all forums: their lines a page at a time, and single cards.
package enum ForumCatalogue {
    package struct Entry: Sendable {
        package let id: ForumID
        package let name: String
        package let kind: Forum.Kind
        package let district: DistrictID
        package let municipality: String?
        package let parent: ForumID?
    }

    package static func entries(after: ForumID?, district: DistrictID?, limit: Int, in reading: borrowing Reading) throws -> [Entry] {
        let scope: Query = district.map { "AND district = \($0)" } ?? ""
        return try reading.rows(
            "SELECT id, name, kind, district, municipality, parent FROM forum WHERE id > \(after ?? ForumID("")) \(scope) ORDER BY id LIMIT \(limit)"
        ) { row in
            Entry(id: try row.identifier(), name: try row.text(), kind: try row.choice(), district: try row.identifier(), municipality: row.textIfAny(), parent: row.identifierIfAny())
        }
    }

    /// The card without where it is filed, with the members who are public today; none in a forum that handles persons.
    package static func card(of forum: ForumID, in reading: borrowing Reading) throws -> FieldRecord {
        let found = try reading.first("SELECT \(ForumsSchema.forum.columns) FROM forum WHERE id = \(forum)") { try ForumsSchema.forum.record(&$0) }
        guard var card = found else { throw Refusal.notFound }
        card["records"] = nil
        let members = Forum(record: card).isAboutPersons ? [] : try members(of: forum, in: reading)
        if !members.isEmpty { card["members"] = .list(members.map { .record($0) }) }
        return card
    }

    private static func members(of forum: ForumID, in reading: borrowing Reading) throws -> [FieldRecord] {
        try reading.rows(
            """
            SELECT s.person, p.name, s.roles, s."from", s."to" FROM seat s JOIN person p ON p.id = s.person
            WHERE s.forum = \(forum) AND s.public = 1 AND \(HeldSeat.on(reading.today)) ORDER BY s.position
            """
        ) { row in
            var member = FieldRecord([("person", .text(try row.text())), ("name", .text(try row.text()))])
            member["roles"] = .list(try row.roles().map { .text($0.rawValue) })
            member["from"] = row.textIfAny().map { .text($0) }
            member["to"] = row.textIfAny().map { .text($0) }
            member["public"] = .flag(true)
            return member
        }
    }
}
