package import Kernel

/// What the policy says: yes, because of this; or no.
package enum Decision: Sendable, Equatable {
    case permitted(because: Relation, as: Capacity)
    case refused(Reason)

    package enum Reason: Sendable, Equatable {
        /// No rule permits it.
        case noRule
        /// Whoever asked for it cannot also agree to it.
        case askedByOneself
        /// Nobody gives themselves what lets them see more.
        case forOneself
        /// The person has not shown well enough who they are.
        case assurance(Assurance)
        /// The sign-in is too long ago.
        case notFresh
    }

    package var isPermitted: Bool { if case .permitted = self { true } else { false } }
    /// Permitted, or only for want of a better or fresher sign-in not yet.
    package var isPermittedInPrinciple: Bool { isPermitted || signInAgain != nil }
    /// How well the person must show anew who they are; none where that would not help.
    package var signInAgain: Assurance? {
        switch self {
        case .refused(.assurance(let assurance)): assurance
        case .refused(.notFresh): .low
        default: nil
        }
    }
    package var capacity: Capacity? { if case .permitted(_, let capacity) = self { capacity } else { nil } }
}
