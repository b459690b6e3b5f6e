package import Kernel

/// A provision or an agreement that a forum rests on (retsgrundlag), and when it held.
package struct LegalBasis: DescribedPart {
    package var text = ""
    package var from: Day?
    /// Only where the provision itself ended.
    package var to: Day?
    /// Where the citation is taken from, when the provision itself was not seen.
    package var asStatedIn: String?
    package init() {}

    package static let properties: [Property<LegalBasis>] = [
        Property("text", \.text),
        Property("from", \.from),
        Property("to", \.to),
        Property("as-stated-in", \.asStatedIn),
    ]
}
