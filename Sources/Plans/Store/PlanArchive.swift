package import Access
package import Forums
package import Kernel
import Storage

/// Plans, focus areas and activities, whole: for import and export.
package enum PlanArchive {
    package static func plans(of district: DistrictID) -> ArchiveShelf<Plan> {
        ArchiveShelf(PlansSchema.plan, owner: [("district", district.storedValue)], keepsEmptyLists: true) { $0.id.rawValue }
    }
    package static func focusAreas(of plan: PlanID) -> ArchiveShelf<FocusArea> {
        ArchiveShelf(PlansSchema.focusArea, owner: [("plan", plan.storedValue)], keepsEmptyLists: true) { $0.id.rawValue }
    }
    /// Under their focus areas.
    package static func activities(of plan: PlanID) -> ArchiveShelf<Activity> {
        ArchiveShelf(PlansSchema.activity, owner: [("plan", plan.storedValue)], under: ["focus_area"], keepsEmptyLists: true) { $0.id.rawValue }
    }

    /// The ids of the district's plans, in order.
    package static func ids(of district: DistrictID, _ reading: borrowing Reading) throws -> [String] {
        try reading.rows("SELECT id FROM plan WHERE district = \(district) ORDER BY position, id") { try $0.text() }
    }

    /// Keys of the plan's own lists that were given without anything in them.
    package static func emptyLists(of plan: PlanID, _ reading: borrowing Reading) throws -> [String] {
        try reading.first("SELECT empty_lists FROM plan WHERE id = \(plan)") { try $0.wordsIfAny() ?? [] } ?? []
    }

    package static func move(_ plan: String, to position: Int, _ writing: borrowing Writing) throws {
        try writing.run("UPDATE plan SET position = \(position) WHERE id = \(plan) AND position <> \(position)")
    }

    /// Who is responsible, in a table of its own for those who ask from the other side.
    package static func putResponsible(of activity: Activity, in plan: PlanID, isNew: Bool, _ writing: borrowing Writing) throws {
        if !isNew { try writing.run("DELETE FROM activity_responsible WHERE plan = \(plan) AND activity = \(activity.id)") }
        for responsible in Set(activity.responsible ?? []) {
            try writing.run("INSERT INTO activity_responsible (responsible, plan, activity) VALUES (\(responsible), \(plan), \(activity.id))")
        }
    }
}
