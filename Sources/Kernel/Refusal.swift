/// Everything a person can be told "no" about. Anything else thrown is a fault.
package enum Refusal: Error, Equatable {
    /// There is no such thing, or this person may not know that there is.
    case notFound
    /// The thing may be seen, but not acted on by this person.
    case notAllowed(Wording)
    /// What was typed cannot be kept; every problem is named at once.
    case invalid([Problem])
    /// Somebody else changed the thing in the meantime.
    case outdated
    /// The person must show anew, or better, who they are.
    case signInAgain(Assurance)
    /// The thing is not in a state where this can be done.
    case conflict(Wording)
}

/// One thing wrong with one field.
package struct Problem: Error, Equatable, Sendable {
    /// The field's name in the form; empty when the problem concerns the whole form.
    package let field: String
    package let wording: Wording

    package init(_ field: String, _ wording: Wording) {
        self.field = field
        self.wording = wording
    }
}
