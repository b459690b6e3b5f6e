package import Kernel

/// An activity (aktivitet) of a focus area.
package struct Activity: Described {
    package var id = ActivityID("")
    package var title = ""
    package var what: String?
    /// In a district plan: every local plan answers it (opgave til alle).
    package var isForAll: Bool?
    /// In a local plan: the district's activity that this one answers.
    package var parent: ActivityID?
    /// Why the district's activity is not relevant here.
    package var notHere: String?
    package var previous: [ActivityID]?
    package var municipalities: [String]?
    package var targetGroup: String?
    package var level: Level?
    package var responsible: [ResponsibleID]?
    /// Where the source names someone who is neither forum nor authority.
    package var responsibleText: String?
    package var partners: [String]?
    package var isCarriedOver: Bool?
    package var from: Day?
    package var to: Day?
    package var isOngoing: Bool?
    /// When an ongoing activity is looked at again.
    package var review: Day?
    package var status: Status?
    package var released: ReleasedStatus?
    package var budget: Budget?
    package var milestones: [Milestone]?
    package var successCriteria: String?
    package init() {}

    /// The level of prevention (forebyggelsesniveau).
    package enum Level: String, Choice { case general, specific, individual }

    package enum Status: String, Choice {
        case notStarted = "not-started"
        case onTrack = "on-track"
        case delayed, stopped, done
    }

    package static let properties: [Property<Activity>] = [
        Property("id", \.id),
        Property("title", \.title),
        Property("what", \.what, .markdown),
        Property("for-all", \.isForAll),
        Property("parent", \.parent, .reference(.parentActivity)),
        Property("not-here", \.notHere, .markdown),
        Property("previous", \.previous, .list(.reference(.previousActivity))),
        Property("municipalities", \.municipalities, .list(.municipality)),
        Property("target-group", \.targetGroup),
        Property("level", \.level),
        Property("responsible", \.responsible, .list(.reference(.responsible))),
        Property("responsible-text", \.responsibleText),
        Property("partners", \.partners, .list(.referenceOrText([.responsible]))),
        Property("carried-over", \.isCarriedOver),
        Property("from", \.from),
        Property("to", \.to),
        Property("ongoing", \.isOngoing),
        Property("review", \.review),
        Property("status", \.status),
        Property("released", \.released),
        Property("budget", \.budget),
        Property("milestones", \.milestones),
        Property("success-criteria", \.successCriteria, .markdown),
    ]
}
