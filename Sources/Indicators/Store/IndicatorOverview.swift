package import Access
package import Kernel
package import Plans
import Storage

/// Every plan that the viewer may see, with its focus areas and what they are measured by.
package struct IndicatorOverview: Sendable {
    package struct PlanPart: Sendable {
        package let seen: VisiblePlan
        package let areas: [(title: String, id: FocusAreaID, indicators: [MeasuredIndicator])]
    }
    /// All plans that have indicators: those in force today first, then the latest.
    package let choices: [PlanFacts]
    /// The chosen plan, or all of them.
    package let plans: [PlanPart]

    package init(only chosen: PlanID?, in reading: borrowing Reading) throws {
        let viewer = reading.viewer
        let query: Query = """
            SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum
            WHERE \(PlanAccess.visible(to: viewer)) AND EXISTS (SELECT 1 FROM indicator i WHERE i.plan = p.id)
            ORDER BY p."from" DESC, f.municipality IS NOT NULL, f.sort_key, p.id
            """
        let all = try reading.rows(query) { try PlanAccess.facts(&$0) }
        let today = viewer.today
        choices = all.filter { $0.from <= today && today <= $0.to } + all.filter { !($0.from <= today && today <= $0.to) }
        let shown = choices.filter { chosen == nil || $0.id == chosen }
        if chosen != nil, shown.isEmpty { throw Refusal.notFound }
        let seen = shown.map { PlanAccess.seen($0, by: viewer) }
        let insiders = Set(seen.filter(\.isInsider).map(\.plan.id))
        let measures = try PlanMeasuresStore.measures(of: shown.map(\.id), in: reading) { insiders.contains($0) ? .insiders : .visitors }
        let titles = try Self.areas(of: shown.map(\.id), in: reading)
        plans = seen.map { seen in
            let byArea = Dictionary(grouping: measures[seen.plan.id]?.indicators ?? [], by: \.focusArea)
            return PlanPart(seen: seen, areas: (titles[seen.plan.id] ?? []).compactMap { area in byArea[area.id].map { (area.title, area.id, $0) } })
        }
    }

    private static func areas(of plans: [PlanID], in reading: borrowing Reading) throws -> [PlanID: [(id: FocusAreaID, title: String)]] {
        var areas: [PlanID: [(id: FocusAreaID, title: String)]] = [:]
        try reading.forEachRow(of: "SELECT plan, id, title FROM focus_area WHERE plan IN (\(list: plans)) ORDER BY plan, position") { row in
            let plan: PlanID = try row.identifier()
            areas[plan, default: []].append((try row.identifier(), try row.text()))
        }
        return areas
    }
}
