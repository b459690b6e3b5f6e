package import Kernel

/// Something a person may do to a subject. An action that has no rule does not compile.
package protocol Action: Sendable {
    associatedtype Subject: Sendable
    /// The action's name in the record, e.g. `activity.revise`.
    static var name: StaticString { get }
    static func key(of subject: Subject) -> String
    static func allows(_ viewer: Viewer, on subject: Subject) -> Bool
    /// What a person is told who may see the subject but not do this.
    static var refusal: Wording { get }
}

extension Action {
    package static var refusal: Wording {
        Wording(
            "Du kan læse siden, men ikke ændre den. Spørg forummets sekretær, hvis noget skal rettes.",
            en: "You can read the page but not change it. Ask the forum's secretary if something should be corrected.")
    }
}

/// Proof that a rule said yes. Only this module can make one.
package struct Permit<A: Action>: Sendable {
    package let viewer: Viewer
    package let subject: A.Subject
    /// The person who acts; a permit is never given to a visitor.
    package let person: PersonID

    init(viewer: Viewer, person: PersonID, subject: A.Subject) {
        self.viewer = viewer
        self.person = person
        self.subject = subject
    }
}
