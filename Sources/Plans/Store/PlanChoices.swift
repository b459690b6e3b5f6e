package import Access
import Kernel
import Storage

/// What can be chosen on a plan's forms: who may be responsible, who may do it, what the district asks for.
package struct PlanChoices: Sendable {
    package struct Choice: Sendable {
        package let id: String
        package let name: String
    }
    package let responsible: [Choice]
    package let people: [Choice]
    /// The district's focus areas and activities, for a local plan.
    package let parentAreas: [Choice]
    package let parentActivities: [Choice]
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
            people: try choices(
                """
                SELECT DISTINCT p.id, p.name || coalesce(', ' || p.title, ''), 0, p.sort_key FROM person p JOIN seat s ON s.person = p.id JOIN forum f ON f.id = s.forum
                WHERE p.district = \(plan.district) AND (s."to" IS NULL OR s."to" >= \(reading.today)) AND (f.municipality IS NULL OR \(own) IS NULL OR f.municipality = \(own)) ORDER BY 4
                """, in: reading),
            parentAreas: try choices("SELECT id, title FROM focus_area WHERE plan = \(plan.parent) ORDER BY position", in: reading),
            parentActivities: try choices("SELECT id, title FROM activity WHERE plan = \(plan.parent) ORDER BY position", in: reading),
            previousAreas: try choices("SELECT id, title FROM focus_area WHERE plan = \(plan.previous) ORDER BY position", in: reading),
            previousActivities: try choices("SELECT id, title FROM activity WHERE plan = \(plan.previous) ORDER BY position", in: reading))
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
