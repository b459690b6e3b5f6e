package import Kernel

/// What the policy must know of a thing. The slices make it from what they have loaded; it holds no text that anybody wrote.
package struct Thing: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The yearly plan of a district council, which the law asks the police director for (retsplejeloven § 113).
        case districtPlan = "district-plan"
        case localPlan = "local-plan"
        case forum
        case district
        case person
        case log

        package static let plans: [Kind] = [.districtPlan, .localPlan]
    }

    /// The state that a rule may depend on.
    package enum State: String, Sendable, CaseIterable {
        case draft
        case forComment = "for-comment"
        case discussed, settled, published, evaluated, archived
        /// A forum that belongs under no other, and one that does.
        case topmost, under
        /// A thing that has no states.
        case plain

        package static let ofPlans: [State] = [.draft, .forComment, .discussed, .settled, .published, .evaluated, .archived]
    }

    package var kind: Kind
    package var key: String
    package var state = State.plain
    package var plan: PlanID?
    /// The forum that it is of.
    package var forum: ForumID?
    /// The forums that its forum belongs under, all the way up.
    package var above: Set<ForumID> = []
    package var district: DistrictID?
    package var municipality: String?
    package var authority: AuthorityID?
    /// Those who do it, or whom it is about.
    package var people: Set<PersonID> = []
    /// The forums that a plan was sent to for comment.
    package var recipients: Set<ForumID> = []
    /// The person who asked for what another must agree to.
    package var askedBy: PersonID?

    package init(_ kind: Kind, _ key: String, _ state: State = .plain) {
        self.kind = kind
        self.key = key
        self.state = state
    }

    /// The states that things of the kind can be in.
    package static func states(of kind: Kind) -> [State] {
        switch kind {
        case .districtPlan, .localPlan: State.ofPlans
        case .forum: [.topmost, .under]
        case .district, .person, .log: [.plain]
        }
    }
}
