package import Access
package import Kernel
package import Plans
import Storage

/// What permitted acts do to indicators; the plan and the focus area come from the permit.
package enum IndicatorChanges {
    private static let indicators = IndicatorsSchema.indicator

    package static func add(_ indicator: Indicator, activity: ActivityID?, by permit: Permit<AddIndicator>, in writing: inout Writing) throws {
        let subject = permit.subject
        let added = StoredIndicator(plan: subject.plan.plan.id, indicator: indicator, focusArea: subject.focusArea, activity: activity, version: 1)
        let position = try writing.reading.count("SELECT COALESCE(MAX(position) + 1, 0) FROM indicator WHERE plan = \(added.plan)")
        try writing.run(
            indicators.insert(
                indicator, [("plan", added.plan.storedValue), ("focus_area", added.focusArea.storedValue), ("activity", stored(activity)), ("position", position.storedValue)]))
        writing.changed(Change(.indicator, indicator.id.rawValue, title: indicator.title, plan: added.plan, forum: subject.plan.plan.forum, after: added.record))
    }

    package static func revise(_ indicator: Indicator, activity: ActivityID?, by permit: Permit<ReviseIndicator>, in writing: inout Writing) throws {
        let (before, plan) = (permit.subject.stored, permit.subject.plan.plan)
        var after = before
        after.indicator = indicator
        after.activity = activity
        guard after.record != before.record else { return }
        try writing.run(
            indicators.update(indicator, ["activity = \(activity)", "version = version + 1"], where: "plan = \(plan.id) AND id = \(before.indicator.id)"))
        writing.changed(Change(.indicator, indicator.id.rawValue, title: indicator.title, plan: plan.id, forum: plan.forum, before: before.record, after: after.record))
    }

    package static func remove(by permit: Permit<RemoveIndicator>, in writing: inout Writing) throws {
        try remove(permit.subject.stored, from: permit.subject.plan.plan, &writing)
    }

    /// Fills the place where a focus area or an activity is removed.
    package static let removal = RemovalPanel { part, plan, writing in
        let part: Query =
            switch part {
            case .focusArea(let area): "focus_area = \(area)"
            case .activity(let activity): "activity = \(activity)"
            }
        let ids: [IndicatorID] = try writing.reading.rows("SELECT id FROM indicator WHERE plan = \(plan.id) AND \(part) ORDER BY position") { try $0.identifier() }
        for id in ids { try remove(try IndicatorStore.indicator(id, of: plan.id, in: writing.reading), from: plan, &writing) }
    }

    /// With its measurements, which the history keeps.
    private static func remove(_ before: StoredIndicator, from plan: PlanFacts, _ writing: inout Writing) throws {
        let id = before.indicator.id
        var record = before.record
        let measured = try IndicatorStore.measurements(of: id, of: plan.id, in: writing.reading)
        if !measured.isEmpty { record["measurements"] = measured.fieldValue }
        try writing.run("DELETE FROM measurement WHERE plan = \(plan.id) AND indicator = \(id)")
        try writing.run("DELETE FROM indicator WHERE plan = \(plan.id) AND id = \(id)")
        writing.changed(Change(.indicator, id.rawValue, title: before.indicator.title, plan: plan.id, forum: plan.forum, before: record))
    }

    private static func stored(_ activity: ActivityID?) -> StoredValue { activity?.storedValue ?? .null }
}
