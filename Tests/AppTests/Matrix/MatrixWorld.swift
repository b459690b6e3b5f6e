import Access
import Accounts
import Forums
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Interchange
import Kernel
import Logging
import NIOCore
import Plans
import RygradTesting
import Sample
import Storage
import Synchronization
import Testing
import Web

@testable import Rygrad

/// The sample district with every page, and a browser for everybody who could stand at a door.
final class MatrixWorld: Sendable {
    static let today = Day(iso: "2026-06-15") ?? .earliest
    static let localPlan = PlanID("vejen-2026")
    static let districtPlan = PlanID("syd-og-soenderjylland-2026")

    let statements = StatementCount()
    let database: TestDatabase
    var engine: any Engine { database.engine }
    let records: Records
    let site: Site
    let endpoints: [Endpoint]
    let roles: [Role]
    /// By the role's name.
    private let tokens: [String: String]
    let fixtures: MatrixFixtures
    /// Where something is found wanting, by the plan.
    let finding: [PlanID: String]

    init() throws {
        let clock = Clock.fixed(day: Self.today)
        database = try TestDatabase(Installation.migrations) { [statements] _ in statements.add() }
        let engine = database.engine
        let installation = Installation(engine: engine, clock: clock, folder: database.folder)
        let records = installation.records
        _ = try FileImport(records).run(SampleDistrict.files(on: Self.today).map { file in SourceFile(name: file.name, size: file.bytes.count) { file.bytes } })
        try records.maintain("sample") { try SamplePosts.fill(&$0, on: Self.today) }
        fixtures = try MatrixFixtures.make(records, now: clock.now())
        finding = try records.read(as: .visitor(on: Self.today)) { reading in
            var places: [PlanID: String] = [:]
            for plan in [Self.localPlan, Self.districtPlan] { places[plan] = try Checks.joined.plan.findings(of: plan, in: reading).open.first { $0.code == .indicatorWithoutSource }?.place }
            return places
        }
        roles = Role.all(doers: fixtures.doers)
        var standings: [PersonID: Standing] = [:]
        for role in roles where role.rows.isEmpty { if let person = role.person { standings[person] = role.standing } }
        let known = standings
        try MatrixFixtures.settle(roles, in: records)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        var assembly = SiteAssembly(installation: installation, isDemo: true, logger: logger)
        assembly.standing = { person, day, connection in
            try known[person].map { (name: person.rawValue, standing: $0) } ?? StandingStore.standing(of: person, on: day, in: connection)
        }
        site = try assembly.site()
        let (sessions, assets) = (assembly.sessions, try Assets.load())
        endpoints = assembly.endpoints(sessions, assets)
        var begun: [String: String] = [:]
        for role in roles { if let person = role.person { begun[role.name] = try sessions.begin(for: person, by: .demonstration) } }
        (tokens, self.records) = (begun, records)
    }

    /// The pages of the demonstration, or of an installation with accounts.
    static func endpoints(isDemo: Bool) throws -> [Endpoint] {
        let clock = Clock.fixed(day: today)
        let database = try TestDatabase(Installation.migrations)
        let assembly = SiteAssembly(installation: Installation(engine: database.engine, clock: clock, folder: database.folder), isDemo: isDemo, logger: Logger(label: "test"))
        return assembly.endpoints(assembly.sessions, try Assets.load())
    }

    func viewer(_ role: Role) throws -> Viewer {
        try Sessions(engine: engine, clock: .fixed(day: Self.today)) { [roles] person, _, _ in roles.first { $0.person == person }.map { (name: person.rawValue, standing: $0.standing) } }
            .viewer(of: tokens[role.name])
    }

    enum FormToken { case right, wrong, missing, anothers }

    func ask(_ endpoint: Endpoint, _ path: String, as role: Role, _ formToken: FormToken = .right) async throws -> (status: HTTPResponse.Status, location: String?, body: String) {
        var headers: HTTPFields = [.acceptLanguage: "da"]
        let token = tokens[role.name]
        if let token { headers[.cookie] = "rygrad=\(token)" }
        var body: ByteBuffer?
        if endpoint.method == .post {
            headers[.contentType] = "application/x-www-form-urlencoded"
            let form: String =
                switch formToken {
                case .right: "csrf_token=\(SessionToken.form(of: token ?? ""))"
                case .wrong: "csrf_token=\(SessionToken.form(of: SessionToken.new()))"
                case .missing: ""
                case .anothers: "csrf_token=\(SessionToken.form(of: tokens[role.name == "chair" ? "secretary" : "chair"] ?? ""))"
                }
            // Whom a rule is asked about is named in these two forms.
            let named =
                path.hasSuffix("/personer/ny") ? "&authority=vejen-kommune" : path.hasSuffix("/hverv/ny") ? "&person=boernechef-vejen" : path.hasPrefix("/planer/ny?") ? "&" + path.dropFirst(11) : ""
            body = ByteBuffer(string: form + named)
        }
        let (sent, content) = (headers, body)
        return try await Application(responder: site).test(.router) { client in
            let response = try await client.execute(uri: path, method: endpoint.method, headers: sent, body: content)
            return (response.status, response.headers[.location], String(buffer: response.body))
        }
    }

    func count(_ query: Query) throws -> Int { try engine.read { try $0.count(query) } }
    func change(_ query: Query) throws { try engine.write { try $0.run(query) } }

    /// While `body` runs nothing can be kept: an act that is permitted and whose form is right fails at its end, and leaves everything as it was.
    func keepingNothing(_ body: () async throws -> Void) async throws {
        try engine.write { try $0.run("ALTER TABLE change_entry RENAME TO change_entry_away") }
        try await body()
        try engine.write { try $0.run("ALTER TABLE change_entry_away RENAME TO change_entry") }
    }
}

final class StatementCount: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
    func clear() { value.withLock { $0 = 0 } }
}
