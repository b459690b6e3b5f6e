package import Access
package import Kernel
import Storage

/// What one plan is measured by, in the plan's own order.
package struct PlanMeasures: Sendable {
    package let plan: PlanID
    /// The plan's own area: the municipality of its forum, or the district.
    package let area: String
    package fileprivate(set) var indicators: [MeasuredIndicator] = []
}

/// Everything that cards and lists show of several plans' indicators, in two queries.
///
/// Only the figures of a plan's own area, and of those it compares itself with; a district's plan has nine times as many. A third query
/// only where an indicator has none of these: it may be measured in a single municipality.
package enum PlanMeasuresStore {
    package static func measures(of plan: PlanID, for audience: Audience, in reading: borrowing Reading) throws -> PlanMeasures {
        try measures(of: [plan], in: reading) { _ in audience }[plan] ?? PlanMeasures(plan: plan, area: "")
    }

    package static func measures(of plans: [PlanID], in reading: borrowing Reading, for audience: (PlanID) -> Audience) throws -> [PlanID: PlanMeasures] {
        let shelves = try indicators(of: plans, in: reading)
        var figures = try measurements(of: shelves, in: reading)
        let others = shelves.flatMap { plan, shelf in shelf.indicators.map { Key(plan, $0.indicator.id) } }.filter { figures[$0] == nil }
        if !others.isEmpty { try add(others, to: &figures, in: reading) }
        var measures: [PlanID: PlanMeasures] = [:]
        for (plan, shelf) in shelves {
            var ofPlan = PlanMeasures(plan: plan, area: shelf.area)
            ofPlan.indicators = shelf.indicators.map { placed in
                MeasuredIndicator(
                    placed.indicator, focusArea: placed.focusArea, activity: placed.activity, measurements: figures[Key(plan, placed.indicator.id)] ?? [],
                    area: shelf.area, for: audience(plan))
            }
            measures[plan] = ofPlan
        }
        return measures
    }

    private struct Key: Hashable {
        let plan: PlanID
        let indicator: IndicatorID
        init(_ plan: PlanID, _ indicator: IndicatorID) {
            self.plan = plan
            self.indicator = indicator
        }
    }

    private struct Shelf {
        let area: String
        let district: String
        var indicators: [IndicatorCheck.Placed] = []
    }

    private static func indicators(of plans: [PlanID], in reading: borrowing Reading) throws -> [PlanID: Shelf] {
        var shelves: [PlanID: Shelf] = [:]
        let query: Query = """
            SELECT p.id, COALESCE(f.municipality, p.district), p.district, i.focus_area, i.activity, i.id, i.title, i.kind, i.measures, i.direction, i.unit, i.frequency, i.published_by,
              i.baseline, i.target, i.per, i.breaks
            FROM plan p JOIN forum f ON f.id = p.forum JOIN indicator i ON i.plan = p.id
            WHERE p.id IN (\(list: plans)) ORDER BY p.id, i.position
            """
        try reading.forEachRow(of: query) { row in
            let plan: PlanID = try row.identifier()
            let (area, district) = (try row.text(), try row.text())
            let (focusArea, activity): (FocusAreaID, ActivityID?) = (try row.identifier(), row.identifierIfAny())
            shelves[plan, default: Shelf(area: area, district: district)].indicators.append(.init(try shown(&row), in: focusArea, activity: activity))
        }
        return shelves
    }

    private static func shown(_ row: inout Row) throws -> Indicator {
        var indicator = Indicator()
        indicator.id = try row.identifier()
        indicator.title = try row.text()
        indicator.kind = try row.choice()
        indicator.measures = row.choiceIfAny()
        indicator.direction = row.choiceIfAny()
        indicator.unit = row.textIfAny()
        indicator.frequency = row.choiceIfAny()
        indicator.publishedBy = row.textIfAny()
        indicator.baseline = try row.textIfAny().flatMap { Baseline(try JSONReader.read($0)) }
        indicator.target = try row.textIfAny().flatMap { Target(try JSONReader.read($0)) }
        indicator.per = row.numberIfAny()
        indicator.breaks = try row.textIfAny().flatMap { [SeriesBreak](try JSONReader.read($0)) }
        return indicator
    }

    private static func measurements(of shelves: [PlanID: Shelf], in reading: borrowing Reading) throws -> [Key: [Measurement]] {
        var found: [Key: [Measurement]] = [:]
        guard !shelves.isEmpty else { return found }
        let areas = shelves.values.reduce(into: Set<String>()) { areas, shelf in
            areas.formUnion([shelf.area, shelf.district])
            for placed in shelf.indicators { areas.formUnion(placed.indicator.target?.levelOf ?? []) }
        }
        try read(
            """
            SELECT plan, indicator, period, area, value, "of", note FROM measurement
            WHERE plan IN (\(list: shelves.keys.sorted())) AND (area IS NULL OR area IN (\(list: areas.sorted()))) ORDER BY plan, indicator, position
            """, into: &found, in: reading)
        return found
    }

    private static func add(_ keys: [Key], to found: inout [Key: [Measurement]], in reading: borrowing Reading) throws {
        let conditions = Query.joined(keys.map { "(plan = \($0.plan) AND indicator = \($0.indicator))" }, by: " OR ")
        try read("SELECT plan, indicator, period, area, value, \"of\", note FROM measurement WHERE \(conditions) ORDER BY plan, indicator, position", into: &found, in: reading)
    }

    private static func read(_ query: Query, into found: inout [Key: [Measurement]], in reading: borrowing Reading) throws {
        try reading.forEachRow(of: query) { row in
            let key = Key(try row.identifier(), try row.identifier())
            var measurement = Measurement()
            guard let period = Period(try row.text()) else { throw StorageFault.unexpectedValue(column: 2) }
            measurement.period = period
            measurement.area = row.textIfAny()
            measurement.value = try row.number()
            measurement.of = row.numberIfAny()
            measurement.note = row.textIfAny()
            found[key, default: []].append(measurement)
        }
    }
}
