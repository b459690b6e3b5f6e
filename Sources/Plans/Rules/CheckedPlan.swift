package import Kernel
package import Tasks

/// A plan with all that its check looks at, loaded by the store.
package struct CheckedPlan: Sendable {
    package struct Area: Sendable {
        package var area: FocusArea
        package var activities: [CheckedActivity] = []
        package var indicators: [Texts] = []
    }
    package struct CheckedActivity: Sendable {
        package var activity: Activity
        package var actions: [Assignment] = []
        package var indicators: [Texts] = []
        package init(activity: Activity, actions: [Assignment] = []) {
            self.activity = activity
            self.actions = actions
        }
    }
    /// A thing of another room that stands in the plan, as far as its texts are public.
    package struct Texts: Sendable {
        package let id: String
        package let title: String
        package var texts: [String?]
        package init(id: String, title: String, texts: [String?]) {
            self.id = id
            self.title = title
            self.texts = texts
        }
    }
    /// The district's plan that a local plan carries out.
    package struct Above: Sendable {
        package let areas: [FocusArea]
        /// What the district gave to all, with the focus area that it stands in.
        package let tasks: [(area: FocusAreaID, activity: Activity)]
        package init(areas: [FocusArea], tasks: [(area: FocusAreaID, activity: Activity)]) {
            self.areas = areas
            self.tasks = tasks
        }
    }

    package var plan: Plan
    /// None where the plan covers the whole district.
    package var municipality: String?
    package var areas: [Area]
    package var above: Above?
    package var previous: (title: String, status: Plan.Status)?
    /// The forums that have a card, and the authorities, by id; and what they are called, folded as by `SearchWords`.
    package var responsible: Set<ResponsibleID>
    package var responsibleNames: Set<String>

    package init(
        plan: Plan, municipality: String? = nil, areas: [Area] = [], above: Above? = nil, previous: (title: String, status: Plan.Status)? = nil,
        responsible: Set<ResponsibleID> = [],
        responsibleNames: Set<String> = []
    ) {
        self.plan = plan
        self.municipality = municipality
        self.areas = areas
        self.above = above
        self.previous = previous
        self.responsible = responsible
        self.responsibleNames = responsibleNames
    }
}

extension CheckedPlan.Area {
    package init(_ area: FocusArea, _ activities: [CheckedPlan.CheckedActivity] = []) {
        self.area = area
        self.activities = activities
    }
}
