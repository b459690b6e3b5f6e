package import Forums
package import Kernel

/// A cooperation plan (samarbejdsplan) of a forum for one or several years.
package struct Plan: Described {
    package var id = PlanID("")
    package var forum = ForumID("")
    package var title = ""
    package var from = Day.earliest
    package var to = Day.earliest
    package var status = Status.draft
    package var discussed: Discussion?
    package var settled: Settlement?
    package var adjustments: [Adjustment]?
    package var records: [FilingRecord]?
    /// The district plan that a local plan carries out.
    package var parent: PlanID?
    /// Last period's plan.
    package var previous: PlanID?
    package var approvedBy: [Approval]?
    package var introduction: String?
    package var followUp: String?
    package var sections: [Section]?
    package init() {}

    /// The life cycle, in its order.
    package enum Status: String, Choice, Comparable {
        case draft
        case forComment = "for-comment"
        case discussed, settled, published, evaluated, archived

        package static func < (left: Self, right: Self) -> Bool { left.place < right.place }
        private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
        /// Whether visitors see the plan.
        package var isPublic: Bool { self >= .published }
        /// Whether the plan's content changes only by numbered adjustments.
        package var isInForce: Bool { self == .settled || self == .published }
    }

    package static let properties: [Property<Plan>] = [
        Property("id", \.id),
        Property("forum", \.forum, .reference(.forum)),
        Property("title", \.title),
        Property("from", \.from),
        Property("to", \.to),
        Property("status", \.status),
        Property("discussed", \.discussed),
        Property("settled", \.settled),
        Property("adjustments", \.adjustments),
        Property("records", \.records),
        Property("parent", \.parent, .reference(.plan)),
        Property("previous", \.previous, .reference(.plan)),
        Property("approved-by", \.approvedBy),
        Property("introduction", \.introduction, .markdown),
        Property("follow-up", \.followUp, .markdown),
        Property("sections", \.sections),
    ]
}
