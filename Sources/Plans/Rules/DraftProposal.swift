package import Kernel

/// What is proposed for a forum's new plan: the year after its latest, a title and an id made from both.
struct DraftProposal {
    let title: String
    let from: Day
    let to: Day

    /// `latest` is the last day of the forum's latest plan.
    init(for forum: DraftingForum, latest: Day?, today: Day) {
        // From October on, plans are written for the year to come.
        let coming = today.month >= 10 ? today.year + 1 : today.year
        let year = Period(year: latest.map { max($0.year + 1, coming) } ?? coming)
        from = year.first
        to = year.last
        title = "\(Self.capitalised(forum.planName ?? "samarbejdsplan")) \(year.year) for \(forum.place)"
    }

    /// `vejen-2027`: the place that the plan is for, and its first year.
    static func id(for forum: DraftingForum, from: Day, taken: (String) -> Bool) -> PlanID {
        PlanID(Slug.make(from: "\(forum.place.prefix(70)) \(from.year)", taken: taken))
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

/// A forum that a plan is made for.
package struct DraftingForum: Sendable {
    package let forum: PlanningForum
    /// What the plan is for: the district, the municipality, or the forum itself where it is neither council.
    package let place: String
    /// Whether the forum's plan carries out the district's.
    package let isBelowDistrict: Bool

    package var id: ForumID { forum.id }
    package var planName: String? { forum.planName }
}
