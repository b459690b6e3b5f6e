package import Access
package import Kernel
import Storage

/// Districts, authorities, people, institutions and forums, whole: for import and export.
package enum ForumsArchive {
    package static let districts = ArchiveShelf(ForumsSchema.district, keyColumn: "code") { $0.id.rawValue }
    package static func authorities(of district: DistrictID) -> ArchiveShelf<Authority> {
        ArchiveShelf(ForumsSchema.authority, owner: owner(district)) { $0.id.rawValue }
    }
    package static func people(of district: DistrictID) -> ArchiveShelf<Person> {
        ArchiveShelf(ForumsSchema.person, owner: owner(district), derived: { [("sort_key", .text(DanishOrder.key($0.name)))] }, key: { $0.id.rawValue })
    }
    package static func institutions(of district: DistrictID) -> ArchiveShelf<Institution> {
        ArchiveShelf(ForumsSchema.institution, owner: owner(district)) { $0.id.rawValue }
    }
    /// Without their members, which stand in seats.
    package static func forums(of district: DistrictID) -> ArchiveShelf<Forum> {
        ArchiveShelf(ForumsSchema.forum, owner: owner(district), keepsEmptyLists: true, derived: { [("sort_key", .text(DanishOrder.key($0.name)))] }, key: { $0.id.rawValue })
    }

    /// The district's forums with their members.
    package static func forumsWithMembers(of district: DistrictID, _ reading: borrowing Reading) throws -> [ArchiveShelf<Forum>.Item] {
        let seats = try SeatArchive.stored(of: district, reading)
        return try forums(of: district).stored(reading).map { item in
            var forum = item.thing
            forum.members = seats[forum.id]?.map(\.seat) ?? (item.emptyLists.isEmpty ? nil : [])
            return .init(forum, position: item.position, emptyLists: item.emptyLists)
        }
    }

    /// Things of a list that belong to the district but are not in the file, and now stand elsewhere.
    package static func move(_ list: List, _ id: String, of district: DistrictID, to position: Int, _ writing: borrowing Writing) throws {
        try writing.run("UPDATE \(name: list.table) SET position = \(position) WHERE district = \(district) AND id = \(id)")
    }

    /// A list of a district.
    package enum List: Sendable {
        case authority, person, institution, forum
        var table: StaticString {
            switch self {
            case .authority: "authority"
            case .person: "person"
            case .institution: "institution"
            case .forum: "forum"
            }
        }
    }

    /// All ids of the installation, with the district that they belong to.
    package static func ids(_ list: List, _ reading: borrowing Reading) throws -> [(id: String, district: DistrictID)] {
        try reading.rows("SELECT id, district FROM \(name: list.table)") { (try $0.text(), try $0.identifier()) }
    }

    /// Which forum belongs under which.
    package static func parents(_ reading: borrowing Reading) throws -> [(id: String, parent: String)] {
        try reading.rows("SELECT id, parent FROM forum WHERE parent IS NOT NULL") { (try $0.text(), try $0.text()) }
    }

    private static func owner(_ district: DistrictID) -> [(StaticString, StoredValue)] { [("district", district.storedValue)] }
}
