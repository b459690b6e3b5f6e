import Access
import Kernel
import Storage
import Tasks

extension PasteGround {
    static func read(_ plan: PlanFacts, in reading: borrowing Reading) throws -> PasteGround {
        var areas: [String: Area] = [:]
        var keys: [String: String] = [:]
        for (id, title) in try reading.rows(
            "SELECT id, title FROM focus_area WHERE plan = \(plan.id) ORDER BY position DESC", { (try $0.text(), try $0.text()) })
        {
            keys[id] = key(title)
            areas[key(title)] = Area(id: FocusAreaID(id), title: title)
        }
        try reading.forEachRow(of: "SELECT focus_area, title FROM activity WHERE plan = \(plan.id)") { row in
            guard let area = keys[try row.text()] else { return }
            areas[area]?.activities.insert(key(try row.text()))
        }
        let candidates = try candidates(of: plan.district, in: reading)
        return PasteGround(
            plan: plan, areas: areas, names: PasteNames(candidates, municipality: plan.municipality), people: try people(of: plan, in: reading),
            responsibleNames: Dictionary(candidates.map { ($0.id, $0.name) }) { first, _ in first })
    }

    private static func candidates(of district: DistrictID, in reading: borrowing Reading) throws -> [PasteNames.Candidate] {
        try reading.rows(
            """
            SELECT id, name, kind, municipality, 0 FROM forum WHERE district = \(district)
            UNION ALL SELECT id, name, kind, municipality, 1 FROM authority WHERE district = \(district) ORDER BY 5, 1
            """
        ) { PasteNames.Candidate(id: try $0.identifier(), name: try $0.text(), kind: try $0.text(), municipality: $0.textIfAny()) }
    }

    /// Those who have a seat where the plan's work is done; of two with one name, neither.
    private static func people(of plan: PlanFacts, in reading: borrowing Reading) throws -> [String: PersonID] {
        let own: Query = plan.municipality.map { "AND (f.municipality IS NULL OR f.municipality = \($0))" } ?? ""
        let people = try reading.rows(
            """
            SELECT DISTINCT p.id, p.name FROM person p JOIN seat s ON s.person = p.id JOIN forum f ON f.id = s.forum
            WHERE p.district = \(plan.district) AND (s."to" IS NULL OR s."to" >= \(reading.today)) \(own)
            """
        ) { (id: try $0.identifier(Keys.Person.self), name: key(try $0.text())) }
        return Dictionary(grouping: people, by: \.name).compactMapValues { $0.count == 1 ? $0[0].id : nil }
    }
}

enum PasteStore {
    /// Adds what is new; focus areas that are there already are used again.
    static func write(_ draft: PasteDraft, to plan: PlanFacts, _ writing: inout Writing) throws {
        var taken = try PlanEditing.takenIDs(in: plan.id, writing.reading)
        func newID(_ title: String) -> String {
            let id = Slug.make(from: title) { taken.contains($0) }
            taken.insert(id)
            return id
        }
        for area in draft.areas where area.existing == nil || area.items.contains(where: { !$0.isKnown }) {
            let id = try area.existing ?? add(area, FocusAreaID(newID(area.title)), to: plan, &writing)
            for item in area.items where !item.isKnown {
                var activity = item.activity
                activity.id = ActivityID(newID(activity.title))
                try PlanEditing.add(activity, to: id, of: plan, &writing)
                for action in item.actions {
                    var action = action
                    action.id = AssignmentID(newID(String((action.text ?? "").prefix(60))))
                    try ActionEditing.add(action, to: activity.id, of: plan, &writing)
                }
            }
        }
    }

    private static func add(_ area: PasteDraft.Area, _ id: FocusAreaID, to plan: PlanFacts, _ writing: inout Writing) throws -> FocusAreaID {
        var new = FocusArea()
        new.id = id
        new.title = area.title
        new.aim = area.aim
        new.origin = plan.municipality == nil ? .district : .local
        try PlanEditing.add(new, to: plan, &writing)
        return id
    }
}
