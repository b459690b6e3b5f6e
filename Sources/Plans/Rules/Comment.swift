package import Access
package import Kernel

extension Keys {
    package enum Comment {}
    package enum PurgeRequest {}
}
package typealias CommentID = Identifier<Keys.Comment>

/// What the plan's editors did about a comment.
package enum CommentAnswer: String, Choice {
    case followed
    case inPart = "in-part"
    case not
}

/// A comment (bemærkning) on a plan, a focus area or an activity.
package struct Comment: Sendable {
    package let id: CommentID
    /// Where: none means the plan as a whole.
    package let area: FocusAreaID?
    package let activity: ActivityID?
    package let personName: String
    package let text: String
    package let at: Instant
    package let answer: CommentAnswer?
    package let because: String?
    package let answeredBy: String?
    package let answeredAt: Instant?
    package let version: Int
}

/// A plan and the forums that have it for comment.
package struct ConsultedPlan: Sendable {
    package let plan: PlanFacts
    package let recipients: Set<ForumID>

    package init(plan: PlanFacts, recipients: Set<ForumID>) {
        self.plan = plan
        self.recipients = recipients
    }

    package var thing: Thing {
        var thing = plan.thing
        thing.recipients = recipients
        return thing
    }
}

/// Commenting on a plan while it is for comment: members of its forum and of those it was sent to.
package enum CommentOnPlan: Action {
    package static let operation = Operation.commentOnPlan
    package static func thing(_ consulted: ConsultedPlan) -> Thing { consulted.thing }
    package static let refusal = Wording(
        "Planen er ikke til bemærkninger hos dig lige nu. Der er ikke gemt noget.", en: "The plan is not with you for comment right now. Nothing was saved.")
}

/// Answering a comment: followed, in part or not, and because.
package enum AnswerComment: Action {
    package static let operation = Operation.answerComment
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}
