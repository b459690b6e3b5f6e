import Access
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Interchange
import Kernel
import Logging
import Plans
import RygradTesting
import Sample
import Storage
import Synchronization
import Testing
import Web

@testable import Forums
@testable import Rygrad

/// The sample district with six people who have nothing yet, on a day that goes on, as the program serves it.
final class MembershipWorld: Sendable {
    static let people = (1...6).map { PersonID("proeve-\($0)") }
    static let forums = ["kredsraad", "lokalraad-vejen", "ssp-vejen", "lokalraad-esbjerg"].map { ForumID($0) }
    static let localPlan = PlanID("vejen-2026")
    static let districtPlan = PlanID("syd-og-soenderjylland-2026")
    private static let district = DistrictID("1464")

    let database: TestDatabase
    let records: Records
    private let site: Site
    private let sessions: Sessions
    private let tokens = Mutex<[PersonID: (token: String, since: Instant)]>([:])
    let clock: Clock

    init() throws {
        let start = Day(iso: "2026-06-15") ?? .earliest
        let moment = Moment(Clock.system.instant(on: start, hour: 12, minute: 0) ?? Clock.system.now())
        clock = Clock { moment.now }
        self.moment = moment
        database = try TestDatabase(Installation.migrations)
        let installation = Installation(engine: database.engine, clock: clock, folder: database.folder)
        records = installation.records
        _ = try FileImport(records).run(SampleDistrict.files(on: start).map { file in SourceFile(name: file.name, size: file.bytes.count) { file.bytes } })
        try records.maintain("test") { writing in
            for person in Self.people {
                try writing.run("INSERT INTO person (id, district, sort_key, name, position) VALUES (\(person), \(Self.district), 'x', 'Prøveperson', 999)")
            }
            try writing.run("UPDATE plan SET status = 'draft' WHERE id = \(Self.localPlan)")
            try writing.run("UPDATE plan SET status = 'for-comment' WHERE id = \(Self.districtPlan)")
        }
        var logger = Logger(label: "test")
        logger.logLevel = .error
        let assembly = SiteAssembly(installation: installation, isDemo: true, logger: logger)
        (site, sessions) = (try assembly.site(), assembly.sessions)
    }

    private let moment: Moment

    /// An empty model of the district.
    func model() throws -> MembershipModel {
        try database.engine.read { connection in
            var municipalities: [AuthorityID: String] = [:]
            try connection.forEachRow(of: "SELECT id, municipality FROM authority WHERE district = \(Self.district) AND municipality IS NOT NULL") {
                municipalities[try $0.identifier()] = try $0.text()
            }
            var model = MembershipModel(district: Self.district, council: ForumID("kredsraad"), municipalities: municipalities)
            try connection.forEachRow(of: "SELECT id, parent FROM forum WHERE parent IS NOT NULL") { model.parents[try $0.identifier()] = try $0.identifier() }
            return model
        }
    }

    func go(to instant: Instant) { moment.go(to: instant) }

    // MARK: What can be seen

    struct Page: Sendable {
        let path: String
        let operation: Access.Operation
    }

    static let pages = [
        Page(path: "/planer/\(localPlan)", operation: .readPlan), Page(path: "/planer/\(localPlan)/historik", operation: .readPlanInside),
        Page(path: "/planer/\(localPlan)/bemaerkninger", operation: .readComments), Page(path: "/planer/\(districtPlan)", operation: .readPlan),
        Page(path: "/planer/\(districtPlan)/historik", operation: .readPlanInside), Page(path: "/planer/\(districtPlan)/bemaerkninger", operation: .readComments),
        Page(path: "/historik/fora/lokalraad-vejen", operation: .readForumInside), Page(path: "/historik/fora/ssp-vejen", operation: .readForumInside),
        Page(path: "/personer", operation: .readPeople), Page(path: "/kredse/1464/hverv", operation: .readPosts), Page(path: "/log", operation: .readLog),
    ]

    /// The thing that the page shows, to whoever has the standing.
    func thing(of page: Page, _ standing: Standing) throws -> Thing {
        try records.read(as: .visitor(on: clock.today)) { reading in
            switch page.operation {
            case .readPlan, .readPlanInside, .readComments:
                let plan = page.path.contains(Self.localPlan.rawValue) ? Self.localPlan : Self.districtPlan
                var thing = try #require(
                    try reading.first("SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum WHERE p.id = \(plan)") { try PlanAccess.facts(&$0) }
                ).thing
                thing.recipients = Set(try reading.rows("SELECT forum FROM consultation_recipient WHERE plan = \(plan)") { try $0.identifier(Keys.Forum.self) })
                return thing
            case .readForumInside: return try PlaceStore.place(of: ForumID(page.path.contains("ssp") ? "ssp-vejen" : "lokalraad-vejen"), in: reading).thing
            case .readLog:
                // One's own authority's, where somebody is its auditor.
                var thing = Thing(.log, "log")
                (thing.district, thing.authority) = (Self.district, standing.posts.first { $0.kind == .logAuditor }?.authority)
                return thing
            default: return try PlaceStore.district(Self.district, in: reading).thing
            }
        }
    }

    /// What the page answers the person, in the session that they have had for a while.
    func ask(_ page: Page, as person: PersonID) async throws -> HTTPResponse.Status {
        let now = clock.now()
        let kept = tokens.withLock { $0[person] }.flatMap { now.milliseconds - $0.since.milliseconds < Sessions.idle / 2 ? $0.token : nil }
        let token = try kept ?? sessions.begin(for: person, by: .demonstration)
        if kept == nil { tokens.withLock { $0[person] = (token, now) } }
        let headers: HTTPFields = [.acceptLanguage: "da", .cookie: "rygrad=\(token)"]
        return try await Application(responder: site).test(.router) { try await $0.execute(uri: page.path, method: .get, headers: headers).status }
    }
}

/// The time, which goes on only when it is told to.
final class Moment: Sendable {
    private let value: Mutex<Instant>
    init(_ start: Instant) { value = Mutex(start) }
    var now: Instant { value.withLock { $0 } }
    func go(to instant: Instant) { value.withLock { $0 = instant } }
}
