package import Access
package import Kernel
import Storage

/// What a focus area's own page adds to the plan's: why it was chosen, and where it comes from.
package struct FocusAreaDetail: Sendable {
    package let reason: String?
    package let municipalities: [String]
    /// The focus areas of the plan before that it continues, with their plan.
    package let before: [(plan: PlanID, id: FocusAreaID, title: String)]
    /// The district's focus area that it carries out.
    package let above: (plan: PlanID, id: FocusAreaID, title: String)?
    /// The local plans' focus areas that carry it out.
    package let below: [(plan: PlanID, planTitle: String, id: FocusAreaID, title: String)]
    package let version: Int

    package static func read(_ id: FocusAreaID, of plan: PlanID, in reading: borrowing Reading) throws -> FocusAreaDetail {
        let own = try reading.first("SELECT reason, municipalities, previous, parent, version FROM focus_area WHERE plan = \(plan) AND id = \(id)") { row in
            (
                reason: row.textIfAny(), municipalities: try row.partIfAny([String].self) ?? [], previous: try row.partIfAny([FocusAreaID].self) ?? [],
                parent: row.identifierIfAny(Keys.FocusArea.self), version: try row.whole()
            )
        }
        guard let own else { throw Refusal.notFound }
        let viewer = reading.viewer
        let before = try reading.rows(
            """
            SELECT a.plan, a.id, a.title FROM plan c JOIN plan p ON p.id = c.previous JOIN focus_area a ON a.plan = p.id
            WHERE c.id = \(plan) AND a.id IN (\(list: own.previous)) AND \(PlanAccess.visible(to: viewer)) ORDER BY a.position
            """
        ) { row in (plan: try row.identifier(Keys.Plan.self), id: try row.identifier(Keys.FocusArea.self), title: try row.text()) }
        let above = try reading.first(
            """
            SELECT a.plan, a.id, a.title FROM plan c JOIN plan p ON p.id = c.parent JOIN focus_area a ON a.plan = p.id
            WHERE c.id = \(plan) AND a.id = \(own.parent) AND \(PlanAccess.visible(to: viewer))
            """
        ) { row in (plan: try row.identifier(Keys.Plan.self), id: try row.identifier(Keys.FocusArea.self), title: try row.text()) }
        let below = try reading.rows(
            """
            SELECT a.plan, p.title, a.id, a.title FROM plan p JOIN focus_area a ON a.plan = p.id JOIN forum f ON f.id = p.forum
            WHERE p.parent = \(plan) AND a.parent = \(id) AND \(PlanAccess.visible(to: viewer)) ORDER BY f.sort_key
            """
        ) { row in (plan: try row.identifier(Keys.Plan.self), planTitle: try row.text(), id: try row.identifier(Keys.FocusArea.self), title: try row.text()) }
        return FocusAreaDetail(reason: own.reason, municipalities: own.municipalities, before: before, above: above, below: below, version: own.version)
    }
}
