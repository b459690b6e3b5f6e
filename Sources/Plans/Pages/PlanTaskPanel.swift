import Kernel
package import Tasks
import Web

extension TaskOrigins {
    /// Assignments that come from plans.
    package static let plans = TaskOrigins(
        load: { reading, tasks in
            let lines = try PlanTaskOrigins.lines(for: tasks, in: reading)
            return Dictionary(uniqueKeysWithValues: lines.map { ("\($0.plan)/\($0.activity)", origin($0)) })
        }, written: { try PlanTaskOrigins.written(in: $0) })

    private static func origin(_ line: PlanTaskOrigins.Line) -> Origin {
        Origin(title: line.title, within: line.planTitle, address: PlanAddresses.activity(line.activity, of: line.plan), mayReport: line.mayReport) {
            "\(PlanAddresses.action($0, of: line.plan))/gjort"
        }
    }
}
