import Kernel

/// References that cannot be judged before all files are read.
final class PendingReferences {
    struct Pending {
        let reference: Reference
        let id: String
        let place: ProblemList.Place
        let district: DistrictID
        /// The plan that a reference into another plan points into.
        let plan: String?
    }
    /// A line from a thing to the one above it or before it, which must not lead back.
    struct Line {
        let above: String
        let place: ProblemList.Place
    }

    private(set) var pending: [Pending] = []
    var forumParents: [String: Line] = [:]
    var planParents: [String: Line] = [:]
    var planPrevious: [String: Line] = [:]
    /// The focus areas and activities of the plans in the files.
    var parts: [String: PlanParts] = [:]

    func add(_ reference: Pending) { pending.append(reference) }
}

/// What other plans can refer to in a plan.
struct PlanParts {
    var focusAreas: Set<String> = []
    var activities: Set<String> = []
}
