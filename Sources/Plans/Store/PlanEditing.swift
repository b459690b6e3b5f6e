package import Access
package import Kernel
import Storage

/// Changes to a plan's own row, its focus areas and activities, each with what is kept of it.
package enum PlanEditing {
    /// A new id made from a title.
    package static func newID(from title: String, in plan: PlanID, _ reading: borrowing Reading) throws -> String {
        let known = try takenIDs(in: plan, reading)
        return Slug.make(from: title) { known.contains($0) }
    }

    /// Focus areas, activities, actions and indicators of a plan share one name space.
    package static func takenIDs(in plan: PlanID, _ reading: borrowing Reading) throws -> Set<String> {
        let taken = try reading.rows(
            """
            SELECT id FROM focus_area WHERE plan = \(plan) UNION ALL SELECT id FROM activity WHERE plan = \(plan)
            UNION ALL SELECT id FROM assignment WHERE origin = \(plan) UNION ALL SELECT id FROM indicator WHERE plan = \(plan)
            """
        ) { try $0.text() }
        return Set(taken)
    }

    // MARK: The plan

    package static func plan(_ id: PlanID, in reading: borrowing Reading) throws -> (plan: Plan, version: Int) {
        let table = PlansSchema.plan
        let found = try reading.first("SELECT p.version, \(table.columns(of: "p")) FROM plan p WHERE p.id = \(id)") { row in
            let version = try row.whole()
            return (plan: try table.read(&row), version: version)
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    package static func add(_ plan: Plan, district: DistrictID, _ writing: inout Writing) throws {
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM plan WHERE district = \(district)")
        try writing.run(PlansSchema.plan.insert(plan, [("district", district.storedValue), ("position", position.storedValue)]))
        try index(plan, &writing)
        writing.changed(Change(.plan, plan.id.rawValue, title: plan.title, plan: plan.id, forum: plan.forum, after: plan.record))
    }

    package static func replace(_ before: Plan, with after: Plan, _ writing: inout Writing) throws {
        try writing.run(PlansSchema.plan.update(after, ["version = version + 1"], where: "id = \(after.id)"))
        if before.title != after.title || before.introduction != after.introduction { try index(after, &writing) }
        writing.changed(Change(.plan, after.id.rawValue, title: after.title, plan: after.id, forum: after.forum, before: before.record, after: after.record))
    }

    private static func index(_ plan: Plan, _ writing: inout Writing) throws {
        try writing.reindex(SearchEntry(.plan, plan.id.rawValue, plan: plan.id, forum: plan.forum, title: plan.title, words: [plan.introduction]))
    }

    // MARK: Focus areas

    package static func area(_ id: FocusAreaID, of plan: PlanID, in reading: borrowing Reading) throws -> (area: FocusArea, version: Int) {
        let table = PlansSchema.focusArea
        let found = try reading.first("SELECT a.version, \(table.columns(of: "a")) FROM focus_area a WHERE a.plan = \(plan) AND a.id = \(id)") { row in
            let version = try row.whole()
            return (area: try table.read(&row), version: version)
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    package static func add(_ area: FocusArea, to plan: PlanFacts, _ writing: inout Writing) throws {
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM focus_area WHERE plan = \(plan.id)")
        try writing.run(PlansSchema.focusArea.insert(area, [("plan", plan.id.storedValue), ("position", position.storedValue)]))
        try index(area, plan, &writing)
        writing.changed(Change(.focusArea, area.id.rawValue, title: area.title, plan: plan.id, forum: plan.forum, after: area.record))
    }

    package static func replace(_ before: FocusArea, with after: FocusArea, in plan: PlanFacts, _ writing: inout Writing) throws {
        try writing.run(PlansSchema.focusArea.update(after, ["version = version + 1"], where: "plan = \(plan.id) AND id = \(after.id)"))
        try index(after, plan, &writing)
        writing.changed(Change(.focusArea, after.id.rawValue, title: after.title, plan: plan.id, forum: plan.forum, before: before.record, after: after.record))
    }

    /// Removes the focus area with its activities, actions and indicators; what stood there is kept in the history.
    package static func remove(_ area: FocusArea, from plan: PlanFacts, _ measured: RemovalPanel, _ writing: inout Writing) throws {
        let activities = try writing.reading.rows("SELECT id FROM activity WHERE plan = \(plan.id) AND focus_area = \(area.id) ORDER BY position") { try $0.identifier(Keys.Activity.self) }
        for id in activities { try remove(try activity(id, of: plan.id, in: writing.reading).activity, from: plan, measured, &writing) }
        try measured.remove(.focusArea(area.id), plan, &writing)
        try writing.run("DELETE FROM focus_area WHERE plan = \(plan.id) AND id = \(area.id)")
        try writing.unindex(.focusArea, area.id.rawValue, plan: plan.id)
        writing.changed(Change(.focusArea, area.id.rawValue, title: area.title, plan: plan.id, forum: plan.forum, before: area.record))
    }

    private static func index(_ area: FocusArea, _ plan: PlanFacts, _ writing: inout Writing) throws {
        try writing.reindex(SearchEntry(.focusArea, area.id.rawValue, plan: plan.id, forum: plan.forum, title: area.title, words: [area.aim, area.reason]))
    }

    // MARK: Activities

    package static func activity(_ id: ActivityID, of plan: PlanID, in reading: borrowing Reading) throws -> (activity: Activity, area: FocusAreaID, version: Int) {
        let table = PlansSchema.activity
        let found = try reading.first("SELECT a.version, a.focus_area, \(table.columns(of: "a")) FROM activity a WHERE a.plan = \(plan) AND a.id = \(id)") { row in
            let (version, area) = (try row.whole(), try row.identifier(Keys.FocusArea.self))
            return (activity: try table.read(&row), area: area, version: version)
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    package static func activitiesWithStatus(in plan: PlanID, _ reading: borrowing Reading) throws -> [ActivityID] {
        try reading.rows("SELECT id FROM activity WHERE plan = \(plan) AND status IS NOT NULL ORDER BY position") { try $0.identifier() }
    }

    package static func add(_ activity: Activity, to area: FocusAreaID, of plan: PlanFacts, _ writing: inout Writing) throws {
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM activity WHERE plan = \(plan.id)")
        try writing.run(PlansSchema.activity.insert(activity, [("plan", plan.id.storedValue), ("focus_area", area.storedValue), ("position", position.storedValue)]))
        try keepResponsible(activity, of: plan.id, &writing)
        try index(activity, area, plan, &writing)
        writing.changed(Change(.activity, activity.id.rawValue, title: activity.title, plan: plan.id, forum: plan.forum, after: activity.record))
    }

    package static func replace(_ before: Activity, with after: Activity, in area: FocusAreaID, of plan: PlanFacts, _ writing: inout Writing) throws {
        try writing.run(
            PlansSchema.activity.update(after, ["focus_area = \(area)", "version = version + 1"], where: "plan = \(plan.id) AND id = \(after.id)"))
        if before.responsible != after.responsible {
            try writing.run("DELETE FROM activity_responsible WHERE plan = \(plan.id) AND activity = \(after.id)")
            try keepResponsible(after, of: plan.id, &writing)
        }
        try index(after, area, plan, &writing)
        writing.changed(Change(.activity, after.id.rawValue, title: after.title, plan: plan.id, forum: plan.forum, before: before.record, after: after.record))
    }

    /// Removes the activity with its actions and indicators; what stood there is kept in the history.
    package static func remove(_ activity: Activity, from plan: PlanFacts, _ measured: RemovalPanel, _ writing: inout Writing) throws {
        for (action, _) in try ActionEditing.all(of: activity.id, in: plan.id, writing.reading) { try ActionEditing.remove(action, from: plan, &writing) }
        try measured.remove(.activity(activity.id), plan, &writing)
        try writing.run("DELETE FROM activity WHERE plan = \(plan.id) AND id = \(activity.id)")
        try writing.unindex(.activity, activity.id.rawValue, plan: plan.id)
        writing.changed(Change(.activity, activity.id.rawValue, title: activity.title, plan: plan.id, forum: plan.forum, before: activity.record))
    }

    private static func keepResponsible(_ activity: Activity, of plan: PlanID, _ writing: inout Writing) throws {
        for responsible in Set(activity.responsible ?? []).sorted() {
            try writing.run("INSERT INTO activity_responsible (responsible, plan, activity) VALUES (\(responsible), \(plan), \(activity.id))")
        }
    }

    private static func index(_ activity: Activity, _ area: FocusAreaID, _ plan: PlanFacts, _ writing: inout Writing) throws {
        try writing.reindex(
            SearchEntry(.activity, activity.id.rawValue, plan: plan.id, forum: plan.forum, place: area.rawValue, title: activity.title, words: [activity.what, activity.targetGroup]))
    }
}
