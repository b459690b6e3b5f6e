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
        let others = shelves.flatMap { shelf in shelf.indicators.map { Key(shelf.plan, $0.indicator.id) } }.filter { figures[$0] == nil }
        if !others.isEmpty { try add(others, to: &figures, in: reading) }
        var measures: [PlanID: PlanMeasures] = [:]
        for shelf in shelves {
            let audience = audience(shelf.plan)
            var ofPlan = PlanMeasures(plan: shelf.plan, area: shelf.area)
            ofPlan.indicators = shelf.indicators.map { placed in
                MeasuredIndicator(
                    placed.indicator, focusArea: placed.focusArea, activity: placed.activity, measurements: figures[Key(shelf.plan, placed.indicator.id)] ?? [],
                    area: shelf.area, for: audience)
            }
            measures[shelf.plan] = ofPlan
        }
        return measures
    }

    private static let baselines = KeptParts<Baseline>()
    private static let targets = KeptParts<Target>()
    private static let breaks = KeptParts<[SeriesBreak]>()

    private struct Key: Hashable {
        let plan: PlanID
        let indicator: IndicatorID
        init(_ plan: PlanID, _ indicator: IndicatorID) {
            self.plan = plan
            self.indicator = indicator
        }
    }

    private struct Shelf {
        let plan: PlanID
        let area: String
        let district: String
        var indicators: [IndicatorCheck.Placed] = []
    }

    private static func indicators(of plans: [PlanID], in reading: borrowing Reading) throws -> [Shelf] {
        var shelves: [Shelf] = []
        let query: Query = """
            SELECT p.id, COALESCE(f.municipality, p.district), p.district, i.focus_area, i.activity, i.id, i.title, i.kind, i.measures, i.direction, i.unit, i.frequency, i.source, i.published_by,
              i.baseline, i.target, i.per, i.breaks
            FROM plan p JOIN forum f ON f.id = p.forum JOIN indicator i ON i.plan = p.id
            WHERE p.id IN (\(list: plans)) ORDER BY p.id, i.position
            """
        try reading.forEachRow(of: query) { row in
            let plan: PlanID = try row.identifier()
            if shelves.last?.plan == plan {
                row.skip()
                row.skip()
            } else {
                shelves.append(Shelf(plan: plan, area: try row.text(), district: try row.text()))
            }
            let (focusArea, activity): (FocusAreaID, ActivityID?) = (try row.identifier(), row.identifierIfAny())
            shelves[shelves.count - 1].indicators.append(.init(try shown(&row), in: focusArea, activity: activity))
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
        indicator.source = row.textIfAny()
        indicator.publishedBy = row.textIfAny()
        indicator.baseline = try row.textIfAny().flatMap { try baselines.part($0) }
        indicator.target = try row.textIfAny().flatMap { try targets.part($0) }
        indicator.per = row.numberIfAny()
        indicator.breaks = try row.textIfAny().flatMap { try breaks.part($0) }
        return indicator
    }

    private static func measurements(of shelves: [Shelf], in reading: borrowing Reading) throws -> [Key: [Measurement]] {
        var found: [Key: [Measurement]] = [:]
        guard !shelves.isEmpty else { return found }
        let areas = shelves.reduce(into: Set<String>()) { areas, shelf in
            areas.formUnion([shelf.area, shelf.district])
            for placed in shelf.indicators { areas.formUnion(placed.indicator.target?.levelOf ?? []) }
        }
        try read(
            """
            SELECT plan, indicator, period, area, value, "of", note FROM measurement
            WHERE plan IN (\(list: shelves.map(\.plan))) AND (area IS NULL OR area IN (\(list: areas.sorted()))) ORDER BY plan, indicator, position
            """, into: &found, in: reading)
        return found
    }

    private static func add(_ keys: [Key], to found: inout [Key: [Measurement]], in reading: borrowing Reading) throws {
        let conditions = Query.joined(keys.map { "(plan = \($0.plan) AND indicator = \($0.indicator))" }, by: " OR ")
        try read("SELECT plan, indicator, period, area, value, \"of\", note FROM measurement WHERE \(conditions) ORDER BY plan, indicator, position", into: &found, in: reading)
    }

    private static func read(_ query: Query, into found: inout [Key: [Measurement]], in reading: borrowing Reading) throws {
        // The rows of one indicator stand together; its key is looked up once.
        var (key, rows): (Key?, [Measurement]) = (nil, [])
        try reading.forEachRow(of: query) { row in
            let next = Key(try row.identifier(), try row.identifier())
            if next != key {
                if let key { found[key] = rows }
                (key, rows) = (next, [])
            }
            rows.append(try measurement(&row))
        }
        if let key { found[key] = rows }
    }

    private static func measurement(_ row: inout Row) throws -> Measurement {
        var measurement = Measurement()
        guard let period = Period(try row.text()) else { throw StorageFault.unexpectedValue(column: 2) }
        measurement.period = period
        measurement.area = row.textIfAny()
        measurement.value = try row.number()
        measurement.of = row.numberIfAny()
        measurement.note = row.textIfAny()
        return measurement
    }
}
