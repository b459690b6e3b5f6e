import Access
import Kernel
import Storage

/// Seats that may be given to others on one day, as far as the viewer's posts reach.
enum ReplaceStore {
    struct Line: Sendable {
        let stored: SeatStore.Stored
        let forum: ForumID
        let forumName: String
    }

    /// Seats held the day before `day` and on it, by forum.
    static func lines(in district: DistrictID, on day: Day, _ reading: borrowing Reading) throws -> [Line] {
        let found = try reading.rows(
            #"""
            SELECT s.id, f.id, f.name FROM seat s JOIN forum f ON f.id = s.forum JOIN person p ON p.id = s.person
            WHERE f.district = \#(district) AND (s."from" IS NULL OR s."from" < \#(day)) AND (s."to" IS NULL OR s."to" >= \#(day)) AND \#(reach(of: reading.viewer, in: district))
            ORDER BY f.sort_key, s.position
            """#
        ) { (key: try $0.text(), forum: try $0.identifier(Keys.Forum.self), name: try $0.text()) }
        var stored: [String: SeatStore.Stored] = [:]
        for forum in Set(found.map(\.forum)) { for seat in try SeatStore.seats(of: forum, in: reading) { stored[seat.id] = seat } }
        return found.compactMap { seat in stored[seat.key].map { Line(stored: $0, forum: seat.forum, forumName: seat.name) } }
    }

    /// A municipality's coordinator: the municipality's forums, and its own people elsewhere. The secretariat and an administrator of the district: all.
    private static func reach(of viewer: Viewer, in district: DistrictID) -> Query {
        let posts = viewer.standing.posts.filter { $0.district == district }
        if posts.contains(where: { $0.kind == .districtSecretariat || ($0.kind == .administrator && $0.authority == nil) }) { return "1 = 1" }
        let own = posts.filter { $0.kind == .municipalCoordinator }
        let (municipalities, authorities) = (own.compactMap(\.municipality), own.compactMap(\.authority))
        return "(f.municipality IN (\(list: municipalities)) OR p.authority IN (\(list: authorities)))"
    }
}
