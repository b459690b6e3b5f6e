package import Access
import Forums
package import Kernel
import Storage

/// What plans refer to in each other, for the check of references in files.
extension PlanArchive {
    /// A plan with the plans that it belongs under and follows.
    package struct Lines: Sendable {
        package let id: String
        package let district: DistrictID
        package let parent: String?
        package let previous: String?
    }

    package static func lines(_ reading: borrowing Reading) throws -> [Lines] {
        try reading.rows("SELECT id, district, parent, previous FROM plan") { row in
            Lines(id: try row.text(), district: try row.identifier(), parent: row.textIfAny(), previous: row.textIfAny())
        }
    }

    package static func focusAreaIDs(of plan: String, _ reading: borrowing Reading) throws -> Set<String> {
        Set(try reading.rows("SELECT id FROM focus_area WHERE plan = \(plan)") { try $0.text() })
    }

    package static func activityIDs(of plan: String, _ reading: borrowing Reading) throws -> Set<String> {
        Set(try reading.rows("SELECT id FROM activity WHERE plan = \(plan)") { try $0.text() })
    }

    /// The plans that carry out this plan or follow it, with what they refer to in it.
    package static func references(to plan: String, _ reading: borrowing Reading) throws -> [(plan: String, focusAreas: Set<String>, activities: Set<String>)] {
        var found: [(plan: String, focusAreas: Set<String>, activities: Set<String>)] = []
        for line in try lines(reading) where line.parent == plan || line.previous == plan {
            let (isUnder, follows) = (line.parent == plan, line.previous == plan)
            var areas: Set<String> = []
            var activities: Set<String> = []
            for area in try focusAreas(of: PlanID(line.id)).stored(reading).map(\.thing) {
                if isUnder, let parent = area.parent { areas.insert(parent.rawValue) }
                if follows { areas.formUnion((area.previous ?? []).map(\.rawValue)) }
            }
            for activity in try self.activities(of: PlanID(line.id)).stored(reading).map(\.thing) {
                if isUnder, let parent = activity.parent { activities.insert(parent.rawValue) }
                if follows { activities.formUnion((activity.previous ?? []).map(\.rawValue)) }
            }
            found.append((line.id, areas, activities))
        }
        return found
    }
}
