package import Access
package import Kernel
import Storage

/// An activity that a forum is responsible for, in a plan that is worked on.
package struct ForumWork: Sendable {
    package let plan: PlanID
    package let planTitle: String
    package let activity: ActivityID
    package let title: String
    /// As this viewer may know it.
    package let status: Activity.Status?

    /// At most a hundred, of plans whose time it is, the forum's own first.
    package static func of(_ forum: ForumID, in reading: borrowing Reading) throws -> [ForumWork] {
        let viewer = reading.viewer
        // CROSS JOIN: from the plans in force to the forum, not through all that it was ever responsible for.
        return try reading.rows(
            """
            SELECT p.id, p.title, \(PlanAccess.insideFlag(viewer)), a.id, a.title, a.status, a.released FROM plan p
            CROSS JOIN activity_responsible r JOIN activity a ON a.plan = r.plan AND a.id = r.activity
            WHERE r.responsible = \(forum.rawValue) AND r.plan = p.id AND p."from" <= \(reading.today) AND p."to" >= \(reading.today) AND a.not_here IS NULL AND \(PlanAccess.visible(to: viewer))
            ORDER BY CASE WHEN p.forum = \(forum) THEN 0 ELSE 1 END, p.id, a.position LIMIT 100
            """
        ) { row in
            let (plan, title, isInsider): (PlanID, String, Bool) = (try row.identifier(), try row.text(), try row.flag())
            let (activity, activityTitle): (ActivityID, String) = (try row.identifier(), try row.text())
            let (status, released): (Activity.Status?, ReleasedStatus?) = (row.choiceIfAny(), try row.partIfAny())
            return ForumWork(
                plan: plan, planTitle: title, activity: activity, title: activityTitle,
                status: isInsider ? status : released?.status)
        }
    }
}
