import Access
import Forums
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import NIOCore
import RygradTesting
import Storage
import Web

/// A site with the cast in a database of its own, and a browser for each of them.
final class TestSite: Sendable {
    let engine: any Engine
    let records: Records
    let sessions: Sessions
    let site: Site
    private let database: TestDatabase

    init(isDemo: Bool = true, panels: [ForumPanel] = []) throws {
        database = try TestDatabase(AccessSchema.migrations + Forums.migrations)
        let engine = database.engine
        self.engine = engine
        let clock = Clock.fixed(day: Cast.today)
        records = Records(engine: engine, clock: clock)
        sessions = Sessions(engine: engine, clock: clock, standing: { try StandingStore.standing(of: $0, on: $1, in: $2) })
        let frame = Frame(isDemo: isDemo, clock: clock, assets: try Assets.load()) { "Syd- og Sønderjylland" }
        let pages = ForumPages(records: records, sessions: sessions, panels: panels)
        site = Site(
            pages.endpoints + pages.demoSignIn, sessions: sessions, frame: frame, logger: Logger(label: "test"),
            changeMark: { try engine.changeMark() })
        try records.maintain("test") { try Cast.settle(&$0) }
    }

    func change(_ body: (inout Writing) throws -> Void) throws { try records.maintain("test", body) }
    /// Reads as a visitor.
    func read<Value>(_ body: (borrowing Reading) throws -> Value) throws -> Value { try records.read(as: .visitor(on: Cast.today), body) }
    func count(_ query: Query) throws -> Int { try engine.read { try $0.count(query) } }
    func text(_ query: Query) throws -> String? { try engine.read { try $0.first(query) { $0.textIfAny() } ?? nil } }
    /// What was kept of changes by the named action.
    func changes(by action: String) throws -> Int { try count("SELECT count(*) FROM change_entry WHERE action = \(action)") }

    func standing(of person: String, on day: Day = Cast.today) throws -> Standing {
        try engine.read { try StandingStore.standing(of: PersonID(person), on: day, in: $0)?.standing ?? Standing() }
    }

    func isKnown(_ person: String) throws -> Bool { try engine.read { try StandingStore.standing(of: PersonID(person), on: Cast.today, in: $0) != nil } }
    func viewer(of token: String) throws -> Viewer { try sessions.viewer(of: token) }

    struct Page: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: String
        func shows(_ text: String) -> Bool { body.contains(text) }
    }

    /// Someone's browser: `nil` is a visitor.
    func get(_ address: String, as person: String? = nil) async throws -> Page {
        try await send(.get, address, cookie: try person.map { try sessions.begin(for: PersonID($0), by: .demonstration) }, body: nil)
    }

    /// Sends a form as someone who is signed in, with the token that the form holds.
    func post(_ address: String, as person: String, _ fields: [(String, String)] = []) async throws -> Page {
        let token = try sessions.begin(for: PersonID(person), by: .demonstration)
        return try await send(.post, address, cookie: token, body: Self.encoded(fields + [("csrf_token", SessionToken.form(of: token))]))
    }

    func send(_ method: HTTPRequest.Method, _ address: String, cookie: String?, body: String?, from origin: String? = nil) async throws -> Page {
        var headers: HTTPFields = [:]
        if let origin, let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = origin }
        if let cookie { headers[.cookie] = "rygrad=\(cookie)" }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let sent = headers
        return try await Application(responder: site).test(.router) { client in
            try await client.execute(uri: address, method: method, headers: sent, body: body.map { ByteBuffer(string: $0) }) { response in
                Page(status: response.status, headers: response.headers, body: String(buffer: response.body))
            }
        }
    }

    static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    }
}
