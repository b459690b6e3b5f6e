import Access
import Forums
import Indicators
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

    var endpoints: [Endpoint] {
        let records = installation.records
        return FrontPages(records: records, origins: .plans).endpoints
            + PlanPages(records: records, panel: panel) { _, _ in 0 }.endpoints
            + PlanEditPages(records: records).endpoints
            + PlanFormPages(records: records).endpoints
            + NextYearPages(records: records, panel: NextPlanIndicators.panel).endpoints
            + PastePages(records: records).endpoints
            + AnswersPages(records: records).endpoints
            + MilestonePages(records: records).endpoints
            + ProgressPages(records: records).endpoints
            + TaskPages(records: records, origins: .plans).endpoints
            + SearchPages(records: records).endpoints
    }

    private var panel: PlanPanel { PlanPanel { _, _, _ in NoPanel() } }

    func site() throws -> Site {
        let assets = try Assets.load()
        let engine = installation.engine
        let place = PlaceName(engine: engine)
        let frame = Frame(isDemo: isDemo, clock: installation.clock, assets: assets) { place.current() }
        let sessions = Sessions(engine: engine, clock: installation.clock) { _, _, _ in nil }
        return Site(endpoints + AssetPages(assets: assets).endpoints, sessions: sessions, frame: frame, logger: logger) { try engine.changeMark() }
    }
}

struct NoPanel: PlanPanelContent {
    var reached: (met: Int, of: Int)? { nil }
    func write(_ focusArea: FocusAreaID, mayEdit: Bool, call: Call, to html: inout HTML) {}
    func write(activity: ActivityID, mayEdit: Bool, call: Call, to html: inout HTML) {}
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
