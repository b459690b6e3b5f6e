package import Access
package import Kernel
import Storage
package import Tasks

/// Everything that the plan's page shows, read in one snapshot by a handful of queries.
package struct PlanSheet: Sendable {
    package let seen: VisiblePlan
    package let parentTitle: String?
    package let previousTitle: String?
    package let introduction: String?
    package let followUp: String?
    package let sections: [Section]
    package let adjustments: [Adjustment]
    package let settled: Settlement?
    package let areas: [Area]
    package let names: [ResponsibleID: String]
    /// What partners that are forums or authorities are called.
    let partners: [String: String]
    /// Those who are responsible, in Danish order.
    let responsible: [(id: ResponsibleID, name: String)]

    package struct Area: Sendable {
        package let id: FocusAreaID
        package let title: String
        package let aim: String?
        package let reason: String?
        package let origin: FocusArea.Origin?
        package let parent: FocusAreaID?
        package let isCarriedOver: Bool
        package let municipalities: [String]?
        package var activities: [Row] = []
    }

    /// An activity as a row of its focus area's table.
    package struct Row: Sendable {
        package let id: ActivityID
        package let title: String
        package let what: String?
        package let isForAll: Bool
        package let parent: ActivityID?
        package let notHere: String?
        package let municipalities: [String]?
        package let responsible: [ResponsibleID]
        package let responsibleText: String?
        package let targetGroup: String?
        /// Forums and authorities by their ids, others as they are called.
        package let partners: [String]
        package let milestones: [Milestone]
        package let successCriteria: String?
        package let to: Day?
        package let isOngoing: Bool
        package let review: Day?
        /// What this viewer may know: the status itself for insiders, as released for others.
        package let status: Activity.Status?
        package var actions: [Action] = []
        /// When visitors were last told how it goes.
        fileprivate let releasedOn: Day?
        fileprivate let isInsider: Bool
        fileprivate let position: Int

        /// The next open deadline of the activity or its actions, else its last date.
        package func deadline() -> Day? {
            let open = actions.lazy.filter { $0.status == .open }.compactMap(\.due).min()
            return open ?? to ?? actions.lazy.compactMap(\.due).max()
        }

        /// Whether an action should have been done by now. That it is not is how things go, and visitors are told that when it is released.
        package func isOverdue(on today: Day) -> Bool { isInsider && actions.contains { $0.status == .open && ($0.due.map { $0 < today } ?? false) } }
    }

    package struct Action: Sendable {
        fileprivate let position: Int
        package let id: AssignmentID
        package let text: String?
        package let due: Day?
        package let person: PersonID?
        /// For insiders, while the action is open.
        package let personName: String?
        package let post: String?
        /// As this viewer may know it.
        package var status: Assignment.Status
        fileprivate let done: Day?

        /// As `Assignment.asKnown` has it.
        fileprivate func asKnown(since released: Day?) -> Action {
            var known = self
            let isTold = released.map { (done ?? $0) <= $0 } ?? false
            if !isTold { known.status = .open }
            return known
        }
    }

    package static func read(_ id: PlanID, in reading: borrowing Reading) throws -> PlanSheet {
        let seen = try PlanAccess.plan(id, in: reading)
        let texts = try texts(of: id, in: reading)
        var areas = try areas(of: id, in: reading)
        try addActivities(to: &areas, of: seen, in: reading)
        let responsible = try names(in: id, district: seen.plan.district, in: reading)
        let partners = try names(of: Set(areas.flatMap(\.activities).flatMap(\.partners)), district: seen.plan.district, in: reading)
        return PlanSheet(
            seen: seen, parentTitle: texts.parentTitle, previousTitle: texts.previousTitle, introduction: texts.introduction, followUp: texts.followUp,
            sections: texts.sections, adjustments: texts.adjustments, settled: texts.settled, areas: areas, names: responsible, partners: partners,
            responsible: DanishOrder.sorted(Array(responsible)) { $0.value }.map { (id: $0.key, name: $0.value) })
    }

    private struct Texts {
        var parentTitle: String?
        var previousTitle: String?
        var introduction: String?
        var followUp: String?
        var sections: [Section] = []
        var adjustments: [Adjustment] = []
        var settled: Settlement?
    }

    private static func texts(of plan: PlanID, in reading: borrowing Reading) throws -> Texts {
        try reading.first(
            """
            SELECT q.title, r.title, p.introduction, p.follow_up, p.sections, p.adjustments, p.settled FROM plan p
            LEFT JOIN plan q ON q.id = p.parent LEFT JOIN plan r ON r.id = p.previous WHERE p.id = \(plan)
            """
        ) { row in
            Texts(
                parentTitle: row.textIfAny(), previousTitle: row.textIfAny(), introduction: row.textIfAny(), followUp: row.textIfAny(),
                sections: try row.partIfAny() ?? [], adjustments: try row.partIfAny() ?? [], settled: try row.partIfAny())
        } ?? Texts()
    }

    private static func areas(of plan: PlanID, in reading: borrowing Reading) throws -> [Area] {
        try reading.rows("SELECT id, title, aim, reason, origin, parent, carried_over, municipalities FROM focus_area WHERE plan = \(plan) ORDER BY position") { row in
            Area(
                id: try row.identifier(), title: try row.text(), aim: row.textIfAny(), reason: row.textIfAny(), origin: row.choiceIfAny(), parent: row.identifierIfAny(),
                isCarriedOver: row.flagIfAny() ?? false, municipalities: try row.wordsIfAny())
        }
    }

    /// Ordered here: SQLite would write and read each wide row once more to order it.
    private static func addActivities(to areas: inout [Area], of seen: VisiblePlan, in reading: borrowing Reading) throws {
        let place = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.id, $0) })
        try reading.forEachRow(
            of: """
                SELECT focus_area, position, id, title, what, for_all, parent, not_here, municipalities, responsible, responsible_text, target_group, partners, milestones, success_criteria, "to", ongoing, review, status, released
                FROM activity WHERE plan = \(seen.plan.id)
                """
        ) { row in
            guard let area = place[try row.identifier()] else { return }
            areas[area].activities.append(try Row(&row, isInsider: seen.isInsider))
        }
        var actions = try actions(of: seen, in: reading)
        for area in areas.indices {
            areas[area].activities.sort { $0.position < $1.position }
            for row in areas[area].activities.indices {
                guard let own = actions.removeValue(forKey: areas[area].activities[row].id) else { continue }
                let released = areas[area].activities[row].releasedOn
                areas[area].activities[row].actions = own.sorted { $0.position < $1.position }.map { seen.isInsider ? $0 : $0.asKnown(since: released) }
            }
        }
    }

    private static func actions(of seen: VisiblePlan, in reading: borrowing Reading) throws -> [ActivityID: [Action]] {
        var actions: [ActivityID: [Action]] = [:]
        try reading.forEachRow(
            of: """
                SELECT a.place, a.position, a.id, a.text, a.due, a.person, CASE WHEN \(seen.isInsider) = 1 AND a.status = 'open' THEN (SELECT p.name FROM person p WHERE p.id = a.person) END,
                  a.post, a.status, a.done
                FROM assignment a WHERE a.origin = \(seen.plan.id)
                """
        ) { row in
            actions[try row.identifier(), default: []].append(
                Action(
                    position: try row.whole(), id: try row.identifier(), text: row.textIfAny(), due: row.dayIfAny(), person: row.identifierIfAny(), personName: row.textIfAny(),
                    post: row.textIfAny(), status: row.choiceIfAny() ?? .open, done: row.dayIfAny()))
        }
        return actions
    }

    private static func names(of partners: Set<String>, district: DistrictID, in reading: borrowing Reading) throws -> [String: String] {
        let ids = partners.filter { Slug.isValid($0) }.sorted()
        guard !ids.isEmpty else { return [:] }
        var names: [String: String] = [:]
        try reading.forEachRow(
            of: "SELECT id, name FROM forum WHERE id IN (\(list: ids)) UNION ALL SELECT id, name FROM authority WHERE district = \(district) AND id IN (\(list: ids))"
        ) { names[try $0.text()] = try $0.text() }
        return names
    }

    private static func names(in plan: PlanID, district: DistrictID, in reading: borrowing Reading) throws -> [ResponsibleID: String] {
        var names: [ResponsibleID: String] = [:]
        try reading.forEachRow(
            of: """
                SELECT r.responsible, coalesce(f.name, a.name) FROM (SELECT DISTINCT responsible FROM activity_responsible WHERE plan = \(plan)) r
                LEFT JOIN forum f ON f.id = r.responsible LEFT JOIN authority a ON a.district = \(district) AND a.id = r.responsible
                """
        ) { row in
            let id: ResponsibleID = try row.identifier()
            names[id] = row.textIfAny() ?? id.rawValue
        }
        return names
    }
}

extension PlanSheet.Row {
    fileprivate init(_ row: inout Storage.Row, isInsider: Bool) throws {
        position = try row.whole()
        id = try row.identifier()
        title = try row.text()
        what = row.textIfAny()
        isForAll = row.flagIfAny() ?? false
        parent = row.identifierIfAny()
        notHere = row.textIfAny()
        municipalities = try row.wordsIfAny()
        responsible = try row.wordsIfAny()?.map { ResponsibleID($0) } ?? []
        responsibleText = row.textIfAny()
        targetGroup = row.textIfAny()
        partners = try row.wordsIfAny() ?? []
        let milestones: [Milestone] = try row.partIfAny() ?? []
        successCriteria = row.textIfAny()
        to = row.dayIfAny()
        isOngoing = row.flagIfAny() ?? false
        review = row.dayIfAny()
        let current: Activity.Status? = row.choiceIfAny()
        let released: ReleasedStatus? = isInsider ? nil : try row.partIfAny()
        status = isInsider ? current : released?.status
        releasedOn = released?.date
        self.isInsider = isInsider
        self.milestones = isInsider ? milestones : milestones.map { $0.asKnown(since: released?.date) }
    }
}
