package import Access
package import Kernel
import Storage

/// Posts whole, over time.
package enum PostStore {
    package struct Stored: Sendable {
        package let id: String
        package let post: HeldPost
        package let personName: String
        package let authorityName: String?
        package let version: Int
    }
    private static let table = ForumsSchema.post
    private static let found: Query = """
        SELECT o.id, p.name, a.name, o.version, \(table.columns(of: "o")) FROM post o JOIN person p ON p.id = o.person
        LEFT JOIN authority a ON a.district = o.district AND a.id = o.authority
        """

    /// Those of a district, kind by kind, the people in Danish order.
    package static func posts(in district: DistrictID, _ reading: borrowing Reading) throws -> [Stored] {
        try reading.rows(#"\#(found) WHERE o.district = \#(district) ORDER BY o.kind, a.name, p.sort_key, o."from""#, stored)
    }

    package static func posts(of person: PersonID, in reading: borrowing Reading) throws -> [Stored] {
        try reading.rows(#"\#(found) WHERE o.person = \#(person) ORDER BY o."from", o.kind"#, stored)
    }

    package static func post(_ id: String, in district: DistrictID, _ reading: borrowing Reading) throws -> Stored {
        guard let post = try reading.first("\(found) WHERE o.id = \(id) AND o.district = \(district)", stored) else { throw Refusal.notFound }
        return post
    }

    package static func add(_ post: HeldPost, for name: String, in district: DistrictID, _ writing: inout Writing) throws {
        let id = writing.newID()
        try writing.run(table.insert(post, [("id", .text(id)), ("district", district.storedValue)]))
        writing.changed(Change(.post, id, title: name, after: post.record))
    }

    package static func save(_ post: HeldPost, was before: Stored, _ writing: inout Writing) throws {
        guard post.record != before.post.record else { return }
        try writing.run(table.update(post, ["version = version + 1"], where: "id = \(before.id)"))
        writing.changed(Change(.post, before.id, title: before.personName, before: before.post.record, after: post.record))
    }

    /// Only for one that never began.
    package static func remove(_ post: Stored, _ writing: inout Writing) throws {
        try writing.run("DELETE FROM post WHERE id = \(post.id)")
        writing.changed(Change(.post, post.id, title: post.personName, before: post.post.record))
    }

    private static func stored(_ row: inout Row) throws -> Stored {
        let (id, name, authority, version) = (try row.text(), try row.text(), row.textIfAny(), try row.whole())
        return Stored(id: id, post: try table.read(&row), personName: name, authorityName: authority, version: version)
    }
}
