package import Forums
package import Kernel
import Storage

/// The assignments of a plan's activities, whole: for import and export.
package enum AssignmentArchive {
    /// Under their activities.
    package static func assignments(of plan: PlanID) -> ArchiveShelf<Assignment> {
        ArchiveShelf(TasksSchema.assignment, owner: [("origin", plan.storedValue)], under: ["place"]) { $0.id.rawValue }
    }
}
