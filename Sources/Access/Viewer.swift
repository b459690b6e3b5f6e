package import Kernel

/// Who is asking, on which day, with the standing that rules may look at. Only `Access` makes one.
package struct Viewer: Sendable, Equatable {
    /// None for a visitor who has not signed in.
    package let person: PersonID?
    package let name: String
    package let today: Day
    package let standing: Standing

    init(person: PersonID?, name: String, today: Day, standing: Standing) {
        self.person = person
        self.name = name
        self.today = today
        self.standing = standing
    }

    package static func visitor(on today: Day) -> Viewer { Viewer(person: nil, name: "", today: today, standing: Standing()) }

    package var isVisitor: Bool { person == nil }
    package func duties(in forum: ForumID) -> Set<Duty> { standing.duties[forum] ?? [] }
    package func belongs(to forum: ForumID) -> Bool { standing.duties[forum] != nil }
    /// Writes for the forum: chair, vice-chair or secretary today.
    package func writes(for forum: ForumID) -> Bool { !duties(in: forum).isDisjoint(with: Duty.writing) }
    /// Writes for some forum of the district.
    package var writesSomewhere: Bool { standing.duties.values.contains { !$0.isDisjoint(with: Duty.writing) } }
}

/// A person's seats today, and the forums next to them.
package struct Standing: Sendable, Equatable {
    package var duties: [ForumID: Set<Duty>]
    /// The forums that the own ones belong under.
    package var above: Set<ForumID>
    /// The forums that belong under the own ones.
    package var below: Set<ForumID>
    /// The districts in which the person has a seat.
    package var districts: Set<DistrictID>

    package init(duties: [ForumID: Set<Duty>] = [:], above: Set<ForumID> = [], below: Set<ForumID> = [], districts: Set<DistrictID> = []) {
        self.duties = duties
        self.above = above
        self.below = below
        self.districts = districts
    }
}
