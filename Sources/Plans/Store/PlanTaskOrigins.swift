package import Access
package import Kernel
import Storage
package import Tasks

/// The activities that assignments belong to, of plans that are still worked on.
package enum PlanTaskOrigins {
    package struct Line: Sendable {
        package let plan: PlanID
        package let planTitle: String
        package let activity: ActivityID
        package let title: String
    }

    package static func lines(for tasks: [TaskLine], in reading: borrowing Reading) throws -> [Line] {
        let plans = Array(Set(tasks.map(\.origin)))
        guard !plans.isEmpty else { return [] }
        return try reading.rows(
            """
            SELECT p.id, p.title, a.id, a.title FROM plan p JOIN activity a ON a.plan = p.id
            WHERE p.id IN (\(list: plans)) AND p.status NOT IN ('evaluated', 'archived') AND \(PlanAccess.visible(to: reading.viewer))
            """
        ) { Line(plan: try $0.identifier(), planTitle: try $0.text(), activity: try $0.identifier(), title: try $0.text()) }
    }
}
