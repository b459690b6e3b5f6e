package import Access
package import Kernel
import Storage
package import Tasks

/// The activities that assignments belong to, of plans that are settled and worked on: a draft gives nobody anything to do yet.
package enum PlanTaskOrigins {
    package struct Line: Sendable {
        package let plan: PlanID
        package let planTitle: String
        package let activity: ActivityID
        package let title: String
        /// Whether the viewer writes for the plan's forum.
        package let mayReport: Bool
    }

    /// The plans of the forums that the viewer writes for.
    package static func written(in reading: borrowing Reading) throws -> [String] {
        let viewer = reading.viewer
        let forums = viewer.standing.forums
        guard !forums.isEmpty else { return [] }
        return try reading.rows(
            "SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum WHERE p.forum IN (\(list: forums)) AND p.status IN ('settled', 'published')"
        ) { try PlanAccess.facts(&$0) }.filter { RevisePlan.allows(viewer, on: $0) }.map(\.id.rawValue)
    }

    package static func lines(for tasks: [TaskLine], in reading: borrowing Reading) throws -> [Line] {
        let plans = Array(Set(tasks.map(\.origin)))
        guard !plans.isEmpty else { return [] }
        let viewer = reading.viewer
        return try reading.rows(
            """
            SELECT a.id, a.title, \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum JOIN activity a ON a.plan = p.id
            WHERE p.id IN (\(list: plans)) AND p.status IN ('settled', 'published') AND \(PlanAccess.visible(to: viewer))
            """
        ) { row in
            let (activity, title): (ActivityID, String) = (try row.identifier(), try row.text())
            let plan = try PlanAccess.facts(&row)
            return Line(plan: plan.id, planTitle: plan.title, activity: activity, title: title, mayReport: RevisePlan.allows(viewer, on: plan))
        }
    }
}
