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
        try addPosts(reaching: forum.thing, of: forum.district, to: &holders, in: reading)
        return holders.filter { !$0.value.isEmpty }
    }

    /// Who has the posts whose work reaches the district's people, and how many sit in its forums.
    package static func holders(of place: DistrictPlace, in reading: borrowing Reading) throws -> (posts: [Relation: [String]], seated: Int) {
        var holders: [Relation: [String]] = [:]
        try addPosts(reaching: place.thing, of: place.id, to: &holders, in: reading)
        let seated = try reading.count(
            "SELECT count(DISTINCT s.person) FROM seat s JOIN forum f ON f.id = s.forum WHERE f.district = \(place.id) AND \(HeldSeat.on(reading.today))")
        return (holders, seated)
    }

    private static func addPosts(reaching thing: Thing, of district: DistrictID, to holders: inout [Relation: [String]], in reading: borrowing Reading) throws {
        try reading.forEachRow(
            of: """
                SELECT p.name, s.kind, s.authority, a.municipality FROM post s JOIN person p ON p.id = s.person
                LEFT JOIN authority a ON a.district = s.district AND a.id = s.authority WHERE s.district = \(district) AND \(HeldSeat.on(reading.today)) ORDER BY p.sort_key
                """
        ) { row in
            let (name, kind) = (try row.text(), try row.choice(Post.Kind.self))
            let post = Post(kind, in: district, of: row.identifierIfAny(), municipality: row.textIfAny())
            guard post.reaches(thing), let relation = Relation(rawValue: kind.rawValue) else { return }
            holders[relation, default: []].append(name)
        }
    }
}
