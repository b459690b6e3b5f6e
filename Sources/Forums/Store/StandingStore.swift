package import Access
package import Kernel
package import Storage

/// A person's seats and posts today and the forums next to them, asked for when something has changed: few queries by index.
package enum StandingStore {
    /// None where there is no such person.
    package static func standing(of person: PersonID, on today: Day, in connection: some Reads) throws -> (name: String, standing: Standing)? {
        guard let name = try connection.first("SELECT name FROM person WHERE id = \(person)", { try $0.text() }) else { return nil }
        var standing = Standing()
        try addSeats(of: person, on: today, to: &standing, in: connection)
        try addPosts(of: person, on: today, to: &standing, in: connection)
        if !standing.seats.isEmpty { try addNeighbours(to: &standing, in: connection) }
        return (name, standing)
    }

    /// A permanent substitute's seat counts like any other, and a deputy's on the one day; both on behalf of the member.
    private static func addSeats(of person: PersonID, on today: Day, to standing: inout Standing, in connection: some Reads) throws {
        try connection.forEachRow(
            of: """
                SELECT s.forum, s.roles, f.district, f.kind, s.substitute_for FROM seat s JOIN forum f ON f.id = s.forum WHERE s.person = \(person) AND \(HeldSeat.on(today))
                UNION ALL
                SELECT d.forum, NULL, f.district, f.kind, d.member FROM deputy d JOIN forum f ON f.id = d.forum WHERE d.person = \(person) AND d.day = \(today)
                AND EXISTS (SELECT 1 FROM seat s WHERE s.forum = d.forum AND s.person = d.member AND \(HeldSeat.on(today)))
                """
        ) { row in
            let forum = try row.identifier(Keys.Forum.self)
            let roles: [Seat.Role]? = try row.partIfAny()
            let duties = roles.map { Set($0.compactMap { Duty(rawValue: $0.rawValue) }) } ?? [.deputy]
            let (district, isCouncil): (DistrictID, Bool) = (try row.identifier(), try row.text() == Forum.Kind.kredsraad.rawValue)
            let behalf = row.identifierIfAny(Keys.Person.self)
            var seat = standing.seats[forum] ?? Standing.HeldSeat(duties: [], district: district, isCouncil: isCouncil, behalf: behalf)
            seat.duties.formUnion(duties)
            // Who has a seat of their own acts as themselves.
            if behalf == nil { seat.behalf = nil }
            standing.seats[forum] = seat
        }
    }

    private static func addPosts(of person: PersonID, on today: Day, to standing: inout Standing, in connection: some Reads) throws {
        try connection.forEachRow(
            of: """
                SELECT s.kind, s.district, s.authority, a.municipality FROM post s LEFT JOIN authority a ON a.district = s.district AND a.id = s.authority
                WHERE s.person = \(person) AND \(HeldSeat.on(today)) ORDER BY s.kind, s.district, s.authority
                """
        ) { row in
            standing.posts.append(Post(try row.choice(), in: try row.identifier(), of: row.identifierIfAny(), municipality: row.textIfAny()))
        }
        try connection.forEachRow(of: "SELECT s.forum FROM editor s WHERE s.person = \(person) AND \(HeldSeat.on(today))") { row in
            _ = standing.editing.insert(try row.identifier())
        }
    }

    /// `UNION` without `ALL` ends where forums belong under each other in a ring.
    private static func addNeighbours(to standing: inout Standing, in connection: some Reads) throws {
        try connection.forEachRow(
            of: """
                WITH RECURSIVE own (id, parent) AS (
                  SELECT f.id, f.parent FROM forum f WHERE f.id IN (\(list: standing.seats.keys.sorted()))
                ), above (id, parent, own) AS (
                  SELECT f.id, f.parent, own.id FROM own JOIN forum f ON f.id = own.parent
                  UNION SELECT f.id, f.parent, above.own FROM above JOIN forum f ON f.id = above.parent
                ), below (id, own) AS (
                  SELECT f.id, own.id FROM own JOIN forum f ON f.parent = own.id
                  UNION SELECT f.id, below.own FROM below JOIN forum f ON f.parent = below.id
                )
                SELECT 1, id, own FROM above UNION ALL SELECT 0, id, own FROM below ORDER BY 1, 2, 3
                """
        ) { row in
            let isAbove = try row.flag()
            let (forum, own): (ForumID, ForumID) = (try row.identifier(), try row.identifier())
            if isAbove { standing.above[forum] = standing.above[forum] ?? own } else { standing.below[forum] = standing.below[forum] ?? own }
        }
    }
}
