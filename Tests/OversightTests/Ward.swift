import Access
import Forums
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import NIOCore
import Oversight
import Plans
import RygradTesting
import Storage
import Synchronization
import Tasks
import Web

/// A small district with a police and a municipality, each with a log auditor: `per` for the police, `lis` for the municipality. `anna` is secretary of
/// the municipality's local council from March to May; `bo` is a police officer; `ada` is administrator.
final class Ward: Sendable {
    static let district = DistrictID("1464")
    static let council = ForumID("lokalraad")
    static let clock = Clock.fixed(day: Day(iso: "2026-06-15") ?? .earliest)
    let database: TestDatabase
    let records: Records
    let sessions: Sessions
    let site: Site
    var engine: any Engine { database.engine }

    init() throws {
        database = try TestDatabase(
            AccessSchema.migrations + Forums.migrations + TasksSchema.migrations + PlansSchema.migrations + Oversight.migrations)
        let engine = database.engine
        records = Records(engine: engine, clock: Self.clock)
        sessions = Sessions(engine: engine, clock: Self.clock, standing: { try StandingStore.standing(of: $0, on: $1, in: $2) })
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        site = Site(
            LogPages(records: records, clock: Self.clock).endpoints, sessions: sessions, frame: Frame(isDemo: true, clock: Self.clock, assets: try Assets.load()) { "Kredsen" },
            logger: logger, refused: { [records] in try records.noteRefused($0, by: $1, at: $2) }, changeMark: { try engine.changeMark() })
        try records.maintain("test") { try Self.settle(&$0) }
    }

    private static func settle(_ writing: inout Writing) throws {
        var kreds = District()
        (kreds.id, kreds.name) = (district, "Syd- og Sønderjylland")
        try RegisterStore.add(kreds, &writing)
        try writing.run("INSERT INTO authority (district, id, name, kind, position) VALUES ('1464', 'politiet', 'Politiet', 'police', 1), ('1464', 'kommunen', 'Byens Kommune', 'municipality', 2)")
        for (id, name, authority) in [
            ("anna", "Anna Skov", "kommunen"), ("bo", "Bo Dam", "politiet"), ("lis", "Lis Vang", "kommunen"), ("per", "Per Eng", "politiet"), ("ada", "Ada Lund", "kommunen"),
        ] {
            try writing.run("INSERT INTO person (id, district, sort_key, name, authority, position) VALUES (\(id), '1464', \(id), \(name), \(authority), 1)")
        }
        try writing.run("INSERT INTO forum (id, district, sort_key, name, kind, position) VALUES ('lokalraad', '1464', 'l', 'Lokalråd Byen', 'lokalraad', 1)")
        try writing.run(#"INSERT INTO seat (id, forum, person, roles, "from", "to", position) VALUES ('s1', 'lokalraad', 'anna', '["secretary"]', '2026-03-01', '2026-05-31', 1)"#)
        for (id, person, kind, authority) in [("p1", "lis", "log-auditor", "kommunen" as String?), ("p2", "per", "log-auditor", "politiet"), ("p3", "ada", "administrator", nil)] {
            try writing.run("INSERT INTO post (id, district, person, kind, authority) VALUES (\(id), '1464', \(person), \(kind), \(authority))")
        }
    }

    /// Somebody did something, so many milliseconds from now.
    func did(_ person: String, _ operation: String, refused: Bool = false, about: String? = nil, later: Int64 = 0) throws {
        let now = Instant(milliseconds: Self.clock.now().milliseconds + later)
        try Records(engine: engine, clock: Clock { now }).maintain("test") {
            $0.note(operation, refused: refused, by: PersonID(person), about: about.map { PersonID($0) })
        }
    }

    func count(_ query: Query) throws -> Int { try engine.read { try $0.count(query) } }
    func text(_ query: Query) throws -> String? { try engine.read { try $0.first(query) { $0.textIfAny() } ?? nil } }

    struct Page: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: String
        func shows(_ text: String) -> Bool { body.contains(text) }
    }

    func get(_ address: String, as person: String) async throws -> Page { try await get(address, with: try sessions.begin(for: PersonID(person), by: .demonstration)) }
    /// In a session that was begun before.
    func get(_ address: String, with session: String) async throws -> Page { try await send(.get, address, session, nil) }
    func post(_ address: String, as person: String, _ fields: [(String, String)] = []) async throws -> Page {
        try await send(.post, address, try sessions.begin(for: PersonID(person), by: .demonstration), fields)
    }

    private func send(_ method: HTTPRequest.Method, _ address: String, _ token: String, _ fields: [(String, String)]?) async throws -> Page {
        var headers: HTTPFields = [.acceptLanguage: "da", .cookie: "rygrad=\(token)"]
        let body = fields.map { fields in
            (fields + [("csrf_token", SessionToken.form(of: token))]).map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
        }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let sent = headers
        return try await Application(responder: site).test(.router) { client in
            try await client.execute(uri: address, method: method, headers: sent, body: body.map { ByteBuffer(string: $0) }) {
                Page(status: $0.status, headers: $0.headers, body: String(buffer: $0.body))
            }
        }
    }
}
