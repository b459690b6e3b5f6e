package import Access
import Forums
import Indicators
import Kernel
package import Plans
import Tasks

extension PlanContents {
    /// What the database holds of the plan.
    init(of plan: PlanID, _ reading: borrowing Reading) throws {
        areas = try PlanArchive.focusAreas(of: plan).stored(reading)
        activities = try PlanArchive.activities(of: plan).stored(reading)
        actions = try AssignmentArchive.assignments(of: plan).stored(reading)
        indicators = try IndicatorArchive.indicators(of: plan).stored(reading)
        measurements = try IndicatorArchive.measurements(of: plan, reading)
    }
}

extension PlanFile {
    /// The plan as the database holds it.
    package static func load(_ plan: Plan, _ reading: borrowing Reading) throws -> PlanFile {
        try PlanContents(of: plan.id, reading).file(plan, emptyLists: PlanArchive.emptyLists(of: plan.id, reading))
    }
}
