package import Access
package import Kernel
package import Storage

/// A person's seats today and the forums next to them, asked for at every request of someone signed in: two queries by index.
package enum StandingStore {
    /// None where there is no such person. A permanent substitute's seat counts like any other.
    package static func standing(of person: PersonID, on today: Day, in connection: any Connection) throws -> (name: String, standing: Standing)? {
        var name: String?
        var standing = Standing()
        try connection.forEachRow(
            of: """
                SELECT p.name, s.forum, s.roles, f.district, f.kind, s.substitute_for
                FROM person p LEFT JOIN seat s ON s.person = p.id AND \(HeldSeat.on(today)) LEFT JOIN forum f ON f.id = s.forum
                WHERE p.id = \(person)
                """
        ) { row in
            name = try row.text()
            guard let forum = row.identifierIfAny(Keys.Forum.self) else { return }
            let duties = Set(try row.roles().compactMap { Duty(rawValue: $0.rawValue) })
            let (district, isCouncil): (DistrictID, Bool) = (try row.identifier(), try row.text() == Forum.Kind.kredsraad.rawValue)
            let behalf = row.identifierIfAny(Keys.Person.self)
            var seat = standing.seats[forum] ?? Standing.HeldSeat(duties: [], district: district, isCouncil: isCouncil, behalf: behalf)
            seat.duties.formUnion(duties)
            // Who has a seat of their own acts as themselves.
            if behalf == nil { seat.behalf = nil }
            standing.seats[forum] = seat
        }
        guard let name else { return nil }
        if !standing.seats.isEmpty { try addNeighbours(of: person, on: today, to: &standing, in: connection) }
        return (name, standing)
    }

    /// `UNION` without `ALL` ends where forums belong under each other in a ring.
    private static func addNeighbours(of person: PersonID, on today: Day, to standing: inout Standing, in connection: any Connection) throws {
        try connection.forEachRow(
            of: """
                WITH RECURSIVE own (id, parent) AS (
                  SELECT f.id, f.parent FROM seat s JOIN forum f ON f.id = s.forum WHERE s.person = \(person) AND \(HeldSeat.on(today))
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
