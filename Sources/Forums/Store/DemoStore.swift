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

    /// All posts held today, kind by kind, and those who write or meet for others.
    package static func posts(in reading: borrowing Reading) throws -> [DemoPost] {
        try reading.rows(
            """
            SELECT s.person, p.name, p.title, s.kind, a.name FROM post s JOIN person p ON p.id = s.person
            LEFT JOIN authority a ON a.district = s.district AND a.id = s.authority WHERE \(HeldSeat.on(reading.today)) ORDER BY s.kind, p.sort_key
            """
        ) { DemoPost(person: try $0.identifier(), name: try $0.text(), title: $0.textIfAny(), kind: try $0.choice(), authority: $0.textIfAny()) }
    }

    /// Those who write a forum's plans, and those who meet for a member today.
    package static func named(in reading: borrowing Reading) throws -> [DemoNamed] {
        try reading.rows(
            """
            SELECT s.person, p.name, f.name, NULL FROM editor s JOIN person p ON p.id = s.person JOIN forum f ON f.id = s.forum WHERE \(HeldSeat.on(reading.today))
            UNION ALL
            SELECT d.person, p.name, f.name, m.name FROM deputy d JOIN person p ON p.id = d.person JOIN forum f ON f.id = d.forum JOIN person m ON m.id = d.member
            WHERE d.day = \(reading.today)
            """
        ) { DemoNamed(person: try $0.identifier(), name: try $0.text(), forumName: try $0.text(), memberName: $0.textIfAny()) }
    }

    package static func exists(_ person: PersonID, in reading: borrowing Reading) throws -> Bool {
        try reading.exists("SELECT 1 FROM person WHERE id = \(person)")
    }
}
