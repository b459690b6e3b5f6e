package import Kernel

/// Which law says whether somebody learns when they were looked up.
enum InsightLaw: Sendable {
    /// The General Data Protection Regulation, article 15.
    case protection
    /// Retshåndhævelsesloven: police, prosecution, prison and probation.
    case enforcement

    /// What can be answered.
    var outcomes: [InsightRequest.Outcome] {
        switch self {
        case .protection: [.given, .refused]
        case .enforcement: [.given, .postponed, .restricted, .refused, .neither]
        }
    }
}

/// Somebody asks an authority when they were looked up, and why (indsigt i loggen). Who asked stands in the authority's own records, by its
/// case number; here only whom it is about.
package struct InsightRequest: Described {
    /// The person whose look-ups are asked about.
    package var person = PersonID("")
    package var from = Day.earliest
    package var to = Day.latest
    /// When the request came in.
    package var received = Day.earliest
    /// The case in the authority's own records.
    package var file: String?
    package var outcome: Outcome?
    package var reason: String?
    /// When it is taken up again, where the answer is postponed.
    package var until: Day?
    package init() {}

    package enum Outcome: String, Choice {
        case given, postponed, restricted, refused, neither

        /// Whether the one who asked gets the times.
        var showsTimes: Bool { self == .given || self == .restricted }
    }

    package static let properties: [Property<InsightRequest>] = [
        Property("person", \.person, .reference(.person)),
        Property("from", \.from),
        Property("to", \.to),
        Property("received", \.received),
        Property("file", \.file),
        Property("outcome", \.outcome),
        Property("reason", \.reason),
        Property("until", \.until),
    ]

    /// The month within which an answer is due (GDPR article 12(3)), in days.
    static let term = 30
    var due: Day { received.adding(days: Self.term) }

    func problems(on today: Day) -> [Problem] {
        var problems: [Problem] = []
        if to < from { problems.append(Problem("to", InsightWording.endsTooEarly)) }
        if received > today { problems.append(Problem("received", InsightWording.receivedLater)) }
        return problems
    }

    /// What is wrong with the decision.
    func decisionProblems(by law: InsightLaw) -> [Problem] {
        guard let outcome, law.outcomes.contains(outcome) else { return [Problem("outcome", InsightWording.outcomeMissing)] }
        var problems: [Problem] = []
        if outcome != .given, reason == nil { problems.append(Problem("reason", InsightWording.reasonMissing)) }
        if outcome == .postponed, until == nil { problems.append(Problem("until", InsightWording.untilMissing)) }
        return problems
    }
}
