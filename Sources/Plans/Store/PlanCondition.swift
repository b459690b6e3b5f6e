import Access
import Kernel
import Storage

/// The policy's rules for an operation on plans as a condition on `plan p`, so that lists are filtered by the rules themselves.
enum PlanCondition {
    static func of(_ operation: Operation, for viewer: Viewer) -> Query {
        // Rules that say the same of the plan are asked as one: forums are joined in one list.
        var forums: [Set<Thing.State>: Set<ForumID>] = [:]
        var others: [Query] = []
        for grant in Policy.grants[operation] ?? [] {
            if let near = self.forums(grant, viewer) {
                precondition(grant.kinds == Set(Thing.Kind.plans), "a rule for one kind of plan needs a condition on the kind")
                forums[grant.states, default: []].formUnion(near)
            } else if let condition = condition(grant, viewer) {
                others.append("(\(condition) AND \(states(grant.states)))")
            }
        }
        for (states, near) in forums.sorted(by: { $0.key.count > $1.key.count }) where !near.isEmpty {
            others.append("(p.forum IN (\(list: near.sorted())) AND \(self.states(states)))")
        }
        return any(of: others)
    }

    /// The forums whose plans the rule opens; none where it is not about forums.
    private static func forums(_ grant: Grant, _ viewer: Viewer) -> Set<ForumID>? {
        if let duty = grant.to.duty { return Set(viewer.standing.seats.filter { $0.value.duties.contains(duty) }.keys) }
        switch grant.to {
        case .editor: return viewer.standing.editing
        case .seatAbove: return Set(viewer.standing.below.keys)
        case .seatBelow: return Set(viewer.standing.above.keys)
        default: return nil
        }
    }

    private static func condition(_ grant: Grant, _ viewer: Viewer) -> Query? {
        let posts = viewer.standing.posts.filter { $0.kind == grant.to.post }
        switch grant.to {
        case .everyone: return "1 = 1"
        case .recipient:
            let (own, near) = (viewer.standing.seats.keys.sorted(), Set(viewer.standing.above.keys).union(viewer.standing.below.keys).sorted())
            if own.isEmpty { return nil }
            let named: Query = "p.id IN (SELECT r.plan FROM consultation_recipient r WHERE r.forum IN (\(list: own)))"
            if near.isEmpty { return named }
            return "(\(named) OR (p.forum IN (\(list: near)) AND NOT EXISTS (SELECT 1 FROM consultation_recipient r WHERE r.plan = p.id)))"
        case .districtSecretariat:
            let districts = Set(posts.map(\.district)).sorted()
            if districts.isEmpty { return nil }
            let isDistrictPlan: Query = "p.forum IN (SELECT id FROM forum WHERE district IN (\(list: districts)) AND kind = 'kredsraad')"
            return grant.kinds == [.districtPlan] ? isDistrictPlan : "p.district IN (\(list: districts))"
        case .municipalCoordinator:
            let reach = posts.map { post -> Query in
                "p.forum IN (SELECT id FROM forum WHERE district = \(post.district) AND (kind = 'kredsraad' OR municipality = \(post.municipality)))"
            }
            return reach.isEmpty ? nil : any(of: reach)
        default: return nil
        }
    }

    /// `1 = 0` of none.
    private static func any(of conditions: [Query]) -> Query {
        guard let first = conditions.first else { return "1 = 0" }
        let joined = conditions.dropFirst().reduce(first) { "\($0) OR \($1)" }
        return "(\(joined))"
    }

    private static func states(_ states: Set<Thing.State>) -> Query {
        let statuses = Set(Plan.Status.allCases.filter { states.contains($0.state) }.map(\.rawValue))
        return statuses.count == Plan.Status.allCases.count ? "1 = 1" : "p.status IN (\(list: statuses.sorted()))"
    }
}
