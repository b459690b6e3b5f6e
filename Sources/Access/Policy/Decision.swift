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
        /// The person has not shown well enough who they are.
        case assurance(Assurance)
        /// The sign-in is too long ago.
        case notFresh
    }

    package var isPermitted: Bool { if case .permitted = self { true } else { false } }
    package var capacity: Capacity? { if case .permitted(_, let capacity) = self { capacity } else { nil } }
}
