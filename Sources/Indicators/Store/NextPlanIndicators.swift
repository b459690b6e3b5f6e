import Access
import Kernel
package import Plans
import Storage

/// Indicators move into the next plan with their focus areas: the same id is the same series, so figures stay where they were given.
package enum NextPlanIndicators {
    package static let panel = NextYearPanel { try carry($0, &$1) }

    private static func carry(_ carried: CarriedPlan, _ writing: inout Writing) throws {
        let table = IndicatorsSchema.indicator
        let area = carried.from.municipality ?? carried.from.district.rawValue
        let measured = try measurements(of: carried.from.id, writing.reading)
        let indicators = try writing.reading.rows(
            "SELECT i.focus_area, i.activity, i.position, \(table.columns(of: "i")) FROM indicator i WHERE i.plan = \(carried.from.id) ORDER BY i.position"
        ) { row in
            let (focusArea, activity, position): (FocusAreaID, ActivityID?, Int) = (try row.identifier(), row.identifierIfAny(), try row.whole())
            return (focusArea: focusArea, activity: activity, position: position, indicator: try table.read(&row))
        }
        for (focusArea, activity, position, before) in indicators where carried.areas.contains(focusArea) && (activity.map(carried.activities.contains) ?? true) {
            let indicator = NextPlanIndicator(before, measured: measured[before.id] ?? [], area: area).moved(carried)
            try writing.run(
                table.insert(
                    indicator,
                    [
                        ("plan", carried.to.id.storedValue), ("focus_area", focusArea.storedValue), ("activity", activity?.storedValue ?? .null),
                        ("position", position.storedValue),
                    ]))
            writing.changed(
                Change(.indicator, indicator.id.rawValue, title: indicator.title, plan: carried.to.id, forum: carried.to.forum, after: indicator.record))
        }
    }

    private static func measurements(of plan: PlanID, _ reading: borrowing Reading) throws -> [IndicatorID: [Measurement]] {
        var measurements: [IndicatorID: [Measurement]] = [:]
        try reading.forEachRow(
            of: "SELECT indicator, \(IndicatorsSchema.measurement.columns) FROM measurement WHERE plan = \(plan) ORDER BY indicator, position"
        ) { row in
            let indicator: IndicatorID = try row.identifier()
            measurements[indicator, default: []].append(try IndicatorsSchema.measurement.read(&row))
        }
        return measurements
    }
}
