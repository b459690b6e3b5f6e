package import Kernel

/// A focus area (indsatsområde) of a plan.
package struct FocusArea: Described {
    package var id = FocusAreaID("")
    package var title = ""
    package var aim: String?
    package var reason: String?
    /// Only these municipalities; none given means all of the plan's.
    package var municipalities: [String]?
    package var origin: Origin?
    /// The district's focus area that this one carries out.
    package var parent: FocusAreaID?
    package var isCarriedOver: Bool?
    /// The focus areas of the plan before that it continues.
    package var previous: [FocusAreaID]?
    package init() {}

    package enum Origin: String, Choice { case national, district, local }

    package static let properties: [Property<FocusArea>] = [
        Property("id", \.id),
        Property("title", \.title),
        Property("aim", \.aim, .markdown),
        Property("reason", \.reason, .markdown),
        Property("municipalities", \.municipalities, .list(.municipality)),
        Property("origin", \.origin),
        Property("parent", \.parent, .reference(.parentFocusArea)),
        Property("carried-over", \.isCarriedOver),
        Property("previous", \.previous, .list(.reference(.previousFocusArea))),
    ]
}
