import Access
import Accounts
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
import Synchronization
import Web

/// A site outside the demonstration, with a clock that can be moved. `anna` is a person without access; `ada` is administrator.
final class Trial: Sendable {
    let engine: any Engine
    let records: Records
    let sessions: Sessions
    let site: Site
    private let database: TestDatabase
    private let clockOf: ClockOf

    init(isSecure: Bool = false) throws {
        database = try TestDatabase(AccessSchema.migrations + Forums.migrations + Accounts.migrations)
        let (engine, clockOf) = (database.engine, ClockOf())
        let clock = Clock { clockOf.now }
        (self.engine, self.clockOf) = (engine, clockOf)
        let records = Records(engine: engine, clock: clock)
        let sessions = Sessions(engine: engine, clock: clock, standing: { try StandingStore.standing(of: $0, on: $1, in: $2) })
        (self.records, self.sessions) = (records, sessions)
        let (accounts, forums) = (AccountPages(records: records, sessions: sessions, clock: clock), ForumPages(records: records, sessions: sessions))
        let address = PublicAddress(isSecure: isSecure, host: "rygrad.example.dk")
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        site = Site(
            accounts.endpoints + accounts.signIn + forums.endpoints, sessions: sessions,
            frame: Frame(isDemo: false, clock: clock, assets: try Assets.load(), address: address) { "Prøvekredsen" }, logger: logger
        ) { try engine.changeMark() }
        try records.maintain("test") { writing in
            var district = District()
            (district.id, district.name) = (DistrictID("1464"), "Syd- og Sønderjylland")
            try RegisterStore.add(district, &writing)
            for (name, email) in [("Anna", "anna@example.dk"), ("Ada", "ada@example.dk"), ("Bo", "bo@example.dk")] {
                var person = Person()
                (person.name, person.email) = (name, email)
                _ = try PeopleStore.add(person, in: district.id, &writing)
            }
            var post = HeldPost()
            (post.person, post.kind) = (PersonID("ada"), .administrator)
            try PostStore.add(post, for: "Ada", in: district.id, &writing)
        }
    }

    /// Moves the clock.
    func pass(minutes: Int64) { clockOf.ahead.withLock { $0 += minutes * 60_000 } }
    func pass(seconds: Int64) { clockOf.ahead.withLock { $0 += seconds * 1000 } }
    var now: Instant { clockOf.now }

    func count(_ query: Query) throws -> Int { try engine.read { try $0.count(query) } }
    func invite(_ person: String) throws -> String { try records.maintain("test") { try AccountStore.invite(PersonID(person), named: person, by: nil, &$0) } }
    func viewer(_ browser: Browser) throws -> Viewer { try sessions.viewer(of: browser.token) }

    /// Anna, with the password and no code.
    static let password = "fire grønne æbler"
    func enrolled(_ person: String = "anna", browser: Browser? = nil) async throws -> Browser {
        let browser = browser ?? Browser(self)
        let link = "/konto/\(try invite(person))"
        _ = try await browser.get(link)
        _ = try await browser.post(link, [("email", "\(person)@example.dk"), ("adgangskode", Self.password), ("adgangskode-igen", Self.password)])
        return browser
    }
}

final class ClockOf: Sendable {
    let ahead = Mutex<Int64>(0)
    private let start = Clock.system.now()
    var now: Instant { Instant(milliseconds: start.milliseconds + ahead.withLock { $0 }) }
}

/// Somebody's browser: keeps cookies and sends the form's token along.
final class Browser: Sendable {
    private let trial: Trial
    private let cookies = Mutex<[String: String]>([:])
    init(_ trial: Trial) { self.trial = trial }

    var token: String? { cookies.withLock { $0["rygrad"] ?? $0["__Host-rygrad"] } }

    struct Page: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: String
        var location: String? { headers[.location] }
        func shows(_ text: String) -> Bool { body.contains(text) }
    }

    /// A cookie that came from elsewhere.
    func keep(_ name: String, _ value: String) { cookies.withLock { $0[name] = value } }

    func get(_ path: String) async throws -> Page { try await send(.get, path, nil) }
    func post(_ path: String, _ fields: [(String, String)] = []) async throws -> Page { try await send(.post, path, fields + [("csrf_token", SessionToken.form(of: token ?? ""))]) }
    /// Without the form's token.
    func forge(_ path: String, _ fields: [(String, String)]) async throws -> Page { try await send(.post, path, fields) }

    private func send(_ method: HTTPRequest.Method, _ path: String, _ fields: [(String, String)]?) async throws -> Page {
        var headers: HTTPFields = [.acceptLanguage: "da"]
        let kept = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        if !kept.isEmpty { headers[.cookie] = kept }
        if fields != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let body = fields.map { ByteBuffer(string: $0.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")) }
        let sent = headers
        let page = try await Application(responder: trial.site).test(.router) { client in
            try await client.execute(uri: path, method: method, headers: sent, body: body) { Page(status: $0.status, headers: $0.headers, body: String(buffer: $0.body)) }
        }
        for cookie in page.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            cookies.withLock { $0[pair[0]] = cookie.contains("Max-Age=0") ? nil : pair[1] }
        }
        return page
    }
}
