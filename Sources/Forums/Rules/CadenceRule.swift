package import Kernel

/// How often a forum, or a named group of it, is to meet. Exactly one of the five ways is given.
package struct CadenceRule: DescribedPart {
    package var atLeast: Int?
    /// The least and the most, both included.
    package var between: [Int]?
    package var about: Int?
    package var everyDays: Int?
    package var asNeeded: Bool?
    package var per: Unit?
    /// A named part of the forum, e.g. `styregruppe`.
    package var group: String?
    package init() {}

    package enum Unit: String, Choice { case year }

    package static let properties: [Property<CadenceRule>] = [
        Property("at-least", \.atLeast),
        Property("between", \.between),
        Property("about", \.about),
        Property("every-days", \.everyDays),
        Property("as-needed", \.asNeeded),
        Property("per", \.per),
        Property("group", \.group),
    ]
}
