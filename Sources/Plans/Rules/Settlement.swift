package import Kernel

/// Who settled a plan (fastlagt), when, and on what authority.
package struct Settlement: DescribedPart {
    package var by: String?
    package var authority: AuthorityID?
    package var date: Day?
    package var basis: String?
    package init() {}

    package static let properties: [Property<Settlement>] = [
        Property("by", \.by),
        Property("authority", \.authority, .reference(.authority)),
        Property("date", \.date),
        Property("basis", \.basis),
    ]
}
