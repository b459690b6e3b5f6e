import Indicators
import Kernel
import Plans
import Tasks

/// A plan with its focus areas, activities, actions, indicators and figures.
extension Checker {
    private static let planShape = Plan.shape
    private static let areaShape = FocusArea.shape
    private static let activityShape = Activity.shape
    private static let actionShape = Assignment.shape
    private static let indicatorShape = Indicator.shape
    private static let measurementShape = Measurement.shape

    /// The id of a plan that was not read yet.
    func planID(_ node: Int) -> String? {
        guard tree.kind(node) == .map else { return nil }
        return tree.entries(node).first { tree.string($0.key) == "id" }.map { tree.string($0.value) }
    }

    func planFile(_ node: Int) -> PlanFile? {
        guard let fields = fields(of: node, Self.planShape, nested: ["focus-areas"]) else { return nil }
        claim(fields, .plan)
        let id = fields.text("id") ?? ""
        note(fields, "parent", in: \.planParents)
        note(fields, "previous", in: \.planPrevious)
        plan = PlanContext(id: id, parent: fields.text("parent"), previous: fields.text("previous"))
        defer { plan = nil }
        var file = PlanFile(Plan(record: fields.record))
        file.areas = nested(fields, "focus-areas").compactMap(area)
        file.emptyLists = emptyLists(fields, ["focus-areas"])
        references.parts[id] = plan?.parts
        return file
    }

    private func note(_ fields: Fields, _ key: String, in lines: ReferenceWritableKeyPath<PendingReferences, [String: PendingReferences.Line]>) {
        guard let id = fields.text("id"), let above = fields.text(key), let node = fields.node(of: key) else { return }
        references[keyPath: lines][id] = .init(above: above, place: place(node))
    }

    private func nested(_ fields: Fields, _ key: String) -> [Int] {
        guard let node = fields.node(of: key), !tree.isNull(node) else { return [] }
        return elements(node) ?? []
    }

    /// Those of the keys that were given, and hold nothing.
    private func emptyLists(_ fields: Fields, _ keys: [String]) -> [String] {
        keys.filter { key in fields.node(of: key).map { tree.kind($0) == .list && tree.elements($0).isEmpty } ?? false }
    }

    private func area(_ node: Int) -> AreaFile? {
        guard let fields = fields(of: node, Self.areaShape, nested: ["activities", "indicators"]) else { return nil }
        name(fields)
        if let id = fields.text("id") { plan?.parts.focusAreas.insert(id) }
        var file = AreaFile(FocusArea(record: fields.record))
        file.activities = nested(fields, "activities").compactMap(activity)
        file.indicators = nested(fields, "indicators").compactMap(indicator)
        file.emptyLists = emptyLists(fields, ["activities", "indicators"])
        return file
    }

    private func activity(_ node: Int) -> ActivityFile? {
        guard let fields = fields(of: node, Self.activityShape, nested: ["actions", "indicators"]) else { return nil }
        name(fields)
        if let id = fields.text("id") { plan?.parts.activities.insert(id) }
        var file = ActivityFile(Activity(record: fields.record))
        file.actions = nested(fields, "actions").compactMap(action)
        file.indicators = nested(fields, "indicators").compactMap(indicator)
        file.emptyLists = emptyLists(fields, ["actions", "indicators"])
        return file
    }

    private func action(_ node: Int) -> Assignment? {
        guard let fields = fields(of: node, Self.actionShape) else { return nil }
        name(fields)
        return Assignment(record: fields.record)
    }

    private func indicator(_ node: Int) -> IndicatorFile? {
        guard let fields = fields(of: node, Self.indicatorShape, nested: ["measurements"]) else { return nil }
        name(fields)
        checkIndicator(fields)
        var file = IndicatorFile(Indicator(record: fields.record))
        file.measurements = measurements(nested(fields, "measurements"))
        file.emptyLists = emptyLists(fields, ["measurements"])
        return file
    }

    private func measurements(_ nodes: [Int]) -> [Measurement] {
        struct Spot: Hashable {
            let period: String
            let area: String?
        }
        var spots: Set<Spot> = []
        return nodes.compactMap { node in
            guard let fields = fields(of: node, Self.measurementShape) else { return nil }
            if let period = fields.text("period"), !spots.insert(Spot(period: period, area: fields.text("area"))).inserted {
                report(node, RuleWording.duplicateMeasurement)
            }
            return Measurement(record: fields.record)
        }
    }

    /// Focus areas, activities, actions and indicators of a plan share their names.
    private func name(_ fields: Fields) {
        guard let id = fields.text("id"), let node = fields.node(of: "id") else { return }
        if let earlier = plan?.names[id] {
            report(node, RuleWording.duplicateID(id, file: known.files[file], line: Int(tree.nodes[earlier].line)))
        } else {
            plan?.names[id] = node
        }
    }
}
