import Access
import Kernel
import Storage

/// Where words stand on a forum's card and in all its plans: a plan's texts are carried into the next, and the same two people decide on all of them.
struct ForumErasure {
    struct Place {
        let plan: PlanFacts
        let erasure: Erasure
    }
    /// The plans where the words stand, in order.
    private(set) var places: [Place]
    let ids: ErasedIDs?
    let card: CardErasure?
    private let forum: ForumID

    var texts: Int { places.reduce(card?.texts ?? 0) { $0 + $1.erasure.texts } }
    var history: Int { places.reduce(card?.history ?? 0) { $0 + $1.erasure.history } }
    var isEmpty: Bool { places.isEmpty && (ids?.isEmpty ?? true) && (card?.isEmpty ?? true) }

    /// One entry of the history, whatever it says.
    init(ofEntry entry: String, in plan: PlanFacts) {
        places = [Place(plan: plan, erasure: Erasure(ofEntry: entry, in: plan.id))]
        (ids, card, forum) = (nil, nil, plan.forum)
    }

    init(of words: ErasedWords, in plan: PlanFacts, _ reading: borrowing Reading) throws {
        let plans = try Self.plans(where: "p.forum = \(plan.forum)", reading)
        places = []
        for plan in plans {
            let erasure = try Erasure(of: words, in: plan.id, reading)
            if !erasure.isEmpty { places.append(Place(plan: plan, erasure: erasure)) }
        }
        ids = try ErasedIDs(of: words, in: plans.map(\.id), reading)
        card = try CardErasure(of: words, in: plan.forum, reading)
        forum = plan.forum
    }

    /// Takes the words out, first from the texts, then from the ids, and makes the plans' search entries anew.
    func carryOut(_ request: PurgeStore.Request, by person: PersonID, _ writing: inout Writing) throws {
        for place in places { try place.erasure.carryOut(request, by: person, &writing) }
        try card?.carryOut(request, by: person, &writing)
        try ids?.carryOut(&writing)
        for plan in try Self.plans(where: "p.forum = \(forum)", writing.reading) { try PlanReindexing.rebuild(plan, &writing) }
    }

    /// Plans of other forums in the district that hold the words too: those that this viewer may see, and how many more there are.
    static func elsewhere(_ words: ErasedWords, than plan: PlanFacts, _ reading: borrowing Reading) throws -> (seen: [PlanFacts], others: Int) {
        let seen = try plans(where: "p.district = \(plan.district) AND p.forum <> \(plan.forum) AND \(PlanAccess.visible(to: reading.viewer))", reading)
        let all = try plans(where: "p.district = \(plan.district) AND p.forum <> \(plan.forum)", reading)
        var holding: Set<PlanID> = []
        for plan in all {
            let (erasure, ids) = (try Erasure(of: words, in: plan.id, reading), try ErasedIDs(of: words, in: [plan.id], reading))
            if !erasure.isEmpty || !ids.isEmpty { holding.insert(plan.id) }
        }
        let named = seen.filter { holding.contains($0.id) }
        return (named, holding.count - named.count)
    }

    private static func plans(where condition: Query, _ reading: borrowing Reading) throws -> [PlanFacts] {
        try reading.rows("SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum WHERE \(condition) ORDER BY p.\"from\", p.id") { try PlanAccess.facts(&$0) }
    }
}
