package import Kernel

/// A figure for a period and an area (måling).
package struct Measurement: DescribedPart {
    package var period = Period(year: 2000)
    /// A municipality's code, a district's code or `country`.
    package var area: String?
    package var value = 0.0
    /// The whole that `value` is part of.
    package var of: Double?
    package var note: String?
    package init() {}

    package static let properties: [Property<Measurement>] = [
        Property("period", \.period),
        Property("area", \.area, .area),
        Property("value", \.value),
        Property("of", \.of),
        Property("note", \.note),
    ]
}
