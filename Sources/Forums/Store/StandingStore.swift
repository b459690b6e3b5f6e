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
                SELECT p.name, s.forum, s.roles, f.district
                FROM person p LEFT JOIN seat s ON s.person = p.id AND \(HeldSeat.on(today)) LEFT JOIN forum f ON f.id = s.forum
                WHERE p.id = \(person)
                """
        ) { row in
            name = try row.text()
            guard let forum = row.identifierIfAny(Keys.Forum.self) else { return }
            standing.duties[forum, default: []].formUnion(try row.roles().compactMap { Duty(rawValue: $0.rawValue) })
            standing.districts.insert(try row.identifier())
        }
        guard let name else { return nil }
        if !standing.duties.isEmpty { try addNeighbours(of: person, on: today, to: &standing, in: connection) }
        return (name, standing)
    }

    /// `UNION` without `ALL` ends where forums belong under each other in a ring.
    private static func addNeighbours(of person: PersonID, on today: Day, to standing: inout Standing, in connection: any Connection) throws {
        try connection.forEachRow(
            of: """
                WITH RECURSIVE own (id, parent) AS (
                  SELECT f.id, f.parent FROM seat s JOIN forum f ON f.id = s.forum WHERE s.person = \(person) AND \(HeldSeat.on(today))
                ), above (id, parent) AS (
                  SELECT f.id, f.parent FROM own JOIN forum f ON f.id = own.parent
                  UNION SELECT f.id, f.parent FROM above JOIN forum f ON f.id = above.parent
                ), below (id) AS (
                  SELECT f.id FROM own JOIN forum f ON f.parent = own.id
                  UNION SELECT f.id FROM below JOIN forum f ON f.parent = below.id
                )
                SELECT 1, id FROM above UNION ALL SELECT 0, id FROM below
                """
        ) { row in
            if try row.flag() { standing.above.insert(try row.identifier()) } else { standing.below.insert(try row.identifier()) }
        }
    }
}
