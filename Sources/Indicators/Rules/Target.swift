package import Kernel

/// What an indicator is to reach by a period; exactly one way is given.
package struct Target: DescribedPart {
    package var period = Period(year: 2000)
    package var value: Double?
    /// Per cent against the baseline.
    package var change: Double?
    /// Not worse than the baseline.
    package var keep: Bool?
    /// At least so much every year.
    package var step: Double?
    /// The level of others: municipality codes, a district's code or `country`.
    package var levelOf: [String]?
    package init() {}

    package static let properties: [Property<Target>] = [
        Property("period", \.period),
        Property("value", \.value),
        Property("change", \.change, .number(signed: true)),
        Property("keep", \.keep),
        Property("step", \.step, .number(signed: true)),
        Property("level-of", \.levelOf, .list(.area)),
    ]
}
