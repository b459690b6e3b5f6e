import Access
import Forums
import Kernel
import Storage

/// Whose log the viewer may know of: that of the authority whose auditor the viewer is. For everybody else there is none.
enum LogPlaces {
    /// - Parameter asked: which authority, for whoever is the auditor of several; the first where none is named.
    static func own(_ asked: String?, in reading: borrowing Reading) throws -> LogPlace {
        let own = reading.viewer.standing.posts.first { $0.kind == .logAuditor && $0.authority != nil && (asked == nil || $0.authority?.rawValue == asked) }
        guard let own, let authority = own.authority else { throw Refusal.notFound }
        return try place(own.district, authority, in: reading)
    }

    static func place(_ district: DistrictID, _ authority: AuthorityID, in reading: borrowing Reading) throws -> LogPlace {
        guard reading.viewer.standing.posts.contains(where: { $0.kind == .logAuditor && $0.district == district && $0.authority == authority }) else { throw Refusal.notFound }
        let found = try reading.first("SELECT name, kind FROM authority WHERE district = \(district) AND id = \(authority)") {
            LogPlace(district: district, authority: authority, name: try $0.text(), kind: try $0.choice())
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The place of a row in one of the tables of this room.
    static func place(of id: String, in table: StaticString, _ reading: borrowing Reading) throws -> LogPlace {
        let found = try reading.first("SELECT district, authority FROM \(name: table) WHERE id = \(id)") {
            (district: try $0.identifier(Keys.District.self), authority: try $0.identifier(Keys.Authority.self))
        }
        guard let found else { throw Refusal.notFound }
        return try place(found.district, found.authority, in: reading)
    }

    /// Those that have a log auditor today; for the system itself.
    static func withAuditor(on today: Day, in reading: borrowing Reading) throws -> [LogPlace] {
        try reading.rows(
            """
            SELECT DISTINCT s.district, s.authority, a.name, a.kind FROM post s JOIN authority a ON a.district = s.district AND a.id = s.authority
            WHERE s.kind = 'log-auditor' AND \(HeldSeat.on(today)) ORDER BY s.district, s.authority
            """
        ) { LogPlace(district: try $0.identifier(), authority: try $0.identifier(), name: try $0.text(), kind: try $0.choice()) }
    }
}
