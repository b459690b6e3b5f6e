package import Access
package import Kernel
import Storage

/// Seats whole, for editing.
package enum SeatStore {
    package struct Stored: Sendable {
        package let id: String
        package let seat: Seat
        package let personName: String
        package let version: Int
    }
    private static let table = ForumsSchema.seat

    package static func seat(_ id: String, of forum: ForumID, in reading: borrowing Reading) throws -> Stored {
        let found = try reading.first(
            "SELECT s.id, p.name, s.version, \(table.columns(of: "s")) FROM seat s JOIN person p ON p.id = s.person WHERE s.id = \(id) AND s.forum = \(forum)",
            stored)
        guard let found else { throw Refusal.notFound }
        return found
    }

    package static func seats(of forum: ForumID, in reading: borrowing Reading) throws -> [Stored] {
        try reading.rows(
            "SELECT s.id, p.name, s.version, \(table.columns(of: "s")) FROM seat s JOIN person p ON p.id = s.person WHERE s.forum = \(forum) ORDER BY s.position",
            stored)
    }

    package static func add(_ seat: Seat, for name: String, in forum: ForumID, _ writing: inout Writing) throws {
        let id = writing.newID()
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM seat WHERE forum = \(forum)")
        try writing.run(table.insert(seat, [("id", .text(id)), ("forum", forum.storedValue), ("position", .whole(Int64(position)))]))
        writing.changed(Change(.seat, id, title: name, forum: forum, after: seat.record))
    }

    package static func save(_ seat: Seat, was before: Stored, in forum: ForumID, _ writing: inout Writing) throws {
        guard seat.record != before.seat.record else { return }
        try writing.run(table.update(seat, ["version = version + 1"], where: "id = \(before.id) AND forum = \(forum)"))
        writing.changed(Change(.seat, before.id, title: before.personName, forum: forum, before: before.seat.record, after: seat.record))
    }

    /// Only for a seat that never began.
    package static func remove(_ seat: Stored, from forum: ForumID, _ writing: inout Writing) throws {
        try writing.run("DELETE FROM seat WHERE id = \(seat.id) AND forum = \(forum)")
        writing.changed(Change(.seat, seat.id, title: seat.personName, forum: forum, before: seat.seat.record))
    }

    /// The last day becomes `day`; a seat that begins later is taken away.
    static func end(_ stored: Stored, on day: Day, in forum: ForumID, _ writing: inout Writing) throws {
        guard (stored.seat.from ?? .earliest) <= day else { return try remove(stored, from: forum, &writing) }
        guard (stored.seat.to ?? .latest) > day else { return }
        var seat = stored.seat
        seat.to = day
        try save(seat, was: stored, in: forum, &writing)
    }

    /// Nobody's name is public in a forum that handles persons.
    static func hideNames(in forum: Forum, _ writing: inout Writing) throws {
        for stored in try seats(of: forum.id, in: writing.reading) where stored.seat.isPublic == true {
            var seat = stored.seat
            seat.isPublic = nil
            try save(seat, was: stored, in: forum.id, &writing)
        }
    }

    private static func stored(_ row: inout Row) throws -> Stored {
        let (id, name, version) = (try row.text(), try row.text(), try row.whole())
        return Stored(id: id, seat: try table.read(&row), personName: name, version: version)
    }
}
