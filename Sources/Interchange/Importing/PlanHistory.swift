import Access
import Forums
import Indicators
import Kernel
import Plans

/// What is kept of an import in a plan's history. A new plan is one entry, not one for each of its thousand parts.
struct PlanHistory {
    let plan: Plan
    let isNew: Bool
    private(set) var changes: [Change] = []
    /// Whether something changed that can be found by its words.
    private(set) var touchesSearch = false

    init(plan: Plan, isNew: Bool) {
        self.plan = plan
        self.isNew = isNew
        touchesSearch = isNew
    }

    mutating func add(_ kind: Change.Kind, _ key: String, _ title: String, _ before: FieldRecord?, _ after: FieldRecord?) {
        if kind == .plan || kind == .focusArea || kind == .activity { touchesSearch = true }
        guard !isNew || kind == .plan else { return }
        changes.append(Change(kind, key, title: title, plan: plan.id, forum: plan.forum, before: before, after: after))
    }

    /// - Parameter keys: what the places that a thing stands under are called.
    mutating func add<Thing: Described>(
        _ kind: Change.Kind, _ outcome: ArchiveShelf<Thing>.Outcome, under keys: [String], naming name: (Thing) -> (key: String, title: String)
    ) {
        guard !isNew else { return }
        for item in outcome.added { add(kind, item, nil, record(item, keys), name) }
        for (before, after) in outcome.changed { add(kind, after, record(before, keys), record(after, keys), name) }
        for item in outcome.removed { add(kind, item, record(item, keys), nil, name) }
    }

    private mutating func add<Thing>(
        _ kind: Change.Kind, _ item: ArchiveShelf<Thing>.Item, _ before: FieldRecord?, _ after: FieldRecord?, _ name: (Thing) -> (key: String, title: String)
    ) {
        let (key, title) = name(item.thing)
        add(kind, key, title, before, after)
    }

    private func record<Thing>(_ item: ArchiveShelf<Thing>.Item, _ keys: [String]) -> FieldRecord {
        var record = item.thing.record
        for (key, place) in zip(keys, item.place) { record[key] = place.map { .text($0) } }
        return record
    }

    /// The figures of an indicator: an entry for each that is new, changed or gone.
    mutating func add(_ new: [Measurement], over old: [Measurement], of indicator: Indicator, _ summary: inout ImportSummary) {
        var rest = Dictionary(old.map { (key($0, of: indicator), $0) }) { first, _ in first }
        for measurement in new {
            let key = key(measurement, of: indicator)
            let before = rest.removeValue(forKey: key)
            switch before {
            case nil: summary[.measurement].added += 1
            case measurement: summary[.measurement].unchanged += 1
            default: summary[.measurement].changed += 1
            }
            if !isNew, before != measurement { add(.measurement, key, indicator.title, before?.record, measurement.record) }
        }
        summary[.measurement].removed += rest.count
        for (key, measurement) in rest.sorted(by: { $0.key < $1.key }) { add(.measurement, key, indicator.title, measurement.record, nil) }
    }

    private func key(_ measurement: Measurement, of indicator: Indicator) -> String {
        [indicator.id.rawValue, measurement.period.text, measurement.area].compactMap { $0 }.joined(separator: "/")
    }
}
