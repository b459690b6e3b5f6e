package import Access
package import Kernel
import Storage

/// Someone who can be chosen on a form, told apart from others by title and authority.
package struct PersonChoice: Sendable {
    package let id: PersonID
    package let name: String
    package let title: String?
    package let authority: String?
    /// Whether the authority is of the forum's municipality.
    package let isOfMunicipality: Bool
    /// Has a seat, now or soon, in the forum that the form is for.
    package let isOwn: Bool
    /// Has a seat, now or soon, in a forum of the municipality or of the whole district.
    package let isNear: Bool
    /// Had a seat once, and has none today.
    package let isFormer: Bool
}

package enum PersonChoices {
    /// The people of a district in Danish order, seen from one of its forums.
    package static func of(_ district: DistrictID, for forum: ForumID, in municipality: String?, _ reading: borrowing Reading) throws -> [PersonChoice] {
        let today = reading.today
        let sits: Query = "(s.\"to\" IS NULL OR s.\"to\" >= \(today))"
        return try reading.rows(
            """
            SELECT p.id, p.name, p.title, a.name, a.municipality = \(municipality), \(anySeat: "\(sits) AND s.forum = \(forum)"),
              \(anySeat: "\(sits) AND (f.municipality IS NULL OR \(municipality) IS NULL OR f.municipality = \(municipality))"), \(anySeat: sits)
            FROM person p LEFT JOIN authority a ON a.id = p.authority AND a.district = p.district LEFT JOIN seat s ON s.person = p.id LEFT JOIN forum f ON f.id = s.forum
            WHERE p.district = \(district) GROUP BY p.id, a.district, a.id ORDER BY p.sort_key
            """
        ) { row in
            PersonChoice(
                id: try row.identifier(), name: try row.text(), title: row.textIfAny(), authority: row.textIfAny(), isOfMunicipality: row.flagIfAny() ?? false, isOwn: row.flagIfAny() ?? false,
                isNear: row.flagIfAny() ?? false, isFormer: row.flagIfAny() == false)
        }
    }
}

extension Query.StringInterpolation {
    /// Whether the condition holds for any of a person's seats; nothing where there is no seat.
    fileprivate mutating func appendInterpolation(anySeat condition: Query) {
        appendInterpolation("max(CASE WHEN s.id IS NULL THEN NULL WHEN \(condition) THEN 1 ELSE 0 END)" as Query)
    }
}
