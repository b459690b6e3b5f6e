package import Kernel

/// A breach of personal data security (brud på persondatasikkerheden) concerning one thing over some days: what happened, and whether it was notified.
package struct Breach: Described {
    /// The kind and the identifier: `plan/vejen-2026`.
    package var thing = ""
    package var from = Day.earliest
    package var to = Day.latest
    /// When it was found out: from then there are 72 hours (GDPR article 33).
    package var found = Day.earliest
    /// The time of day: `14.30`.
    package var time: String?
    package var what = ""
    package var notified: Notified?
    package var reason: String?
    package init() {}

    package enum Kind: String, Sendable { case plan, forum, person }
    package enum Notified: String, Choice { case notified, unlikelyRisk = "unlikely-risk" }

    package static let properties: [Property<Breach>] = [
        Property("thing", \.thing),
        Property("from", \.from),
        Property("to", \.to),
        Property("found", \.found),
        Property("time", \.time),
        Property("what", \.what),
        Property("notified", \.notified),
        Property("reason", \.reason),
    ]

    /// What it was about; none where the thing is written otherwise.
    var subject: (kind: Kind, id: String)? {
        let parts = thing.split(separator: "/", maxSplits: 1).map(String.init)
        return parts.count == 2 ? Kind(rawValue: parts[0]).map { ($0, parts[1]) } : nil
    }

    /// Hours from when it was found out until it must be notified.
    static let term = 72

    /// The time of day as hours and minutes; midnight where none was given.
    var clockTime: (hour: Int, minute: Int)? {
        guard let time else { return (0, 0) }
        let parts = time.split { $0 == "." || $0 == ":" }.map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], 0...23 ~= hour, 0...59 ~= minute else { return nil }
        return (hour, minute)
    }

    func due(_ clock: Clock) -> Instant? { clockTime.flatMap { clock.instant(on: found, hour: $0.hour, minute: $0.minute) }?.adding(seconds: Int64(Self.term) * 3600) }

    func problems(on today: Day) -> [Problem] {
        var problems: [Problem] = []
        if to < from { problems.append(Problem("to", BreachWording.endsTooEarly)) }
        if from.days(until: to) > 366 { problems.append(Problem("to", BreachWording.tooLong)) }
        if found > today { problems.append(Problem("found", BreachWording.foundLater)) }
        if clockTime == nil { problems.append(Problem("time", BreachWording.noTime)) }
        if notified == .unlikelyRisk, reason == nil { problems.append(Problem("reason", BreachWording.reasonMissing)) }
        return problems
    }
}
