package import Kernel

/// A further approval of a plan, by a committee or a council.
package struct Approval: DescribedPart {
    package var name = ""
    package var authority: AuthorityID?
    package var date: Day?
    package init() {}

    package static let properties: [Property<Approval>] = [
        Property("name", \.name),
        Property("authority", \.authority, .reference(.authority)),
        Property("date", \.date),
    ]
}
