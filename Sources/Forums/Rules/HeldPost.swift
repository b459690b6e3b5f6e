package import Access
package import Kernel

extension Post.Kind: Choice {}

/// A person's post in an authority over a span of time (hverv).
package struct HeldPost: Described {
    package var person = PersonID("")
    package var kind = Post.Kind.municipalCoordinator
    /// None for an administrator of the whole district.
    package var authority: AuthorityID?
    package var from: Day?
    /// The last day, included.
    package var to: Day?
    package init() {}

    package static let properties: [Property<HeldPost>] = [
        Property("person", \.person, .reference(.person)),
        Property("kind", \.kind),
        Property("authority", \.authority, .reference(.authority)),
        Property("from", \.from),
        Property("to", \.to),
    ]

    package func holds(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
    package func holds(from first: Day, to last: Day) -> Bool { (from.map { $0 <= last } ?? true) && (to.map { first <= $0 } ?? true) }
}
