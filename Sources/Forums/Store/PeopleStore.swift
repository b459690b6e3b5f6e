package import Access
package import Kernel
import Storage

/// The people of a district. Readers are people of the same district, who see how to reach each other.
package enum PeopleStore {
    package struct Line: Sendable {
        package let id: PersonID
        package let name: String
        package let title: String?
        package let authority: String?
        package let email: String?
        package let phone: String?

        func answers(to words: [String]) -> Bool {
            let own = SearchWords.words([name, title, authority].compactMap { $0 }.joined(separator: " "))
            return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
        }
    }

    package struct SeatLine: Sendable {
        package let person: PersonID
        package let forum: ForumID
        package let forumName: String
        package let seat: Seat
    }

    /// In Danish order.
    package static func lines(of district: DistrictID, in reading: borrowing Reading) throws -> [Line] {
        try reading.rows(
            """
            SELECT p.id, p.name, p.title, a.name, p.email, p.phone
            FROM person p LEFT JOIN authority a ON a.district = p.district AND a.id = p.authority WHERE p.district = \(district) ORDER BY p.sort_key
            """
        ) { Line(id: try $0.identifier(), name: try $0.text(), title: $0.textIfAny(), authority: $0.textIfAny(), email: $0.textIfAny(), phone: $0.textIfAny()) }
    }

    /// Those of the viewer's own districts whose name, title and authority hold words that begin like all of these, in Danish order.
    package static func found(by words: [String], in reading: borrowing Reading) throws -> [Line] {
        guard !words.isEmpty else { return [] }
        var found: [Line] = []
        for district in reading.viewer.standing.districts.sorted() { found += try lines(of: district, in: reading).filter { $0.answers(to: words) } }
        return found
    }

    /// The seats held today in the district's forums, by forum.
    package static func seatsToday(of district: DistrictID, in reading: borrowing Reading) throws -> [SeatLine] {
        try seats(
            "JOIN forum f ON f.id = s.forum WHERE f.district = \(district) AND \(HeldSeat.on(reading.today)) ORDER BY f.sort_key, s.position", in: reading)
    }

    /// All seats of one person, the newest first.
    package static func seats(of person: PersonID, in reading: borrowing Reading) throws -> [SeatLine] {
        try seats("JOIN forum f ON f.id = s.forum WHERE s.person = \(person) ORDER BY coalesce(s.\"from\", '') DESC, f.sort_key", in: reading)
    }

    package static func person(_ id: PersonID, in reading: borrowing Reading) throws -> (person: Person, version: Int) {
        let found = try reading.first("SELECT version, \(ForumsSchema.person.columns) FROM person WHERE id = \(id)") {
            (version: try $0.whole(), person: try ForumsSchema.person.read(&$0))
        }
        guard let found else { throw Refusal.notFound }
        return (found.person, found.version)
    }

    package static func district(of person: PersonID, in reading: borrowing Reading) throws -> DistrictID {
        guard let found = try reading.first("SELECT district FROM person WHERE id = \(person)", { try $0.identifier(Keys.District.self) }) else { throw Refusal.notFound }
        return found
    }

    package static func save(_ person: Person, was before: Person, _ writing: inout Writing) throws {
        guard person.record != before.record else { return }
        try writing.run(
            ForumsSchema.person.update(person, ["sort_key = \(DanishOrder.key(person.name))", "version = version + 1"], where: "id = \(before.id)"))
        try keepPast(before, person, writing)
        writing.changed(Change(.person, person.id.rawValue, title: person.name, before: before.record, after: person.record))
    }

    /// Somebody who moves to another authority takes nothing along of what the former one answers for: until when they were there is kept.
    package static func keepPast(_ before: Person, _ after: Person, _ writing: borrowing Writing) throws {
        guard before.authority != after.authority else { return }
        try writing.run(
            "INSERT INTO past_authority (id, person, authority, until) VALUES (\(writing.newID()), \(after.id), \(before.authority?.rawValue ?? ""), \(writing.now))")
    }

    /// Adds a person with a new identifier made from the name; answers it.
    package static func add(_ person: Person, in district: DistrictID, _ writing: inout Writing) throws -> Person {
        var person = person
        person.id = PersonID(try NameStore.newSlug(from: person.name, in: writing.reading) { "SELECT id FROM person WHERE id >= \($0) AND id < \($1)" })
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM person WHERE district = \(district)")
        try writing.run(
            ForumsSchema.person.insert(
                person, [("district", district.storedValue), ("sort_key", .text(DanishOrder.key(person.name))), ("position", .whole(Int64(position)))]))
        writing.changed(Change(.person, person.id.rawValue, title: person.name, after: person.record))
        return person
    }

    private static func seats(_ rest: Query, in reading: borrowing Reading) throws -> [SeatLine] {
        try reading.rows("SELECT s.person, s.forum, f.name, s.roles, s.\"from\", s.\"to\", s.substitute_for, s.public FROM seat s \(rest)") { row in
            let (person, forum, name) = (try row.identifier(Keys.Person.self), try row.identifier(Keys.Forum.self), try row.text())
            var seat = Seat()
            seat.person = person
            seat.roles = try row.roles()
            seat.from = row.dayIfAny()
            seat.to = row.dayIfAny()
            seat.substituteFor = row.identifierIfAny()
            seat.isPublic = row.flagIfAny()
            return SeatLine(person: person, forum: forum, forumName: name, seat: seat)
        }
    }
}
