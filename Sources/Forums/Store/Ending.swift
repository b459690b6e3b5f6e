import Access
import Kernel
import Storage

/// What a person still has after a day.
struct Ending: Sendable {
    let seats: [(forum: (id: ForumID, name: String), stored: SeatStore.Stored)]
    let posts: [PostStore.Stored]
    let editing: [(forum: (id: ForumID, name: String), named: EditorStore.Named)]

    var isEmpty: Bool { seats.isEmpty && posts.isEmpty && editing.isEmpty }

    static func load(of person: PersonID, after day: Day, in reading: borrowing Reading) throws -> Ending {
        let seats = try reading.rows(
            #"SELECT s.id, f.id, f.name FROM seat s JOIN forum f ON f.id = s.forum WHERE s.person = \#(person) AND (s."to" IS NULL OR s."to" > \#(day)) ORDER BY f.sort_key, s.position"#
        ) { (key: try $0.text(), forum: (id: try $0.identifier(Keys.Forum.self), name: try $0.text())) }
        let editing = try EditorStore.editing(by: person, after: day, in: reading)
        let names = Dictionary(
            try reading.rows("SELECT id, name FROM forum WHERE id IN (\(list: editing.map(\.forum)))") { (try $0.identifier(Keys.Forum.self), try $0.text()) }
        ) { first, _ in first }
        var stored: [(forum: (id: ForumID, name: String), stored: SeatStore.Stored)] = []
        for seat in seats { stored.append((seat.forum, try SeatStore.seat(seat.key, of: seat.forum.id, in: reading))) }
        return Ending(
            seats: stored, posts: try PostStore.posts(of: person, in: reading).filter { ($0.post.to ?? .latest) > day },
            editing: editing.map { (($0.forum, names[$0.forum] ?? ""), $0.named) })
    }

    /// What has begun ends on the day; what has not is taken away.
    func end(on day: Day, _ writing: inout Writing) throws {
        for (forum, stored) in seats { try SeatStore.end(stored, on: day, in: forum.id, &writing) }
        for stored in posts {
            guard (stored.post.from ?? .earliest) <= day else {
                try PostStore.remove(stored, &writing)
                continue
            }
            var post = stored.post
            post.to = day
            try PostStore.save(post, was: stored, &writing)
        }
        for (forum, named) in editing { try EditorStore.end(named, on: day, in: forum.id, &writing) }
    }
}
