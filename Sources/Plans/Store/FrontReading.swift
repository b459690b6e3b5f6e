package import Access
package import Kernel
import Storage

/// What a district's front page tells: its plan in force, how that goes, the municipalities' plans.
package struct DistrictFront: Sendable {
    package let district: DistrictLine
    /// The district's plans that the viewer may see for this day, or the newest before.
    package let current: PlanLine?
    package let local: [PlanLine]
    /// The municipalities of which the viewer sees no plan for this time.
    let unpublished: [Municipality]
    /// As this viewer may know it, over the district's plan and the local ones.
    package let standing: [Activity.Status: Int]

    /// Of the district's plan and the local ones.
    var activities: Int { ([current].compactMap { $0 } + local).reduce(0) { $0 + $1.activities } }

    package static func read(_ district: DistrictLine, in reading: borrowing Reading) throws -> DistrictFront {
        let today = reading.today
        let own = try PlanList.districtPlans(of: district.id, in: reading)
        let chosen = own.first { $0.from <= today && today <= $0.to && $0.status >= .settled } ?? own.first
        guard let chosen else { return DistrictFront(district: district, current: nil, local: [], unpublished: [], standing: [:]) }
        let lines = try PlanList.lines(around: chosen.id, in: reading)
        let current = lines.first { $0.plan.id == chosen.id }
        let local = inDanishOrder(lines.filter { $0.plan.parent == chosen.id && $0.plan.from <= chosen.to })
        let seen = Set(local.compactMap(\.plan.municipality))
        let unpublished = try AnswersPlaces.municipalities(of: district.id, in: reading).filter { !seen.contains($0.code) }
        return DistrictFront(district: district, current: current, local: local, unpublished: unpublished, standing: try standing(of: ([current].compactMap { $0 } + local).map(\.plan), in: reading))
    }

    private static func inDanishOrder(_ lines: [PlanLine]) -> [PlanLine] {
        lines.map { (key: DanishOrder.key($0.plan.municipality.flatMap { Municipality.withCode($0)?.name } ?? $0.plan.forumName), line: $0) }.sorted { $0.key < $1.key }.map(\.line)
    }

    /// Counts the released statuses: the front page says the same to everybody.
    private static func standing(of plans: [PlanFacts], in reading: borrowing Reading) throws -> [Activity.Status: Int] {
        var counts: [Activity.Status: Int] = [:]
        try reading.forEachRow(of: "SELECT released, count(*) FROM activity WHERE plan IN (\(list: plans.map(\.id))) AND released IS NOT NULL GROUP BY released") { row in
            if let released: ReleasedStatus = try row.partIfAny() { counts[released.status, default: 0] += try row.whole() }
        }
        return counts
    }
}

/// The plans that wait for the viewer: to comment on, or to write.
package enum WaitingPlans {
    /// The plans of these forums whose time it is, or that are being written.
    package static func own(_ forums: [ForumID], in reading: borrowing Reading) throws -> [PlanFacts] {
        try reading.rows(
            """
            SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum
            WHERE p.forum IN (\(list: forums)) AND (p."to" >= \(reading.today) OR p.status = 'draft') AND p.status NOT IN ('evaluated', 'archived')
            ORDER BY f.sort_key, p."from" DESC
            """
        ) { try PlanAccess.facts(&$0) }
    }

    package static func forComment(in reading: borrowing Reading) throws -> [(plan: PlanFacts, deadline: Day?)] {
        let viewer = reading.viewer
        let own = viewer.standing.forums
        let waiting = try reading.rows(
            """
            SELECT c.deadline, \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum LEFT JOIN consultation c ON c.plan = p.id
            WHERE p.status = 'for-comment' AND \(PlanAccess.visible(to: reading.viewer))
              AND (p.forum IN (\(list: own)) OR NOT EXISTS (SELECT 1 FROM consultation_recipient r WHERE r.plan = p.id)
                OR EXISTS (SELECT 1 FROM consultation_recipient r WHERE r.plan = p.id AND r.forum IN (\(list: own))))
            ORDER BY c.deadline, p.id
            """
        ) { row in
            let deadline = row.dayIfAny()
            return (plan: try PlanAccess.facts(&row), deadline: deadline)
        }
        // Those who write a plan wait for the comments of others.
        return waiting.filter { !RevisePlan.allows(viewer, on: $0.plan) }
    }
}
