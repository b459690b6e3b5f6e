package import Access
package import Kernel

/// Whom to try the demonstration as: found by role, never by name.
enum TrialRole: CaseIterable {
    case localSecretary, localChair, policeSecretariat, districtChair, localMember, consultant

    /// One seat for each role, no person twice. The local council that has the most forums below it shows the most.
    static func good(among seats: [DemoSeat]) -> [(role: TrialRole, seat: DemoSeat)] {
        guard let council = seats.filter({ $0.kind == .lokalraad }).max(by: { ($0.forumsBelow, $1.forumName) < ($1.forumsBelow, $0.forumName) })?.forum else {
            return []
        }
        var chosen: [(role: TrialRole, seat: DemoSeat)] = []
        for role in allCases {
            let free = seats.filter { seat in !chosen.contains { $0.seat.person == seat.person } }
            if let seat = free.first(where: { role.fits($0, council) }) { chosen.append((role, seat)) }
        }
        return chosen
    }

    private func fits(_ seat: DemoSeat, _ council: ForumID) -> Bool {
        switch self {
        case .localSecretary: seat.forum == council && seat.roles.contains(.secretary)
        case .localChair: seat.forum == council && seat.roles.contains(.chair)
        case .localMember: seat.forum == council && seat.roles == [.member]
        case .policeSecretariat: seat.kind == .kredsraad && seat.roles.contains(.secretary)
        case .districtChair: seat.kind == .kredsraad && seat.roles.contains(.chair)
        case .consultant: seat.kind == .ssp && seat.roles.contains(.secretary)
        }
    }
}

/// A post held today, as the sign-in page of the demonstration lists it.
package struct DemoPost: Sendable {
    package let person: PersonID
    package let name: String
    package let title: String?
    package let kind: Post.Kind
    package let authority: String?
}

/// An editor, or a deputy for a member today.
package struct DemoNamed: Sendable {
    package let person: PersonID
    package let name: String
    package let forumName: String
    /// For a deputy.
    package let memberName: String?
}

/// A seat held today, as the sign-in page of the demonstration lists it.
package struct DemoSeat: Sendable {
    package let person: PersonID
    package let name: String
    package let title: String?
    package let forum: ForumID
    package let forumName: String
    package let kind: Forum.Kind
    package let forumsBelow: Int
    package let roles: [Seat.Role]
}
