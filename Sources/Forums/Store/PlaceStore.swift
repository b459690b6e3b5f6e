package import Access
package import Kernel
import Storage

/// Where a forum, a person or a district stands, for the rules to look at.
package enum PlaceStore {
    package static func place(of forum: ForumID, in reading: borrowing Reading) throws -> ForumPlace {
        var own: (name: String, kind: Forum.Kind, municipality: String?, district: DistrictID)?
        var above: Set<ForumID> = []
        try reading.forEachRow(
            of: """
                WITH RECURSIVE line (id, parent) AS (
                  SELECT id, parent FROM forum WHERE id = \(forum) UNION SELECT f.id, f.parent FROM line JOIN forum f ON f.id = line.parent
                )
                SELECT f.id, f.name, f.kind, f.municipality, f.district FROM line JOIN forum f ON f.id = line.id
                """
        ) { row in
            let id = try row.identifier(Keys.Forum.self)
            guard id == forum else {
                _ = above.insert(id)
                return
            }
            own = (try row.text(), try row.choice(), row.textIfAny(), try row.identifier())
        }
        guard let own else { throw Refusal.notFound }
        return ForumPlace(id: forum, name: own.name, kind: own.kind, municipality: own.municipality, district: own.district, above: above)
    }

    /// The forum and all below it.
    package static func branch(of forum: ForumID, in reading: borrowing Reading) throws -> Set<ForumID> {
        Set(
            try reading.rows(
                """
                WITH RECURSIVE branch (id) AS (SELECT id FROM forum WHERE id = \(forum) UNION SELECT f.id FROM branch JOIN forum f ON f.parent = branch.id)
                SELECT id FROM branch
                """
            ) { try $0.identifier(Keys.Forum.self) })
    }

    /// A district whose people and registers the viewer may see; to others it has none.
    package static func ownDistrict(_ district: DistrictID, in reading: borrowing Reading) throws -> DistrictPlace {
        guard reading.viewer.standing.districts.contains(district) else { throw Refusal.notFound }
        return try self.district(district, in: reading)
    }

    package static func district(_ district: DistrictID, in reading: borrowing Reading) throws -> DistrictPlace {
        guard let name = try reading.first("SELECT name FROM district WHERE code = \(district)", { try $0.text() }) else { throw Refusal.notFound }
        return DistrictPlace(id: district, name: name)
    }

    /// The district that a person is listed in, where the viewer may know the person: people of the district, and oneself.
    package static func district(of person: PersonID, in reading: borrowing Reading) throws -> DistrictPlace {
        let viewer = reading.viewer
        let found = try reading.first("SELECT district, authority FROM person WHERE id = \(person)") {
            (district: try $0.identifier(Keys.District.self), authority: $0.identifierIfAny(Keys.Authority.self))
        }
        guard let found, viewer.standing.districts.contains(found.district) || viewer.person == person else { throw Refusal.notFound }
        var place = try district(found.district, in: reading)
        (place.person, place.authority) = (person, found.authority)
        return place
    }
}
