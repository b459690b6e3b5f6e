package import Access
package import Kernel
package import Storage

/// A plan as this viewer may see it.
package struct VisiblePlan: Sendable {
    package let plan: PlanFacts
    /// Sees drafts, comments, history, findings and status before it is released.
    package let isInsider: Bool
    package let mayEdit: Bool
    /// Whether the plan is with this viewer for comment.
    package var mayComment = false
}

/// The one place that says which plans exist for whom.
package enum PlanAccess {
    /// A condition on `plan p`: published ones for everybody; a forum's own for its members; what is sent for comment or further on for the
    /// forums above and below and for those that have it for comment.
    package static func visible(to viewer: Viewer) -> Query {
        if viewer.isVisitor { return "p.status IN ('published', 'evaluated', 'archived')" }
        let near = viewer.standing.above.union(viewer.standing.below)
        return """
            (p.status IN ('published', 'evaluated', 'archived') OR p.forum IN (\(list: Array(viewer.standing.duties.keys)))
              OR (p.status <> 'draft' AND (p.forum IN (\(list: Array(near)))
                OR p.id IN (SELECT r.plan FROM consultation_recipient r WHERE r.forum IN (\(list: Array(viewer.standing.duties.keys)))))))
            """
    }

    package static func isInsider(_ viewer: Viewer, forum: ForumID, status: Plan.Status) -> Bool {
        viewer.belongs(to: forum) || (status != .draft && (viewer.standing.above.contains(forum) || viewer.standing.below.contains(forum)))
    }

    /// The plan, or `Refusal.notFound` where the viewer may not know of it.
    package static func plan(_ id: PlanID, in reading: borrowing Reading) throws -> VisiblePlan {
        let viewer = reading.viewer
        let found = try reading.first("SELECT \(columns) FROM plan p JOIN forum f ON f.id = p.forum WHERE p.id = \(id) AND \(visible(to: viewer))") { try Self.facts(&$0) }
        guard let found else { throw Refusal.notFound }
        var seen = seen(found, by: viewer)
        if found.status == .forComment, !viewer.isVisitor {
            seen.mayComment = CommentOnPlan.allows(viewer, on: ConsultedPlan(plan: found, recipients: try ConsultationStore.recipients(of: id, in: reading)))
        }
        return seen
    }

    package static func seen(_ facts: PlanFacts, by viewer: Viewer) -> VisiblePlan {
        VisiblePlan(plan: facts, isInsider: isInsider(viewer, forum: facts.forum, status: facts.status), mayEdit: !viewer.isVisitor && RevisePlan.allows(viewer, on: facts))
    }

    /// The columns that `facts` reads, of `plan p` and its `forum f`.
    package static let columns: Query = """
        p.id, p.title, p.district, p.forum, f.name, f.municipality, p.status, p."from", p."to", p.parent, p.previous, p.version
        """

    package static func facts(_ row: inout Row) throws -> PlanFacts {
        PlanFacts(
            id: try row.identifier(), title: try row.text(), district: try row.identifier(), forum: try row.identifier(), forumName: try row.text(), municipality: row.textIfAny(),
            status: try row.choice(), from: try row.day(), to: try row.day(), parent: row.identifierIfAny(), previous: row.identifierIfAny(), version: try row.whole())
    }
}
