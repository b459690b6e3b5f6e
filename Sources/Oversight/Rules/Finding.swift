package import Kernel

/// What the auditor found of one entry in a sample.
package struct Finding: Described {
    package var outcome: Outcome?
    package var note: String?
    package init() {}

    package enum Outcome: String, Choice {
        /// The work explains it.
        case inOrder = "in-order"
        /// Asked about, and explained.
        case explained
        case followUp = "follow-up"
        case breach
    }

    package static let properties: [Property<Finding>] = [Property("outcome", \.outcome), Property("note", \.note)]

    func problems() -> [Problem] {
        guard let outcome else { return [Problem("outcome", SampleWording.outcomeMissing)] }
        return outcome != .inOrder && note == nil ? [Problem("note", SampleWording.noteMissing)] : []
    }
}
