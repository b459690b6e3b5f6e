package import Kernel

/// A numbered change of a plan in force (justering).
package struct Adjustment: DescribedPart {
    package var number: Int?
    package var date: Day?
    package var what: String?
    package var why: String?
    package var decidedBy: String?
    package init() {}

    package static let properties: [Property<Adjustment>] = [
        Property("number", \.number),
        Property("date", \.date),
        Property("what", \.what, .markdown),
        Property("why", \.why, .markdown),
        Property("decided-by", \.decidedBy),
    ]
}
