package import Kernel

/// Who is asking, on which day, with the standing that rules may look at. Only `Access` makes one.
package struct Viewer: Sendable, Equatable {
    /// None for a visitor who has not signed in.
    package let person: PersonID?
    package let name: String
    package let today: Day
    package let standing: Standing
    /// How well the person has shown who they are.
    package let assurance: Assurance
    /// Whether that was a moment ago.
    package let hasFreshSignIn: Bool
    /// When the session ends at the latest; none for a visitor.
    package let endsAt: Instant?

    init(person: PersonID?, name: String, today: Day, standing: Standing, assurance: Assurance = .substantial, hasFreshSignIn: Bool = true, endsAt: Instant? = nil) {
        self.person = person
        self.name = name
        self.today = today
        self.standing = standing
        self.assurance = assurance
        self.hasFreshSignIn = hasFreshSignIn
        self.endsAt = endsAt
    }

    package static func visitor(on today: Day) -> Viewer { Viewer(person: nil, name: "", today: today, standing: Standing(), assurance: .low, hasFreshSignIn: false) }

    package var isVisitor: Bool { person == nil }
    package func duties(in forum: ForumID) -> Set<Duty> { standing.seats[forum]?.duties ?? [] }
    package func belongs(to forum: ForumID) -> Bool { standing.seats[forum] != nil }
    /// Chair, vice-chair or secretary of some forum.
    package var writesSomewhere: Bool { standing.seats.values.contains { !$0.duties.isDisjoint(with: Duty.writing) } || !standing.editing.isEmpty }

    func seat(in forum: ForumID, _ duty: Duty) -> Capacity { .seat(forum, duty, behalf: standing.seats[forum]?.behalf) }
    func anySeat(in forum: ForumID) -> Capacity? { Duty.allCases.first(where: duties(in: forum).contains).map { seat(in: forum, $0) } }
    func writingSeat(in forum: ForumID) -> Capacity? { Duty.allCases.first { Duty.writing.contains($0) && duties(in: forum).contains($0) }.map { seat(in: forum, $0) } }

    /// The first seat in the district that fits.
    func seat(in district: DistrictID?, where fits: (Standing.HeldSeat) -> Bool) -> Capacity? {
        standing.seats.filter { $0.value.district == district && fits($0.value) }.keys.min().flatMap { writingSeat(in: $0) ?? anySeat(in: $0) }
    }
}

/// A person's seats and posts today, and the forums next to them.
package struct Standing: Sendable, Equatable {
    package struct HeldSeat: Sendable, Equatable {
        package var duties: Set<Duty>
        package var district: DistrictID
        /// Whether the forum is the district council.
        package var isCouncil: Bool
        /// The person whose place it is, for a substitute and a deputy.
        package var behalf: PersonID?

        package init(duties: Set<Duty>, district: DistrictID, isCouncil: Bool = false, behalf: PersonID? = nil) {
            self.duties = duties
            self.district = district
            self.isCouncil = isCouncil
            self.behalf = behalf
        }
    }

    package var seats: [ForumID: HeldSeat]
    package var posts: [Post]
    /// The forums whose plans the person writes because their chair said so.
    package var editing: Set<ForumID>
    /// The forums that the own ones belong under, each with the own one nearest to it.
    package var above: [ForumID: ForumID]
    /// The forums that belong under the own ones, each with the own one nearest to it.
    package var below: [ForumID: ForumID]

    package init(
        seats: [ForumID: HeldSeat] = [:], posts: [Post] = [], editing: Set<ForumID> = [], above: [ForumID: ForumID] = [:], below: [ForumID: ForumID] = [:]
    ) {
        self.seats = seats
        self.posts = posts
        self.editing = editing
        self.above = above
        self.below = below
    }

    /// The forums that the person works in.
    package var forums: [ForumID] { Set(seats.keys).union(editing).sorted() }

    /// The districts in which the person works with others; a log auditor does not.
    package var districts: Set<DistrictID> { Set(seats.values.map(\.district) + posts.filter { $0.kind != .logAuditor }.map(\.district)) }
}
