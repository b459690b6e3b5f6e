import Access
import Kernel
import Storage
import Tasks

/// What the page for the next plan lists: every focus area and activity, and how it went.
struct NextYearSheet {
    let plan: PlanFacts
    let areas: [Area]
    /// The plan that already builds on this one.
    let successor: PlanFacts?

    struct Area {
        let id: FocusAreaID
        let title: String
        var activities: [Item] = []
    }

    struct Item {
        let id: ActivityID
        let title: String
        let status: Activity.Status?
        let isNotHere: Bool
        /// Actions that are still open.
        var open = 0
    }

    static func read(_ plan: PlanFacts, in reading: borrowing Reading) throws -> NextYearSheet {
        let sheet = try PlanSheet.read(plan.id, in: reading)
        let areas = sheet.areas.map { area in
            Area(
                id: area.id, title: area.title,
                activities: area.activities.map { activity in
                    Item(
                        id: activity.id, title: activity.title, status: activity.status, isNotHere: activity.notHere != nil,
                        open: activity.actions.count { $0.status == .open })
                })
        }
        return NextYearSheet(plan: plan, areas: areas, successor: try NextYearStore.successor(of: plan.id, for: plan.forum, in: reading))
    }
}

enum NextYearStore {
    /// The plan that builds on this one, of the same forum where one is given, as far as the viewer may see.
    static func successor(of plan: PlanID, for forum: ForumID? = nil, in reading: borrowing Reading) throws -> PlanFacts? {
        let own: Query = forum.map { "p.forum = \($0) AND" } ?? ""
        return try reading.first(
            """
            SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum
            WHERE p.previous = \(plan) AND \(own) \(PlanAccess.visible(to: reading.viewer)) ORDER BY p."from" LIMIT 1
            """
        ) { try PlanAccess.facts(&$0) }
    }

    /// The plan that the next one carries out: the one after the district's plan, where there is one, else the same.
    static func parent(of plan: PlanFacts, for next: NextYear, in reading: borrowing Reading) throws -> PlanID? {
        guard let parent = plan.parent else { return nil }
        var latest = parent
        // A local plan of two years may be followed by a district plan two years on.
        for _ in 0..<20 {
            guard let successor = try successor(of: latest, in: reading), successor.from <= next.from else { break }
            latest = successor.id
        }
        return latest
    }

    static func carrying(_ plan: PlanFacts, parent: PlanID?, _ next: NextYear, in reading: borrowing Reading) throws -> NextYearCarrying {
        var seated: Set<PersonID> = []
        var titles: [PersonID: String] = [:]
        try reading.forEachRow(
            of: """
                SELECT p.id, p.title, EXISTS (SELECT 1 FROM seat s WHERE s.person = p.id AND (s."from" IS NULL OR s."from" <= \(reading.today)) AND (s."to" IS NULL OR s."to" >= \(reading.today)))
                FROM person p WHERE p.id IN (SELECT person FROM assignment WHERE origin = \(plan.id))
                """
        ) { row in
            let person: PersonID = try row.identifier()
            titles[person] = row.textIfAny()
            if try row.flag() { seated.insert(person) }
        }
        return NextYearCarrying(
            next: next, parentAreas: Set(try reading.rows("SELECT id FROM focus_area WHERE plan = \(parent)") { try $0.text() }),
            parentActivities: Set(try reading.rows("SELECT id FROM activity WHERE plan = \(parent)") { try $0.text() }), seated: seated, titles: titles)
    }

    /// Focus areas and activities whole, with the activities' actions, in their order.
    static func things(of plan: PlanID, in reading: borrowing Reading) throws -> [(area: FocusArea, activities: [(activity: Activity, actions: [Assignment])])] {
        let (areas, activities, assignments) = (PlansSchema.focusArea, PlansSchema.activity, TasksSchema.assignment)
        let actions = Dictionary(
            grouping: try reading.rows("SELECT a.place, \(assignments.columns(of: "a")) FROM assignment a WHERE a.origin = \(plan) ORDER BY a.position") {
                row in
                let place = try row.text()
                return (place: place, action: try assignments.read(&row))
            }, by: \.place)
        let found = Dictionary(
            grouping: try reading.rows("SELECT a.focus_area, \(activities.columns(of: "a")) FROM activity a WHERE a.plan = \(plan) ORDER BY a.position") {
                row in
                let area = try row.text()
                return (area: area, activity: try activities.read(&row))
            }, by: \.area)
        return try reading.rows("SELECT \(areas.columns(of: "a")) FROM focus_area a WHERE a.plan = \(plan) ORDER BY a.position") { row in
            let area = try areas.read(&row)
            let own = (found[area.id.rawValue] ?? []).map { (activity: $0.activity, actions: (actions[$0.activity.id.rawValue] ?? []).map(\.action)) }
            return (area: area, activities: own)
        }
    }
}
