package import Kernel

/// A person's seat in a forum over a span of time (medlemskab).
package struct Seat: DescribedPart {
    package var person = PersonID("")
    package var roles: [Role] = []
    package var from: Day?
    /// The last day, included.
    package var to: Day?
    /// The member whose permanent substitute (stedfortræder) this person is.
    package var substituteFor: PersonID?
    /// Whether visitors see the name; never in forums that handle persons.
    package var isPublic: Bool?
    package init() {}

    package enum Role: String, Choice {
        case chair
        case viceChair = "vice-chair"
        case secretary, member, attendee
    }

    package static let properties: [Property<Seat>] = [
        Property("person", \.person, .reference(.person)),
        Property("roles", \.roles),
        Property("from", \.from),
        Property("to", \.to),
        Property("substitute-for", \.substituteFor, .reference(.person)),
        Property("public", \.isPublic),
    ]

    package func holds(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

    /// Whether the seat was held at some time from the one day to the other.
    package func holds(from first: Day, to last: Day) -> Bool { (from.map { $0 <= last } ?? true) && (to.map { first <= $0 } ?? true) }
}
