package import Access
package import Kernel
import Storage

/// Whole indicators and measurements, for their page and their forms.
package enum IndicatorStore {
    private static let indicators = IndicatorsSchema.indicator
    private static let measurements = IndicatorsSchema.measurement

    package static func indicator(_ id: IndicatorID, of plan: PlanID, in reading: borrowing Reading) throws -> StoredIndicator {
        let query: Query = "SELECT focus_area, activity, version, \(indicators.columns) FROM indicator WHERE plan = \(plan) AND id = \(id)"
        let found = try reading.first(query) { row in
            let (focusArea, activity): (FocusAreaID, ActivityID?) = (try row.identifier(), row.identifierIfAny())
            let version = try row.whole()
            return StoredIndicator(plan: plan, indicator: try indicators.read(&row), focusArea: focusArea, activity: activity, version: version)
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    package static func measurements(of id: IndicatorID, of plan: PlanID, in reading: borrowing Reading) throws -> [Measurement] {
        try reading.rows("SELECT \(measurements.columns) FROM measurement WHERE plan = \(plan) AND indicator = \(id) ORDER BY position") { try measurements.read(&$0) }
    }

    package static func measurement(_ period: Period, area: String?, of id: IndicatorID, of plan: PlanID, in reading: borrowing Reading) throws -> Measurement {
        let query: Query = "SELECT \(measurements.columns) FROM measurement WHERE \(key(period, area, of: id, of: plan))"
        guard let found = try reading.first(query, { try measurements.read(&$0) }) else { throw Refusal.notFound }
        return found
    }

    package static func isMeasured(_ period: Period, area: String?, of id: IndicatorID, of plan: PlanID, in reading: borrowing Reading) throws -> Bool {
        try reading.exists("SELECT 1 FROM measurement WHERE \(key(period, area, of: id, of: plan))")
    }

    /// Whether the identifier is taken by anything in the plan: focus areas, activities, actions and indicators share one name space.
    package static func isTaken(_ id: String, in plan: PlanID, _ reading: borrowing Reading) throws -> Bool {
        try reading.exists(
            """
            SELECT 1 FROM focus_area WHERE plan = \(plan) AND id = \(id)
            UNION ALL SELECT 1 FROM activity WHERE plan = \(plan) AND id = \(id)
            UNION ALL SELECT 1 FROM assignment WHERE origin = \(plan) AND id = \(id)
            UNION ALL SELECT 1 FROM indicator WHERE plan = \(plan) AND id = \(id)
            """)
    }

    /// A period and an area are given once for an indicator.
    static func key(_ period: Period, _ area: String?, of id: IndicatorID, of plan: PlanID) -> Query {
        "plan = \(plan) AND indicator = \(id) AND period = \(period) AND COALESCE(area, '') = \(area ?? "")"
    }
}
