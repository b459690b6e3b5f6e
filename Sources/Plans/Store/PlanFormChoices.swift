package import Access
package import Kernel
import Storage

/// The plans that a plan can carry out or build on, and the forums that it can be made for.
package struct PlanFormChoices: Sendable {
    /// A plan that can be chosen.
    package struct Candidate: Sendable {
        package let id: PlanID
        package let title: String
        package let from: Day
        package let to: Day
        package let isOfDistrict: Bool
        package let isOfForum: Bool
    }
    let candidates: [Candidate]

    /// The district's plans; a plan of the district itself carries out none.
    var parents: [Candidate] { candidates.filter { $0.isOfDistrict && !$0.isOfForum } }
    /// The forum's own plans, newest first.
    var own: [Candidate] { candidates.filter(\.isOfForum) }
    /// The district's plan on the day.
    func parent(on day: Day) -> Candidate? { parents.first { $0.from <= day && day <= $0.to } }

    /// What the viewer may see of the district's and of the forum's plans, without `plan` itself.
    package static func of(_ forum: DraftingForum, except plan: PlanID? = nil, in reading: borrowing Reading) throws -> PlanFormChoices {
        let candidates = try reading.rows(
            """
            SELECT p.id, p.title, p."from", p."to", f.kind = 'kredsraad', p.forum = \(forum.id) FROM plan p JOIN forum f ON f.id = p.forum
            WHERE p.district = \(forum.forum.district) AND (f.kind = 'kredsraad' OR p.forum = \(forum.id)) AND \(PlanAccess.visible(to: reading.viewer))
            ORDER BY p."from" DESC, p.id
            """
        ) { row in
            Candidate(
                id: try row.identifier(), title: try row.text(), from: try row.day(), to: try row.day(), isOfDistrict: try row.flag() && forum.isBelowDistrict,
                isOfForum: try row.flag())
        }
        return PlanFormChoices(candidates: candidates.filter { $0.id != plan })
    }
}

/// The forums that plans are made for, and the ids of new plans.
package enum DraftingForums {
    /// Those that the viewer writes for, in Danish order.
    package static func written(in reading: borrowing Reading) throws -> [DraftingForum] {
        let viewer = reading.viewer
        let councils = viewer.standing.posts.filter { $0.kind == .districtSecretariat }.map(\.district)
        let candidates = try found("f.id IN (\(list: viewer.standing.forums)) OR (f.kind = 'kredsraad' AND f.district IN (\(list: councils)))", in: reading)
        return candidates.filter { DraftPlan.allows(viewer, on: $0.forum) }
    }

    /// Forums are public, so any can be found; the action's rule says who may.
    package static func forum(_ id: ForumID, in reading: borrowing Reading) throws -> DraftingForum {
        guard let forum = try found("f.id = \(id)", in: reading).first else { throw Refusal.notFound }
        return forum
    }

    private static func found(_ condition: Query, in reading: borrowing Reading) throws -> [DraftingForum] {
        try reading.rows(
            """
            SELECT f.id, f.name, f.district, f.plan_name, f.municipality, f.parent, f.kind, d.name FROM forum f JOIN district d ON d.code = f.district
            WHERE \(condition) ORDER BY f.sort_key
            """
        ) { row in
            let (id, name, placed): (ForumID, String, DistrictID) = (try row.identifier(), try row.text(), try row.identifier())
            let (planName, municipality, parent): (String?, String?, ForumID?) = (row.textIfAny(), row.textIfAny(), row.identifierIfAny())
            let (kind, district) = (try row.text(), try row.text())
            let forum = PlanningForum(
                id: id, name: name, district: placed, isDistrictCouncil: kind == "kredsraad", planName: planName, municipality: municipality, parent: parent)
            let place =
                switch kind {
                case "kredsraad": district
                case "lokalraad": forum.municipality.flatMap { Municipality.withCode($0)?.name } ?? forum.name
                default: forum.name
                }
            return DraftingForum(forum: forum, place: place, isBelowDistrict: kind != "kredsraad")
        }
    }

    /// An id that no plan of the installation has.
    package static func newPlanID(for forum: DraftingForum, from: Day, in reading: borrowing Reading) throws -> PlanID {
        let wished = DraftProposal.id(for: forum, from: from) { _ in false }.rawValue
        // A hyphen and a number may follow; the full stop is the character after the hyphen.
        let taken = Set(try reading.rows("SELECT id FROM plan WHERE id >= \(wished) AND id < \(wished + ".")") { try $0.text() })
        return DraftProposal.id(for: forum, from: from) { taken.contains($0) }
    }
}
