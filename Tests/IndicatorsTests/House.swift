import Access
import Forums
import Foundation
import Hummingbird
import HummingbirdTesting
import Indicators
import Kernel
import Logging
import Plans
import RygradTesting
import Storage
import Tasks
import Web

/// A database with two local councils and their people: anna chairs the one of Vejen, bo is a member there, dan is secretary of Varde's.
final class House: Sendable {
    enum Somebody: String { case anna, bo, dan }

    let engine: any Engine
    let records: Records
    let sessions: Sessions
    let clock: Clock
    let database: TestDatabase

    init(today: String = "2026-06-15") throws {
        database = try TestDatabase(AccessSchema.migrations + ForumsSchema.migrations + TasksSchema.migrations + PlansSchema.migrations + Indicators.migrations)
        engine = database.engine
        clock = Clock.fixed(day: Day(iso: today) ?? .earliest)
        records = Records(engine: engine, clock: clock)
        sessions = Sessions(engine: engine, clock: clock, standing: { try StandingStore.standing(of: $0, on: $1, in: $2) })
        try furnish()
    }

    /// Signs in; answers the session's token.
    func signIn(_ somebody: Somebody) throws -> String { try sessions.begin(for: PersonID(somebody.rawValue), by: .demonstration) }
    func viewer(_ somebody: Somebody?) throws -> Viewer { try sessions.viewer(of: try somebody.map { try signIn($0) }) }

    func write(_ body: (inout Writing) throws -> Void) throws { try records.maintain("test", body) }

    /// The indicators' own pages, and further ones.
    func site(with more: [Endpoint] = []) throws -> Site {
        let frame = Frame(isDemo: true, clock: clock, assets: try Assets.load()) { "Syd- og Sønderjylland" }
        return Site(Indicators.endpoints(records) + more, sessions: sessions, frame: frame, logger: Logger(label: "test")) { [engine] in try engine.changeMark() }
    }

    private func furnish() throws {
        try write { writing in
            var district = District()
            (district.id, district.name, district.municipalities) = (DistrictID("1464"), "Syd- og Sønderjylland", ["0573", "0575", "0563"])
            try writing.run(ForumsSchema.district.insert(district, [("position", .whole(0))]))
            for (number, (place, code, who)) in [("vejen", "0575", [("anna", "chair"), ("bo", "member")]), ("varde", "0573", [("dan", "secretary")])].enumerated() {
                var forum = Forum()
                (forum.id, forum.kind, forum.name, forum.municipality) = (ForumID("lokalraad-\(place)"), .lokalraad, "Lokalrådet i \(place.capitalized)", code)
                try writing.run(ForumsSchema.forum.insert(forum, [("district", .text("1464")), ("sort_key", .text(DanishOrder.key(forum.name))), ("position", .whole(Int64(number)))]))
                for (position, (name, role)) in who.enumerated() { try seat(name, role, in: forum.id, position, &writing) }
            }
        }
    }

    private func seat(_ name: String, _ role: String, in forum: ForumID, _ position: Int, _ writing: inout Writing) throws {
        var person = Person()
        (person.id, person.name) = (PersonID(name), name.capitalized + " Holm")
        try writing.run(ForumsSchema.person.insert(person, [("district", .text("1464")), ("sort_key", .text(name)), ("position", .whole(0))]))
        var seat = Seat()
        (seat.person, seat.roles) = (person.id, [Seat.Role(rawValue: role) ?? .member])
        try writing.run(ForumsSchema.seat.insert(seat, [("id", .text("\(forum)-\(name)")), ("forum", forum.storedValue), ("position", .whole(Int64(position)))]))
    }
}
