import Access
import Forums
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Indicators
import Interchange
import Kernel
import Logging
import NIOCore
import Plans
import RygradTesting
import Storage
import Tasks
import Web

/// The cast in a data folder of its own, with the whole site. Anna chairs the local council of Vejen, Carl is her vice-chair, Bo a member;
/// Dan sits in Esbjerg; Eva chairs the district council; Gry sits in Vejen's SSP. It is always 15 June 2026.
final class House: Sendable {
    let database: TestDatabase
    let engine: any Engine
    let records: Records
    let sessions: Sessions
    let site: Site
    static let today = Day(iso: "2026-06-15") ?? .earliest

    init(_ change: (String) -> String = { $0 }) throws {
        database = try TestDatabase(AccessSchema.migrations + ForumsSchema.migrations + TasksSchema.migrations + PlansSchema.migrations + IndicatorsSchema.migrations)
        let engine = database.engine
        let clock = Clock.fixed(day: Self.today)
        let records = Records(engine: engine, clock: clock)
        let bytes = Array(change(Cast.yaml).utf8)
        _ = try FileImport(records).run([SourceFile(name: "cast.yaml", size: bytes.count) { bytes }])
        let sessions = Sessions(engine: engine, clock: clock, standing: { try StandingStore.standing(of: $0, on: $1, in: $2) })
        let findings = PlanFindings()
        let panel = PlanPanel { _, _, _ in Empty() }
        let endpoints =
            PlanPages(records: records, panel: panel) { plan, viewer in try records.read(as: viewer) { try findings.count($0, plan) } }.endpoints
            + PlanEditPages(records: records, measured: Indicators.removal).endpoints
            + LifeCyclePages(records: records, findings: findings).endpoints + PlanPartPages(records: records).endpoints
            + CommentPages(records: records).endpoints
            + FindingPages(records: records, findings: findings).endpoints + PlanHistoryPages(records: records).endpoints
            + PurgePages(records: records).endpoints
            + SearchPages(records: records).endpoints
        let frame = Frame(isDemo: false, clock: clock, assets: try Assets.load()) { "Prøvekredsen" }
        var logger = Logger(label: "test")
        logger.logLevel = .error
        site = Site(endpoints, sessions: sessions, frame: frame, logger: logger) { try engine.changeMark() }
        (self.engine, self.records, self.sessions) = (engine, records, sessions)
    }

    private struct Empty: PlanPanelContent {
        var reached: (met: Int, of: Int)? { nil }
        func write(_ focusArea: FocusAreaID, titled: String?, level: StaticString, mayEdit: Bool, isPast: Bool, call: Call, to html: inout HTML) {}
        func write(activity: ActivityID, level: StaticString, mayEdit: Bool, isPast: Bool, call: Call, to html: inout HTML) {}
    }
}

struct Answer: Sendable {
    let status: HTTPResponse.Status
    let text: String
    let location: String?
}

extension House {
    func get(_ path: String, as person: String? = nil) async throws -> Answer { try await send(.get, path, person, nil) }

    func post(_ path: String, as person: String? = nil, _ fields: KeyValuePairs<String, String> = [:]) async throws -> Answer {
        try await send(.post, path, person, fields)
    }

    private func send(_ method: HTTPRequest.Method, _ path: String, _ person: String?, _ fields: KeyValuePairs<String, String>?) async throws -> Answer {
        var headers: HTTPFields = [.acceptLanguage: "da"]
        var token: String?
        if let person {
            let begun = try sessions.begin(for: PersonID(person), by: .demonstration)
            headers[.cookie] = "rygrad=\(begun)"
            token = begun
        }
        let pairs = (fields.map { Array($0) } ?? []).map { ($0.key, $0.value) } + [("csrf_token", SessionToken.form(of: token ?? ""))]
        let allowed = CharacterSet.alphanumerics.intersection(
            CharacterSet(charactersIn: "a"..."z").union(CharacterSet(charactersIn: "0"..."9")).union(CharacterSet(charactersIn: "A"..."Z")))
        let body = pairs.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }.joined(separator: "&")
        if method == .post { headers[.contentType] = "application/x-www-form-urlencoded" }
        let (target, sent) = (path, headers)
        return try await Application(responder: site).test(.router) { client in
            let response = try await client.execute(uri: target, method: method, headers: sent, body: method == .post ? ByteBuffer(string: body) : nil)
            return Answer(status: response.status, text: String(buffer: response.body), location: response.headers[.location])
        }
    }

    func count(_ query: Query) throws -> Int { try engine.read { try $0.count(query) } }
    func text(_ query: Query) throws -> String? { try engine.read { try $0.first(query) { $0.textIfAny() } ?? nil } }
    func texts(_ query: Query) throws -> [String] { try engine.read { try $0.rows(query) { try $0.text() } } }
    func status(of plan: String = "vejen-2026") throws -> String? { try text("SELECT status FROM plan WHERE id = \(plan)") }
    /// What would change with anything that is kept.
    func traces() throws -> [Int] {
        try ["change_entry", "plan_step", "comment", "consultation", "finding_set_aside", "purge_request"].map { try count(table($0)) }
            + [try count("SELECT sum(version) FROM plan")]
    }
    private func table(_ name: String) -> Query {
        switch name {
        case "change_entry": "SELECT count(*) FROM change_entry"
        case "plan_step": "SELECT count(*) FROM plan_step"
        case "comment": "SELECT count(*) FROM comment"
        case "consultation": "SELECT count(*) FROM consultation"
        case "finding_set_aside": "SELECT count(*) FROM finding_set_aside"
        default: "SELECT count(*) FROM purge_request"
        }
    }
    func setStatus(_ status: Plan.Status, of plan: String = "vejen-2026") throws {
        try engine.write { _ = try $0.run("UPDATE plan SET status = \(status.rawValue) WHERE id = \(plan)") }
    }
    func lastAction() throws -> String? { try text("SELECT action FROM change_entry ORDER BY at DESC, id DESC LIMIT 1") }
}
