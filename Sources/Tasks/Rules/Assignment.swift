package import Kernel

/// A piece of work that someone is to do (handling, opgave). `Task` would collide with Swift's own.
package struct Assignment: Described {
    package var id = AssignmentID("")
    /// CommonMark.
    package var text: String?
    package var due: Day?
    package var responsible: ResponsibleID?
    package var person: PersonID?
    /// The post that does it, where no person is named.
    package var post: String?
    package var status: Status?
    package var done: Day?
    package init() {}

    package enum Status: String, Choice { case open, done, dropped }

    package static let properties: [Property<Assignment>] = [
        Property("id", \.id),
        Property("text", \.text, .markdown),
        Property("due", \.due),
        Property("responsible", \.responsible, .reference(.responsible)),
        Property("person", \.person, .reference(.person)),
        Property("post", \.post),
        Property("status", \.status),
        Property("done", \.done),
    ]

    /// An assignment without a status is open.
    package var isOpen: Bool { (status ?? .open) == .open }
    /// As visitors may know it, when they were last told on that day how things go: what is done since then stands open to them.
    package func asKnown(since released: Day?) -> Assignment {
        guard !isOpen else { return self }
        if let released, (done ?? released) <= released { return self }
        var known = self
        (known.status, known.done) = (nil, nil)
        return known
    }

    package func isOverdue(on day: Day) -> Bool { isOpen && (due.map { $0 < day } ?? false) }
}
