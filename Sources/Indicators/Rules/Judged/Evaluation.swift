package import Kernel

/// A question put to the figures (vurdering): which towns carry out an initiative, and since when. Fixed before anybody looks at the answer.
package struct Evaluation: DescribedPart, Equatable, Hashable {
    package var id = ""
    /// The district's activity that is judged; its title is the question's subject.
    package var activity: ActivityID?
    /// »ekstra øjne«: what the sentences call it.
    package var name = ""
    package var starts: [EvaluationStart]?
    /// Whether the quarter in which each town began counts neither before nor after.
    package var leavesOutStart: Bool?
    /// Neighbours to which crime may have moved: neither judged nor compared with, looked at for themselves.
    package var apart: [String]?
    package init() {}

    package static let properties: [Property<Evaluation>] = [
        Property("id", \.id),
        Property("activity", \.activity),
        Property("name", \.name),
        Property("starts", \.starts),
        Property("leaves-out-start", \.leavesOutStart),
        Property("apart", \.apart, .list(.municipality)),
    ]
}

/// When a town began, and what made it begin.
package struct EvaluationStart: DescribedPart, Hashable {
    package var municipality = ""
    /// The quarter in which it began.
    package var start = Period(year: 2000)
    package var why: Why?
    package init() {}

    /// A town that begins after a bad year mostly gets better by itself.
    package enum Why: String, Choice {
        case badYear = "bad-year"
        case planned, others, unknown
    }

    package static let properties: [Property<EvaluationStart>] = [
        Property("municipality", \.municipality, .municipality),
        Property("start", \.start),
        Property("why", \.why),
    ]
}
