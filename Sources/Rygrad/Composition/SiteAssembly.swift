import Access
import Forums
import Indicators
import Interchange
import Kernel
import Logging
import Plans
import Storage
import Synchronization
import Tasks
import Web

/// Joins the rooms: who fills whose places, and which pages there are.
struct SiteAssembly {
    let installation: Installation
    let isDemo: Bool
    let logger: Logger

    /// Every page there is.
    func endpoints(_ sessions: Sessions, _ assets: Assets) -> [Endpoint] {
        let records = installation.records
        let engine = installation.engine
        let findings = Checks.joined.plan
        let count = FindingCount(findings: findings)
        let reading: [[Endpoint]] = [
            FrontPages(records: records, origins: .plans).endpoints,
            ForumPages(records: records, sessions: sessions, panels: [.plans, .work]).endpoints,
            PlanPages(records: records, panel: Indicators.panel) { try count.of($1, in: $0) }.endpoints,
            Indicators.endpoints(records),
            AnswersPages(records: records).endpoints,
            TaskPages(records: records, origins: .plans).endpoints,
            SearchPages(records: records).endpoints,
            APIPages(records: records).endpoints,
        ]
        let writing: [[Endpoint]] = [
            PlanEditPages(records: records).endpoints,
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
            InfoPages { _ = try engine.read { try $0.exists("SELECT 1 FROM setting") } }.endpoints,
            AssetPages(assets: assets).endpoints,
        ]
        return (reading + writing + besides).flatMap { $0 }
    }

    func site() throws -> Site {
        let assets = try Assets.load()
        let engine = installation.engine
        let place = PlaceName(engine: engine)
        let frame = Frame(isDemo: isDemo, clock: installation.clock, assets: assets) { place.current() }
        let sessions = Sessions(engine: engine, clock: installation.clock) { try StandingStore.standing(of: $0, on: $1, in: $2) }
        return Site(endpoints(sessions, assets), sessions: sessions, frame: frame, logger: logger) { try engine.changeMark() }
    }
}

/// The name at the top of the pages: the district's, where there is one; asked again only when something changed.
final class PlaceName: Sendable {
    private let engine: any Engine
    private let kept = Mutex<(mark: Int64, name: String)?>(nil)

    init(engine: any Engine) { self.engine = engine }

    func current() -> String {
        do {
            let mark = try engine.changeMark()
            if let kept = kept.withLock({ $0 }), kept.mark == mark { return kept.name }
            let names = try engine.read { try $0.rows("SELECT name FROM district LIMIT 2") { try $0.text() } }
            let name = names.count == 1 ? names[0] : "Danmark"
            kept.withLock { $0 = (mark, name) }
            return name
        } catch {
            // The page itself meets the same trouble and tells of it; its head need not.
            return "Rygrad"
        }
    }
}
