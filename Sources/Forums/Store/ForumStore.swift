package import Access
package import Kernel
import Storage

/// Forums and seats whole, for editing. Each change is kept with what stood before and after, and the search follows.
package enum ForumStore {
    private static let table = ForumsSchema.forum

    /// Without members.
    package static func forum(_ id: ForumID, in reading: borrowing Reading) throws -> (forum: Forum, version: Int) {
        let found = try reading.first("SELECT version, \(table.columns) FROM forum WHERE id = \(id)") { (version: try $0.whole(), forum: try table.read(&$0)) }
        guard let found else { throw Refusal.notFound }
        return (found.forum, found.version)
    }

    package static func save(_ forum: Forum, was before: Forum, _ writing: inout Writing) throws {
        guard forum.record != before.record else { return }
        try writing.run(table.update(forum, ["sort_key = \(DanishOrder.key(forum.name))", "version = version + 1"], where: "id = \(before.id)"))
        writing.changed(Change(.forum, forum.id.rawValue, title: forum.name, forum: forum.id, before: before.record, after: forum.record))
        if forum.isAboutPersons, !before.isAboutPersons { try SeatStore.hideNames(in: forum, &writing) }
        try index(forum, writing)
    }

    /// Adds a forum with a new identifier made from its name; answers it.
    package static func add(_ forum: Forum, in district: DistrictID, _ writing: inout Writing) throws -> Forum {
        var forum = forum
        forum.id = ForumID(
            try NameStore.newSlug(from: forum.name, in: writing.reading) { from, below in
                "SELECT id FROM forum WHERE id >= \(from) AND id < \(below) UNION SELECT id FROM authority WHERE id >= \(from) AND id < \(below)"
            })
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM forum WHERE district = \(district)")
        try writing.run(
            table.insert(forum, [("district", district.storedValue), ("sort_key", .text(DanishOrder.key(forum.name))), ("position", .whole(Int64(position)))]))
        writing.changed(Change(.forum, forum.id.rawValue, title: forum.name, forum: forum.id, after: forum.record))
        try index(forum, writing)
        return forum
    }

    /// What the search finds the forum by.
    package static func index(_ forum: Forum, _ writing: borrowing Writing) throws {
        try writing.unindex(forum: forum.id)
        try writing.index(SearchEntry(.forum, forum.id.rawValue, forum: forum.id, title: forum.name, words: [forum.subject, forum.purpose]))
    }

    /// Who changed the thing last, for the page that shows two who wrote at once.
    package static func lastWriter(of kind: Change.Kind, _ key: String, in reading: borrowing Reading) throws -> String {
        try reading.first(
            "SELECT p.name FROM change_entry c JOIN person p ON p.id = c.person WHERE c.kind = \(kind.rawValue) AND c.thing = \(key) ORDER BY c.id DESC LIMIT 1"
        ) { try $0.text() } ?? ""
    }
}
