package import Access
package import Kernel
import Storage

/// A plan as a line of a list.
package struct PlanLine: Sendable {
    package let plan: PlanFacts
    package let activities: Int
    /// As this viewer may know it: how many are delayed or stopped.
    package let late: Int
}

package enum PlanList {
    /// The plans of a district that the viewer may see, newest first, the district's own before the municipalities' in Danish order.
    package static func lines(of district: DistrictID, in reading: borrowing Reading) throws -> [PlanLine] {
        try lines("p.district = \(district)", in: reading)
    }

    /// A district's plan and those that carry it out.
    static func lines(around plan: PlanID, in reading: borrowing Reading) throws -> [PlanLine] {
        try lines("p.id IN (SELECT \(plan) UNION ALL SELECT c.id FROM plan c WHERE c.parent = \(plan))", in: reading)
    }

    /// The plans of the forums that cover the whole district, newest first.
    static func districtPlans(of district: DistrictID, in reading: borrowing Reading) throws -> [PlanFacts] {
        try reading.rows(
            """
            SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum
            WHERE f.district = \(district) AND f.municipality IS NULL AND \(PlanAccess.visible(to: reading.viewer)) ORDER BY p."from" DESC, f.sort_key
            """
        ) { try PlanAccess.facts(&$0) }
    }

    /// Newest first, the district's own before the municipalities' in Danish order.
    private static func lines(_ condition: Query, in reading: borrowing Reading) throws -> [PlanLine] {
        let viewer = reading.viewer
        let plans = try reading.rows(
            """
            SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum
            WHERE \(condition) AND \(PlanAccess.visible(to: viewer)) ORDER BY p."from" DESC, f.municipality IS NOT NULL, f.sort_key
            """
        ) { try PlanAccess.facts(&$0) }
        var counts: [PlanID: (all: Int, late: Int)] = [:]
        try reading.forEachRow(
            of: """
                SELECT a.plan, count(*), sum(CASE WHEN \(lateForEverybody(viewer)) THEN 1 ELSE 0 END) FROM plan p JOIN activity a ON a.plan = p.id
                WHERE \(condition) AND \(PlanAccess.visible(to: viewer)) GROUP BY a.plan
                """
        ) { counts[try $0.identifier()] = (try $0.whole(), try $0.whole()) }
        return plans.map { PlanLine(plan: $0, activities: counts[$0.id]?.all ?? 0, late: counts[$0.id]?.late ?? 0) }
    }

    /// Insiders know the status itself; for others it counts as released. The released part is compared as the text in which it is kept.
    private static func lateForEverybody(_ viewer: Viewer) -> Query {
        let inside = PlanAccess.inside(viewer)
        return """
            (\(inside) AND a.status IN ('delayed', 'stopped'))
              OR (NOT \(inside) AND (a.released LIKE '{"status":"delayed"%' OR a.released LIKE '{"status":"stopped"%'))
            """
    }

    /// The plans of one forum that the viewer may see, newest first.
    package static func plans(of forum: ForumID, in reading: borrowing Reading) throws -> [PlanFacts] {
        try reading.rows(
            """
            SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum
            WHERE p.forum = \(forum) AND \(PlanAccess.visible(to: reading.viewer)) ORDER BY p."from" DESC
            """
        ) { try PlanAccess.facts(&$0) }
    }

    /// The local plans that carry out a district's plan, in Danish order of their municipalities.
    package static func children(of plan: PlanID, in reading: borrowing Reading) throws -> [PlanFacts] {
        try reading.rows(
            """
            SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum
            WHERE p.parent = \(plan) AND \(PlanAccess.visible(to: reading.viewer)) ORDER BY f.sort_key
            """
        ) { try PlanAccess.facts(&$0) }
    }
}
