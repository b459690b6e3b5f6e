package import Access
import Kernel
import Storage

/// What in a plan would point to nothing, were another plan its parent or the one before it.
package struct PlanFormReferences: Sendable {
    /// Titles of focus areas and activities.
    package let toParent: [String]
    package let toPrevious: [String]

    package static func dangling(in before: Plan, with after: Plan, _ reading: borrowing Reading) throws -> PlanFormReferences {
        PlanFormReferences(
            toParent: before.parent == after.parent ? [] : try answering(nothingIn: after.parent, before.id, reading),
            toPrevious: before.previous == after.previous ? [] : try continuing(nothingIn: after.previous, before.id, reading))
    }

    private static func answering(nothingIn parent: PlanID?, _ plan: PlanID, _ reading: borrowing Reading) throws -> [String] {
        try reading.rows(
            """
            SELECT title FROM focus_area a WHERE a.plan = \(plan) AND a.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM focus_area b WHERE b.plan = \(parent) AND b.id = a.parent)
            UNION ALL SELECT title FROM activity a WHERE a.plan = \(plan) AND a.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM activity b WHERE b.plan = \(parent) AND b.id = a.parent)
            """
        ) { try $0.text() }
    }

    private static func continuing(nothingIn previous: PlanID?, _ plan: PlanID, _ reading: borrowing Reading) throws -> [String] {
        let areas = Set(try reading.rows("SELECT id FROM focus_area WHERE plan = \(previous)") { try $0.text() })
        let activities = Set(try reading.rows("SELECT id FROM activity WHERE plan = \(previous)") { try $0.text() })
        let continued = try reading.rows(
            """
            SELECT title, previous, 0 FROM focus_area WHERE plan = \(plan) AND previous IS NOT NULL
            UNION ALL SELECT title, previous, 1 FROM activity WHERE plan = \(plan) AND previous IS NOT NULL
            """
        ) { row in (title: try row.text(), previous: try row.partIfAny([String].self) ?? [], isActivity: try row.flag()) }
        return continued.filter { item in !item.previous.allSatisfy { (item.isActivity ? activities : areas).contains($0) } }.map(\.title)
    }
}
