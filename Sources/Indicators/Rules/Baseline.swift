package import Kernel

/// Where an indicator stood before.
package struct Baseline: DescribedPart {
    package var period = Period(year: 2000)
    package var value = 0.0
    package init() {}

    package static let properties: [Property<Baseline>] = [
        Property("period", \.period),
        Property("value", \.value),
    ]
}
