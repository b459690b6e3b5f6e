import Kernel
import Tasks

/// What a pasted table becomes in a plan.
struct PasteDraft: Sendable {
    var areas: [Area] = []
    /// What happened to each row, for the preview.
    var lines: [Line] = []

    struct Area: Sendable {
        let title: String
        /// The plan's own focus area of that title.
        let existing: FocusAreaID?
        var aim: String?
        var items: [Item] = []
    }

    /// An activity with its actions; `activity` and `actions` have no ids yet.
    struct Item: Sendable {
        /// Already in the plan; then nothing is added.
        let isKnown: Bool
        var activity: Activity
        var actions: [Assignment] = []
    }

    struct Line: Sendable {
        let number: Int
        var becomes: [Becomes] = []
        /// As they will stand.
        var area = ""
        var activity = ""
        var action = ""
        var responsible: [ResponsibleID] = []
        var responsibleText: String?
        var person: String?
        var due: TableDeadline?
        var status: Activity.Status?
        var notes: [Wording] = []
    }

    enum Becomes: Sendable { case area, activity, action, nothing }

    var newAreas: Int { areas.count { $0.existing == nil } }
    var reusedAreas: Int { areas.count { $0.existing != nil && $0.items.contains { !$0.isKnown } } }
    var newActivities: Int { areas.reduce(0) { $0 + $1.items.count { !$0.isKnown } } }
    var newActions: Int { areas.reduce(0) { $0 + $1.items.reduce(0) { $0 + ($1.isKnown ? 0 : $1.actions.count) } } }
    var addsAnything: Bool { newAreas + newActivities > 0 }
    var notes: Int { lines.reduce(0) { $0 + $1.notes.count } }
}

/// What the plan holds already, and whom its rows may name.
struct PasteGround: Sendable {
    struct Area: Sendable {
        let id: FocusAreaID
        let title: String
        var activities: Set<String> = []
    }
    let plan: PlanFacts
    /// By their folded titles.
    let areas: [String: Area]
    let names: PasteNames
    /// By their folded names.
    let people: [String: PersonID]
    /// For the preview.
    let responsibleNames: [ResponsibleID: String]

    static func key(_ title: String) -> String { SearchWords.fold(title) }
}
