package import Kernel

/// A further chapter of a plan: mission, theory of change, what the crime picture shows.
package struct Section: DescribedPart {
    package var title = ""
    package var text: String?
    package init() {}

    package static let properties: [Property<Section>] = [
        Property("title", \.title),
        Property("text", \.text, .markdown),
    ]
}
