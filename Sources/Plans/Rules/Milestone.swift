package import Kernel

/// A step on the way of an activity (milepæl).
package struct Milestone: DescribedPart {
    package var text = ""
    package var due: Day?
    package var reached: Day?
    package init() {}

    package static let properties: [Property<Milestone>] = [
        Property("text", \.text),
        Property("due", \.due),
        Property("reached", \.reached),
    ]
}
