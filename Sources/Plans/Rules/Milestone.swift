package import Kernel

/// A step on the way of an activity (milepæl).
package struct Milestone: DescribedPart {
    package var text = ""
    package var due: Day?
    package var reached: Day?
    package init() {}

    /// As visitors may know it, when they were last told on that day how things go.
    package func asKnown(since released: Day?) -> Milestone {
        guard let reached, released.map({ reached > $0 }) ?? true else { return self }
        var known = self
        known.reached = nil
        return known
    }

    package static let properties: [Property<Milestone>] = [
        Property("text", \.text),
        Property("due", \.due),
        Property("reached", \.reached),
    ]
}
