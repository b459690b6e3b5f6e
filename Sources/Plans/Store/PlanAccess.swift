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
        PlanCondition.of(.readPlan, for: viewer)
    }

    /// A condition on `plan p`: those that the viewer knows from within, with comments, history and status before it is released.
    package static func inside(_ viewer: Viewer) -> Query { PlanCondition.of(.readPlanInside, for: viewer) }

    /// The same as a column.
    static func insideFlag(_ viewer: Viewer) -> Query { "CASE WHEN \(inside(viewer)) THEN 1 ELSE 0 END" }

    /// The plan, or `Refusal.notFound` where the viewer may not know of it.
    package static func plan(_ id: PlanID, in reading: borrowing Reading) throws -> VisiblePlan {
        let viewer = reading.viewer
        let found = try reading.first("SELECT \(columns) FROM plan p JOIN forum f ON f.id = p.forum WHERE p.id = \(id)") { try Self.facts(&$0) }
        let recipients = viewer.isVisitor ? [] : try ConsultationStore.recipients(of: id, in: reading)
        // What is not there is judged as nobody's draft is, so that it takes as long as what the viewer may not see.
        var thing = found?.thing ?? Thing(.localPlan, id.rawValue, .draft)
        thing.recipients = recipients
        guard Policy.decide(.readPlan, by: viewer, on: thing).isPermitted, let found else { throw Refusal.notFound }
        var seen = seen(found, by: viewer)
        if found.status == .forComment, !viewer.isVisitor { seen.mayComment = CommentOnPlan.allows(viewer, on: ConsultedPlan(plan: found, recipients: recipients)) }
        return seen
    }

    /// For the operator at the command line, who sees every plan; `Refusal.notFound` where there is none.
    package static func facts(of id: PlanID, in reading: borrowing Reading) throws -> PlanFacts {
        guard let found = try reading.first("SELECT \(columns) FROM plan p JOIN forum f ON f.id = p.forum WHERE p.id = \(id)", { try facts(&$0) }) else { throw Refusal.notFound }
        return found
    }

    package static func seen(_ facts: PlanFacts, by viewer: Viewer) -> VisiblePlan {
        VisiblePlan(plan: facts, isInsider: Policy.decide(.readPlanInside, by: viewer, on: facts.thing).isPermitted, mayEdit: RevisePlan.allows(viewer, on: facts))
    }

    /// The columns that `facts` reads, of `plan p` and its `forum f`.
    package static let columns: Query = """
        p.id, p.title, p.district, p.forum, f.name, CASE WHEN f.kind = 'kredsraad' THEN 1 ELSE 0 END, f.municipality, p.status, p."from", p."to", p.parent, p.previous, p.version
        """

    package static func facts(_ row: inout Row) throws -> PlanFacts {
        PlanFacts(
            id: try row.identifier(), title: try row.text(), district: try row.identifier(), forum: try row.identifier(), forumName: try row.text(), isDistrictPlan: try row.flag(),
            municipality: row.textIfAny(),
            status: try row.choice(), from: try row.day(), to: try row.day(), parent: row.identifierIfAny(), previous: row.identifierIfAny(), version: try row.whole())
    }
}
