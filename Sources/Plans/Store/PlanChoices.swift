package import Access
import Forums
import Kernel
import Storage

/// What can be chosen on a plan's forms: who may be responsible, who may do it, what the district asks for.
package struct PlanChoices: Sendable {
    package struct Choice: Sendable {
        package let id: String
        package let name: String
    }
    package private(set) var responsible: [Choice]
    let people: [PersonChoice]
    let forumName: String
    /// The district's focus areas and activities, for a local plan.
    package let parentAreas: [Choice]
    let tasks: [Task]
    package let previousAreas: [Choice]
    package let previousActivities: [Choice]

    /// Forums and authorities of the plan's own municipality and of the district as a whole, and the people with a seat there.
    package static func of(_ plan: PlanFacts, in reading: borrowing Reading) throws -> PlanChoices {
        let own = plan.municipality
        return PlanChoices(
            responsible: try choices(
                """
                SELECT id, name, CASE WHEN id = \(plan.forum) THEN -1 ELSE 0 END, sort_key FROM forum WHERE district = \(plan.district) AND (municipality IS NULL OR \(own) IS NULL OR municipality = \(own))
                UNION ALL SELECT id, name, 1, name FROM authority WHERE district = \(plan.district) AND (municipality IS NULL OR \(own) IS NULL OR municipality = \(own)) ORDER BY 3, 4
                """, in: reading),
            people: try PersonChoices.of(plan.district, for: plan.forum, in: own, reading), forumName: plan.forumName,
            parentAreas: try choices("SELECT id, title FROM focus_area WHERE plan = \(plan.parent) ORDER BY position", in: reading),
            tasks: try reading.rows(
                "SELECT a.id, a.title, a.focus_area, f.title FROM activity a JOIN focus_area f ON f.plan = a.plan AND f.id = a.focus_area WHERE a.plan = \(plan.parent) ORDER BY f.position, a.position"
            ) { Task(id: try $0.text(), title: try $0.text(), area: try $0.identifier(), areaTitle: try $0.text()) },
            previousAreas: try choices("SELECT id, title FROM focus_area WHERE plan = \(plan.previous) ORDER BY position", in: reading),
            previousActivities: try choices("SELECT id, title FROM activity WHERE plan = \(plan.previous) ORDER BY position", in: reading))
    }

    /// An activity of the district's plan.
    struct Task: Sendable {
        let id: String
        let title: String
        let area: FocusAreaID
        let areaTitle: String
    }

    /// Who is responsible already stays among the choices, wherever they sit.
    func keeping(_ chosen: [ResponsibleID]) -> PlanChoices {
        let missing = chosen.map(\.rawValue).filter { id in !responsible.contains { $0.id == id } }
        var kept = self
        kept.responsible += missing.map { Choice(id: $0, name: $0) }
        return kept
    }

    /// The district's authorities, those of the plan's own municipality and of the whole district first.
    static func authorities(of plan: PlanFacts, in reading: borrowing Reading) throws -> [Choice] {
        try choices(
            """
            SELECT id, name FROM authority WHERE district = \(plan.district)
            ORDER BY CASE WHEN municipality IS NULL OR municipality = \(plan.municipality) THEN 0 ELSE 1 END, position
            """, in: reading)
    }

    private static func choices(_ query: Query, in reading: borrowing Reading) throws -> [Choice] {
        try reading.rows(query) { Choice(id: try $0.text(), name: try $0.text()) }
    }
}
