package import Kernel

/// Somebody whom a forum's chair has named to write its plans (redaktør).
package struct Editor: Described {
    package var person = PersonID("")
    package var from: Day?
    /// The last day, included.
    package var to: Day?
    package init() {}

    package static let properties: [Property<Editor>] = [
        Property("person", \.person, .reference(.person)),
        Property("from", \.from),
        Property("to", \.to),
    ]

    package func holds(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}

/// Somebody who meets for a member on one day (stedfortræder for et møde).
package struct Deputy: Described {
    package var person = PersonID("")
    /// The member whose place it is.
    package var member = PersonID("")
    package var day = Day.earliest
    package init() {}

    package static let properties: [Property<Deputy>] = [
        Property("person", \.person, .reference(.person)),
        Property("member", \.member, .reference(.person)),
        Property("day", \.day),
    ]
}
