package import Access
package import Kernel
import Plans
import Storage

/// What the plan check finds about a plan's indicators, from what stands in the database.
package enum IndicatorFindings {
    package static func of(_ plan: PlanID, in reading: borrowing Reading) throws -> [Finding] {
        let texts = try reading.first("SELECT introduction, follow_up, sections FROM plan WHERE id = \(plan)") { row in [row.textIfAny(), row.textIfAny()] + (try sections(&row)) }
        let areas = try reading.rows("SELECT id, title, COALESCE(aim, '') <> '' FROM focus_area WHERE plan = \(plan) ORDER BY position") { row in
            IndicatorCheck.Area(try row.identifier(), title: try row.text(), hasAim: try row.flag())
        }
        let indicators = IndicatorsSchema.indicator
        let placed = try reading.rows("SELECT focus_area, activity, \(indicators.columns) FROM indicator WHERE plan = \(plan) ORDER BY position") { row in
            let (focusArea, activity): (FocusAreaID, ActivityID?) = (try row.identifier(), row.identifierIfAny())
            return IndicatorCheck.Placed(try indicators.read(&row), in: focusArea, activity: activity)
        }
        return IndicatorCheck.findings(plan: plan, texts: texts ?? [], areas: areas, indicators: placed)
    }

    private static func sections(_ row: inout Row) throws -> [String?] {
        let sections = try row.textIfAny().flatMap { [Section](try JSONReader.read($0)) } ?? []
        return sections.flatMap { [$0.title, $0.text] }
    }
}
