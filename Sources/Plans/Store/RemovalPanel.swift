package import Access
package import Kernel
import Storage

/// What measures a part of a plan goes with it. Declared here, filled by the room that knows indicators, joined by the composition root.
package struct RemovalPanel: Sendable {
    package enum Part: Sendable {
        /// With what measures its activities, too.
        case focusArea(FocusAreaID)
        case activity(ActivityID)
    }

    /// Takes out what measures the part, and keeps in the history what stood there.
    let remove: @Sendable (Part, PlanFacts, inout Writing) throws -> Void

    package init(remove: @escaping @Sendable (Part, PlanFacts, inout Writing) throws -> Void) { self.remove = remove }
}

/// How far a part has come with everything below it: who saw another number did not see what is to go.
enum RemovalVersion {
    static func of(_ area: FocusAreaID, in plan: PlanID, _ reading: borrowing Reading) throws -> Int {
        try reading.count(
            """
            SELECT (SELECT coalesce(sum(version), 0) FROM focus_area WHERE plan = \(plan) AND id = \(area))
              + (SELECT coalesce(sum(version), 0) FROM activity WHERE plan = \(plan) AND focus_area = \(area))
              + (SELECT coalesce(sum(version), 0) FROM indicator WHERE plan = \(plan) AND focus_area = \(area))
              + (SELECT coalesce(sum(s.version), 0) FROM assignment s
                 WHERE s.origin = \(plan) AND s.place IN (SELECT id FROM activity WHERE plan = \(plan) AND focus_area = \(area)))
            """)
    }

    static func of(_ activity: ActivityID, in plan: PlanID, _ reading: borrowing Reading) throws -> Int {
        try reading.count(
            """
            SELECT (SELECT coalesce(sum(version), 0) FROM activity WHERE plan = \(plan) AND id = \(activity))
              + (SELECT coalesce(sum(version), 0) FROM indicator WHERE plan = \(plan) AND activity = \(activity))
              + (SELECT coalesce(sum(version), 0) FROM assignment WHERE origin = \(plan) AND place = \(activity.rawValue))
            """)
    }
}
