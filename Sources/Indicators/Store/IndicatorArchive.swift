package import Access
package import Forums
package import Kernel
import Storage

/// The indicators of a plan with their figures, whole: for import and export.
package enum IndicatorArchive {
    /// Under a focus area, and under an activity where it measures one.
    package static func indicators(of plan: PlanID) -> ArchiveShelf<Indicator> {
        ArchiveShelf(IndicatorsSchema.indicator, owner: [("plan", plan.storedValue)], under: ["focus_area", "activity"], keepsEmptyLists: true) { $0.id.rawValue }
    }

    package static func measurements(of plan: PlanID, _ reading: borrowing Reading) throws -> [IndicatorID: [Measurement]] {
        var measurements: [IndicatorID: [Measurement]] = [:]
        try reading.forEachRow(
            of: "SELECT indicator, \(IndicatorsSchema.measurement.columns) FROM measurement WHERE plan = \(plan) ORDER BY indicator, position"
        ) { row in
            let indicator: IndicatorID = try row.identifier()
            measurements[indicator, default: []].append(try IndicatorsSchema.measurement.read(&row))
        }
        return measurements
    }

    /// All figures of the indicator, in their order.
    package static func put(_ measurements: [Measurement], of indicator: IndicatorID, in plan: PlanID, isNew: Bool, _ writing: borrowing Writing) throws {
        if !isNew { try writing.run("DELETE FROM measurement WHERE plan = \(plan) AND indicator = \(indicator)") }
        for (position, measurement) in measurements.enumerated() {
            try writing.run(
                IndicatorsSchema.measurement.insert(
                    measurement, [("plan", plan.storedValue), ("indicator", indicator.storedValue), ("position", position.storedValue)]))
        }
    }
}
