package import Access
package import Kernel
import Storage

/// Those whom a forum's chair has named to write its plans, and those who meet for a member on one day.
package enum EditorStore {
    package struct Named: Sendable {
        package let id: String
        package let editor: Editor
        package let personName: String
    }
    private static let table = ForumsSchema.editor

    package static func editors(of forum: ForumID, in reading: borrowing Reading) throws -> [Named] {
        try reading.rows(#"SELECT e.id, p.name, \#(table.columns(of: "e")) FROM editor e JOIN person p ON p.id = e.person WHERE e.forum = \#(forum) ORDER BY e."from", p.sort_key"#, named)
    }

    package static func editor(_ id: String, of forum: ForumID, in reading: borrowing Reading) throws -> Named {
        let found = try reading.first("SELECT e.id, p.name, \(table.columns(of: "e")) FROM editor e JOIN person p ON p.id = e.person WHERE e.id = \(id) AND e.forum = \(forum)", named)
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The person's namings that last longer than the day.
    package static func editing(by person: PersonID, after day: Day, in reading: borrowing Reading) throws -> [(forum: ForumID, named: Named)] {
        try reading.rows(
            #"SELECT e.forum, e.id, p.name, \#(table.columns(of: "e")) FROM editor e JOIN person p ON p.id = e.person WHERE e.person = \#(person) AND (e."to" IS NULL OR e."to" > \#(day)) ORDER BY e.forum"#
        ) { row in (try row.identifier(), try named(&row)) }
    }

    package static func add(_ editor: Editor, for name: String, in forum: ForumID, _ writing: inout Writing) throws {
        let id = writing.newID()
        try writing.run(table.insert(editor, [("id", .text(id)), ("forum", forum.storedValue)]))
        writing.changed(Change(.editor, id, title: name, forum: forum, after: editor.record))
    }

    /// The last day becomes `day`; what has not begun by then is taken away.
    package static func end(_ named: Named, on day: Day, in forum: ForumID, _ writing: inout Writing) throws {
        guard (named.editor.from ?? .earliest) <= day else {
            try writing.run("DELETE FROM editor WHERE id = \(named.id) AND forum = \(forum)")
            return writing.changed(Change(.editor, named.id, title: named.personName, forum: forum, before: named.editor.record))
        }
        guard (named.editor.to ?? .latest) > day else { return }
        var editor = named.editor
        editor.to = day
        try writing.run(table.update(editor, ["version = version + 1"], where: "id = \(named.id) AND forum = \(forum)"))
        writing.changed(Change(.editor, named.id, title: named.personName, forum: forum, before: named.editor.record, after: editor.record))
    }

    private static func named(_ row: inout Row) throws -> Named {
        let (id, name) = (try row.text(), try row.text())
        return Named(id: id, editor: try table.read(&row), personName: name)
    }
}

package enum DeputyStore {
    package struct Named: Sendable {
        package let id: String
        package let deputy: Deputy
        package let personName: String
        package let memberName: String
    }
    private static let table = ForumsSchema.deputy

    /// Today's and those to come.
    package static func deputies(of forum: ForumID, in reading: borrowing Reading) throws -> [Named] {
        try reading.rows(
            """
            SELECT d.id, p.name, m.name, \(table.columns(of: "d")) FROM deputy d JOIN person p ON p.id = d.person JOIN person m ON m.id = d.member
            WHERE d.forum = \(forum) AND d.day >= \(reading.today) ORDER BY d.day, p.sort_key
            """, named)
    }

    package static func deputy(_ id: String, of forum: ForumID, in reading: borrowing Reading) throws -> Named {
        let found = try reading.first(
            """
            SELECT d.id, p.name, m.name, \(table.columns(of: "d")) FROM deputy d JOIN person p ON p.id = d.person JOIN person m ON m.id = d.member
            WHERE d.id = \(id) AND d.forum = \(forum)
            """, named)
        guard let found else { throw Refusal.notFound }
        return found
    }

    package static func add(_ deputy: Deputy, for name: String, in forum: ForumID, _ writing: inout Writing) throws {
        let id = writing.newID()
        try writing.run(table.insert(deputy, [("id", .text(id)), ("forum", forum.storedValue)]))
        writing.changed(Change(.deputy, id, title: name, forum: forum, after: deputy.record))
    }

    package static func remove(_ named: Named, from forum: ForumID, _ writing: inout Writing) throws {
        try writing.run("DELETE FROM deputy WHERE id = \(named.id) AND forum = \(forum)")
        writing.changed(Change(.deputy, named.id, title: named.personName, forum: forum, before: named.deputy.record))
    }

    private static func named(_ row: inout Row) throws -> Named {
        let (id, name, member) = (try row.text(), try row.text(), try row.text())
        return Named(id: id, deputy: try table.read(&row), personName: name, memberName: member)
    }
}
