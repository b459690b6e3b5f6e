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
        let forums = viewer.standing.duties.keys.filter { viewer.writes(for: $0) }.sorted()
        guard !forums.isEmpty else { return [] }
        return try reading.rows("SELECT id FROM plan WHERE forum IN (\(list: forums)) AND status IN ('settled', 'published')") { try $0.text() }
    }

    package static func lines(for tasks: [TaskLine], in reading: borrowing Reading) throws -> [Line] {
        let plans = Array(Set(tasks.map(\.origin)))
        guard !plans.isEmpty else { return [] }
        let viewer = reading.viewer
        return try reading.rows(
            """
            SELECT p.id, p.title, a.id, a.title, p.forum FROM plan p JOIN activity a ON a.plan = p.id
            WHERE p.id IN (\(list: plans)) AND p.status IN ('settled', 'published') AND \(PlanAccess.visible(to: viewer))
            """
        ) { row in
            Line(
                plan: try row.identifier(), planTitle: try row.text(), activity: try row.identifier(), title: try row.text(), mayReport: viewer.writes(for: try row.identifier()))
        }
    }
}
