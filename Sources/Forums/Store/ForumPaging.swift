package import Access
package import Kernel
import Storage

/// Forums page by page, and one card whole, for programs.
package enum ForumPaging {
    package static let size = 50

    /// At most a page and one more, in the order of their ids.
    package static func forums(after: ForumID?, district: DistrictID?, in reading: borrowing Reading) throws -> [(district: DistrictID, forum: Forum)] {
        let start = after?.rawValue ?? ""
        let inDistrict: Query = district.map { "AND f.district = \($0)" } ?? ""
        return try reading.rows("SELECT f.district, \(ForumsSchema.forum.columns(of: "f")) FROM forum f WHERE f.id > \(start) \(inDistrict) ORDER BY f.id LIMIT \(size + 1)") { row in
            let district: DistrictID = try row.identifier()
            return (district: district, forum: try ForumsSchema.forum.read(&row))
        }
    }

    /// The card with the seats that everybody may see: those marked public and held today, never in forums about persons. Nothing of where it is filed.
    package static func publicCard(_ id: ForumID, in reading: borrowing Reading) throws -> Forum {
        let found = try reading.first("SELECT \(ForumsSchema.forum.columns) FROM forum WHERE id = \(id)") { try ForumsSchema.forum.read(&$0) }
        guard var forum = found else { throw Refusal.notFound }
        let today = reading.today
        let seats = forum.isAboutPersons ? [] : try reading.rows("SELECT \(ForumsSchema.seat.columns) FROM seat WHERE forum = \(id) ORDER BY position") { try ForumsSchema.seat.read(&$0) }
        let open = seats.filter { $0.isPublic == true && $0.holds(on: today) }
        forum.members = open.isEmpty ? nil : open
        forum.records = nil
        return forum
    }
}
