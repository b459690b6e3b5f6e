package import Kernel

/// A break in a series (databrud): figures on its two sides are never compared.
package struct SeriesBreak: DescribedPart {
    package var period = Period(year: 2000)
    package var reason: String?
    package init() {}

    package static let properties: [Property<SeriesBreak>] = [
        Property("period", \.period),
        Property("reason", \.reason),
    ]
}
