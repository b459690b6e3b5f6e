package import Access
import Kernel
import Storage

/// Who stands how to a forum today, by name; for people of the district.
package enum HolderStore {
    package static func holders(of forum: ForumPlace, in reading: borrowing Reading) throws -> [Relation: [String]] {
        let today = reading.today
        var holders: [Relation: [String]] = [:]
        try reading.forEachRow(
            of: "SELECT p.name, s.roles FROM seat s JOIN person p ON p.id = s.person WHERE s.forum = \(forum.id) AND \(HeldSeat.on(today)) ORDER BY p.sort_key"
        ) { row in
            let name = try row.text()
            for role in try row.roles() { if let relation = Relation(rawValue: role.rawValue) { holders[relation, default: []].append(name) } }
        }
        holders[.editor] = try reading.rows(
            "SELECT p.name FROM editor s JOIN person p ON p.id = s.person WHERE s.forum = \(forum.id) AND \(HeldSeat.on(today)) ORDER BY p.sort_key"
        ) { try $0.text() }
        holders[.deputy] = try reading.rows("SELECT p.name FROM deputy d JOIN person p ON p.id = d.person WHERE d.forum = \(forum.id) AND d.day = \(today) ORDER BY p.sort_key") {
            try $0.text()
        }
        try addPosts(forum, to: &holders, in: reading)
        return holders.filter { !$0.value.isEmpty }
    }

    private static func addPosts(_ forum: ForumPlace, to holders: inout [Relation: [String]], in reading: borrowing Reading) throws {
        try reading.forEachRow(
            of: """
                SELECT p.name, s.kind, s.authority, a.municipality FROM post s JOIN person p ON p.id = s.person
                LEFT JOIN authority a ON a.district = s.district AND a.id = s.authority WHERE s.district = \(forum.district) AND \(HeldSeat.on(reading.today)) ORDER BY p.sort_key
                """
        ) { row in
            let (name, kind) = (try row.text(), try row.choice(Post.Kind.self))
            let post = Post(kind, in: forum.district, of: row.identifierIfAny(), municipality: row.textIfAny())
            guard post.reaches(forum.thing), let relation = Relation(rawValue: kind.rawValue) else { return }
            holders[relation, default: []].append(name)
        }
    }
}
