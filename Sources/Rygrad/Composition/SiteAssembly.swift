import Access
import Accounts
import Crypto
import Forums
import Indicators
import Interchange
import Kernel
import Logging
import NIOCore
import NIOPosix
import OpenID
import Oversight
import Plans
import Storage
import Tasks
import Web

/// Joins the rooms: who fills whose places, and which pages there are.
struct SiteAssembly {
    let installation: Installation
    let isDemo: Bool
    let logger: Logger
    private var whereabouts = Whereabouts(PublicAddress(isSecure: false, host: "127.0.0.1", port: 8080))
    private var gate = Gate.open
    private var refusals: RefusalLog?

    init(installation: Installation, isDemo: Bool, logger: Logger) {
        self.installation = installation
        self.isDemo = isDemo
        self.logger = logger
    }

    /// Only what the listening side says comes in; without it, as in tests, everything does.
    mutating func admit(through listening: Listening, _ refusals: RefusalLog) {
        whereabouts = listening.whereabouts
        gate = listening.gate
        self.refusals = refusals
    }

    /// Every page there is.
    func endpoints(_ sessions: Sessions, _ assets: Assets) -> [Endpoint] {
        let records = installation.records
        let engine = installation.engine
        let findings = Checks.joined.plan
        let providers = ProviderPages(
            records: records, sessions: sessions, client: OpenIDClient(clock: installation.clock), secret: { try Place.secret($0) })
        // The check reads a plan, its parent and its forums whole, which takes many times as long as the page that tells of it.
        let counts = ReadMemory<PlanID, Int>(limit: 2000)
        let forums = ForumPages(records: records, sessions: sessions, panels: [.plans, .work], districtPanel: .plans, farewell: providers.signOut)
        let accounts = AccountPages(records: records, sessions: sessions, clock: installation.clock)
        let reading: [[Endpoint]] = [
            FrontPages(records: records, origins: .plans, panel: .log, measured: DeviationPanel.panel).endpoints,
            forums.endpoints + accounts.endpoints + providers.endpoints + (isDemo ? forums.demoSignIn : accounts.signIn),
            PlanPages(records: records, panel: Indicators.panel) { plan, viewer in
                try records.read(as: viewer, keepingIn: counts, plan) { try findings.count($0, plan) }
            }.endpoints,
            Indicators.endpoints(records),
            AnswersPages(records: records).endpoints,
            TaskPages(records: records, origins: .plans).endpoints,
            SearchPages(records: records).endpoints,
            APIPages(records: records).endpoints,
            LogPages(records: records, clock: installation.clock).endpoints,
        ]
        let writing: [[Endpoint]] = [
            PlanEditPages(records: records, measured: Indicators.removal).endpoints,
            PlanFormPages(records: records).endpoints,
            NextYearPages(records: records, panel: NextPlanIndicators.panel).endpoints,
            PastePages(records: records).endpoints,
            MilestonePages(records: records).endpoints,
            ProgressPages(records: records).endpoints,
            LifeCyclePages(records: records, findings: findings).endpoints,
            PlanPartPages(records: records).endpoints,
            CommentPages(records: records).endpoints,
            FindingPages(records: records, findings: findings).endpoints,
            PlanHistoryPages(records: records).endpoints,
            PurgePages(records: records).endpoints,
        ]
        let besides: [[Endpoint]] = [
            InfoPages {
                if let found = engine.newerSchema { throw StorageFault.unusable(reason: .newerSchema(known: 0, found: found)) }
                _ = try engine.read { try $0.exists("SELECT 1 FROM setting") }
            }.endpoints,
            AssetPages(assets: assets).endpoints,
        ]
        return (reading + writing + besides).flatMap { $0 }
    }

    /// Many more threads than connections: who waits for a connection in vain is told so, and holds up nobody meanwhile.
    private var workplace: Workplace {
        guard let places = installation.engine.waitingPlaces else {
            let writers = NIOThreadPool(numberOfThreads: Self.writers)
            writers.start()
            return .hereAndForms(writers)
        }
        let threads = NIOThreadPool(numberOfThreads: 8 * places)
        threads.start()
        return .threads(threads, Turns(System.coreCount))
    }

    /// Forms that can wait together for the disk.
    private static let writers = 8

    /// Finds a person's name and standing on a day.
    var standing: @Sendable (PersonID, Day, any Connection) throws -> (name: String, standing: Standing)? = { try StandingStore.standing(of: $0, on: $1, in: $2) }

    var sessions: Sessions { Sessions(engine: installation.engine, clock: installation.clock, standing: standing) }

    /// What is to be done now and then, by one server.
    func recurringWork(signingWith key: Curve25519.Signing.PrivateKey?) -> [RecurringWork] {
        let (sessions, engine, clock) = (sessions, installation.engine, installation.clock)
        let sweep = RecurringWork("sweep sessions", every: 60 * 60 * 1000) { try sessions.sweep() }
        let records = installation.records
        let watch = RecurringWork("watch the audit log", every: 60 * 1000) { try AlarmWatch(engine: engine).run() }
        let release = RecurringWork("release figures", every: 60 * 1000) { try WaitingSeries.release(records, on: clock.today) }
        let samples = RecurringWork("draw samples of the audit log", every: 24 * 60 * 60 * 1000) { try Oversight.drawSamples(records, clock) }
        guard let key else { return [sweep, watch, samples] }
        // Once a minute, since the log grows as people work.
        return [sweep, watch, release, samples, RecurringWork("sign the audit log", every: 60 * 1000) { try AuditCheckpoints.signIfDue(engine, with: key, at: clock.now()) }]
    }

    func site() throws -> Site {
        let assets = try Assets.load()
        let engine = installation.engine
        let sessions = sessions
        let place = PlaceName(engine: engine)
        let frame = Frame(isDemo: isDemo, clock: installation.clock, assets: assets, whereabouts: whereabouts) { place.current() }
        return Site(
            endpoints(sessions, assets), sessions: sessions, frame: frame, logger: logger, workplace: workplace, gate: gate, refusals: refusals,
            refused: { [records = installation.records] in try records.noteRefused($0, by: $1, at: $2) }
        ) {
            try engine.changeMark()
        }
    }
}

extension FrontPanel {
    /// What waits for a log auditor.
    static let log = FrontPanel { reading in
        guard let panel = try LogPanel.read(in: reading) else { return nil }
        return { call, html in panel.write(call, to: &html) }
    }
}

/// The name at the top of the pages: the district's, where there is one; asked again only when something changed.
struct PlaceName: Sendable {
    let engine: any Engine
    private let kept = ReadMemory<String, String>(limit: 1)

    init(engine: any Engine) { self.engine = engine }

    func current() -> String {
        do {
            return try kept.value(for: "name", mark: engine.changeMark(), on: .earliest) {
                let names = try engine.read { try $0.rows("SELECT name FROM district LIMIT 2") { try $0.text() } }
                return names.count == 1 ? names[0] : "Danmark"
            }
        } catch {
            // The page itself meets the same trouble and tells of it; its head need not.
            return Frame.unknownPlace
        }
    }
}
