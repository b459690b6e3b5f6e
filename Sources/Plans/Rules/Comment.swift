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
}

/// Commenting on a plan while it is for comment: members of its forum and of those it was sent to.
package enum CommentOnPlan: Action {
    package static let name: StaticString = "comment.write"
    package static func key(of consulted: ConsultedPlan) -> String { consulted.plan.id.rawValue }
    package static func allows(_ viewer: Viewer, on consulted: ConsultedPlan) -> Bool {
        let plan = consulted.plan
        guard plan.status == .forComment, !viewer.isVisitor else { return false }
        if viewer.belongs(to: plan.forum) { return true }
        // A plan that came by import names no recipients: then the forums above and below are asked.
        if consulted.recipients.isEmpty { return viewer.standing.above.contains(plan.forum) || viewer.standing.below.contains(plan.forum) }
        return consulted.recipients.contains { viewer.belongs(to: $0) }
    }
    package static let refusal = Wording(
        "Planen er ikke til bemærkninger hos dig lige nu. Der er ikke gemt noget.", en: "The plan is not with you for comment right now. Nothing was saved.")
}

/// Answering a comment: followed, in part or not, and because.
package enum AnswerComment: Action {
    package static let name: StaticString = "comment.answer"
    package static func key(of plan: PlanFacts) -> String { plan.id.rawValue }
    package static func allows(_ viewer: Viewer, on plan: PlanFacts) -> Bool { viewer.writes(for: plan.forum) && plan.isOpen }
}
