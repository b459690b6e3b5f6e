package import Kernel

/// What an activity may cost: Danish kroner, working hours, and where they come from.
package struct Budget: DescribedPart {
    package var amount: Double?
    package var hours: Double?
    package var source: String?
    package init() {}

    package static let properties: [Property<Budget>] = [
        Property("amount", \.amount),
        Property("hours", \.hours),
        Property("source", \.source),
    ]
}
