package import Access
package import Kernel
import Storage

/// Whom the demonstration lets a visitor sign in as.
package enum DemoStore {
    /// All seats held today, forum by forum.
    package static func seats(in reading: borrowing Reading) throws -> [DemoSeat] {
        try reading.rows(
            """
            SELECT s.person, p.name, p.title, f.id, f.name, f.kind, (SELECT count(*) FROM forum c WHERE c.parent = f.id), s.roles
            FROM forum f JOIN seat s ON s.forum = f.id JOIN person p ON p.id = s.person WHERE \(HeldSeat.on(reading.today)) ORDER BY f.position, s.position
            """
        ) { row in
            DemoSeat(
                person: try row.identifier(), name: try row.text(), title: row.textIfAny(), forum: try row.identifier(), forumName: try row.text(),
                kind: try row.choice(),
                forumsBelow: try row.whole(), roles: try row.roles())
        }
    }

    package static func exists(_ person: PersonID, in reading: borrowing Reading) throws -> Bool {
        try reading.exists("SELECT 1 FROM person WHERE id = \(person)")
    }
}
