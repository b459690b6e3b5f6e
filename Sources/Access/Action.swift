package import Kernel

/// Something a person may do to a subject: which of the policy's operations it is, and what the policy must know of the subject.
package protocol Action: Sendable {
    associatedtype Subject: Sendable
    static var operation: Operation { get }
    static func thing(_ subject: Subject) -> Thing
    /// What a person is told who may see the subject but not do this.
    static var refusal: Wording { get }
}

extension Action {
    package static func decision(for viewer: Viewer, on subject: Subject) -> Decision { Policy.decide(operation, by: viewer, on: thing(subject)) }
    /// Whether the rules permit it, perhaps after a better or fresher sign-in, for which the act itself asks.
    package static func allows(_ viewer: Viewer, on subject: Subject) -> Bool { decision(for: viewer, on: subject).isPermittedInPrinciple }

    /// Throws what a person is told who may not do it, or not before a better or fresher sign-in.
    package static func demand(_ viewer: Viewer, on subject: Subject) throws(Refusal) {
        let decision = decision(for: viewer, on: subject)
        if let assurance = decision.signInAgain { throw .signInAgain(assurance) }
        guard decision.isPermitted else { throw .notAllowed(refusal(for: decision)) }
    }

    static func refusal(for decision: Decision) -> Wording {
        guard decision == .refused(.forOneself) else { return refusal }
        return Wording(
            "Ingen kan give sig selv en plads eller et hverv. Der er ikke ændret noget. Bed en anden, der kan, om at gøre det.",
            en: "Nobody can give themselves a seat or a post. Nothing was changed. Ask somebody else who can to do it.")
    }

    package static var refusal: Wording {
        Wording(
            "Du kan læse siden, men ikke ændre den. Spørg forummets sekretær, hvis noget skal rettes.",
            en: "You can read the page but not change it. Ask the forum's secretary if something should be corrected.")
    }
}

/// Proof that the policy said yes: to whom, to what, and because of which rule. Only this module can make one.
package struct Permit<A: Action>: Sendable {
    package let viewer: Viewer
    package let subject: A.Subject
    /// The person who acts; a permit is never given to a visitor.
    package let person: PersonID
    /// What the person acts from.
    package let capacity: Capacity

    init(viewer: Viewer, person: PersonID, subject: A.Subject, capacity: Capacity) {
        self.viewer = viewer
        self.person = person
        self.subject = subject
        self.capacity = capacity
    }
}
