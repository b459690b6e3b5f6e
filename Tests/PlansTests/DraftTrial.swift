import Access
import Forums
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Indicators
import Kernel
import Logging
import NIOCore
import Plans
import RygradTesting
import Storage
import Tasks
import Web

/// A site with the cast and their plans in a database of its own.
final class DraftTrial: Sendable {
    static let today = Day(iso: "2026-11-02") ?? .earliest
    let engine: any Engine
    let records: Records
    private let sessions: Sessions
    private let site: Site
    private let database: TestDatabase

    init() throws {
        database = try TestDatabase(AccessSchema.migrations + ForumsSchema.migrations + TasksSchema.migrations + PlansSchema.migrations + IndicatorsSchema.migrations)
        let engine = database.engine
        self.engine = engine
        let clock = Clock.fixed(day: Self.today)
        let records = Records(engine: engine, clock: clock)
        self.records = records
        sessions = Sessions(engine: engine, clock: clock) { person, _, _ in DraftCast.standing[person.rawValue].map { (name: person.rawValue, standing: $0) } }
        let endpoints =
            PlanFormPages(records: records).endpoints + NextYearPages(records: records, panel: NextPlanIndicators.panel).endpoints
            + PastePages(records: records).endpoints
            + AnswersPages(records: records).endpoints + MilestonePages(records: records).endpoints
        site = Site(
            endpoints, sessions: sessions, frame: Frame(isDemo: false, clock: clock, assets: try Assets.load()) { "Syd- og Sønderjylland" },
            logger: Logger(label: "test"),
            changeMark: { try engine.changeMark() })
        try records.maintain("test") { try DraftCast.settle(&$0) }
    }

    func change(_ body: (inout Writing) throws -> Void) throws { try records.maintain("test", body) }
    func count(_ query: Query) throws -> Int { try engine.read { try $0.count(query) } }
    func text(_ query: Query) throws -> String? { try engine.read { try $0.first(query) { $0.textIfAny() } ?? nil } }
    func texts(_ query: Query) throws -> [String] { try engine.read { try $0.rows(query) { $0.textIfAny() ?? "–" } } }
    /// What was kept of changes by the named action.
    func changes(by action: String) throws -> Int { try count("SELECT count(*) FROM change_entry WHERE action = \(action)") }
    /// Everything that a refused act must leave as it was.
    func everything() throws -> [Int] {
        [
            try count("SELECT count(*) FROM plan"), try count("SELECT count(*) FROM focus_area"), try count("SELECT count(*) FROM activity"),
            try count("SELECT count(*) FROM assignment"),
            try count("SELECT count(*) FROM indicator"), try count("SELECT count(*) FROM change_entry"),
            try count("SELECT coalesce(sum(version), 0) FROM activity"),
            try count("SELECT coalesce(sum(version), 0) FROM plan"),
        ]
    }

    struct Page: Sendable {
        let status: HTTPResponse.Status
        let location: String?
        let body: String
        func shows(_ text: String) -> Bool { body.contains(text) }
    }

    /// `nil` is a visitor.
    func get(_ address: String, as person: String? = nil) async throws -> Page { try await send(.get, address, person, nil, "") }

    func post(_ address: String, as person: String, _ fields: [(String, String)] = []) async throws -> Page {
        try await send(.post, address, person, fields, "application/x-www-form-urlencoded") { fields in
            fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&").utf8.map { $0 }
        }
    }

    /// A file as a browser sends it.
    func upload(_ address: String, as person: String, _ file: [UInt8]) async throws -> Page {
        try await send(.post, address, person, [], "multipart/form-data; boundary=xyz") { fields in
            var body: [UInt8] = []
            for (name, value) in fields { body += "--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8 }
            body += "--xyz\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"plan.csv\"\r\nContent-Type: text/csv\r\n\r\n".utf8
            return body + file + "\r\n--xyz--\r\n".utf8
        }
    }

    private func send(
        _ method: HTTPRequest.Method, _ address: String, _ person: String?, _ fields: [(String, String)]?, _ type: String,
        encoded: ([(String, String)]) -> [UInt8] = { _ in [] }
    ) async throws -> Page {
        var headers: HTTPFields = [:]
        var body: ByteBuffer?
        if let person {
            let token = try sessions.begin(for: PersonID(person), by: .demonstration)
            headers[.cookie] = "rygrad=\(token)"
            if let fields {
                headers[.contentType] = type
                body = ByteBuffer(bytes: encoded(fields + [("csrf_token", SessionToken.form(of: token))]))
            }
        }
        let (sent, content) = (headers, body)
        return try await Application(responder: site).test(.router) { client in
            try await client.execute(uri: address, method: method, headers: sent, body: content) { response in
                Page(status: response.status, location: response.headers[.location], body: String(buffer: response.body))
            }
        }
    }
}
