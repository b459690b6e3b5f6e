import Kernel
package import Tasks
import Web

extension TaskOrigins {
    /// Assignments that come from plans.
    package static let plans = TaskOrigins { reading, tasks in
        let lines = try PlanTaskOrigins.lines(for: tasks, in: reading)
        return Dictionary(
            uniqueKeysWithValues: lines.map { line in
                (
                    "\(line.plan)/\(line.activity)",
                    Origin(title: line.title, within: line.planTitle, address: PlanAddresses.activity(line.activity, of: line.plan)) { "/planer/\(line.plan)/handlinger/\($0)/gjort" }
                )
            })
    }
}
