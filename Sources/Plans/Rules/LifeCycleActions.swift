package import Access
import Kernel

/// A step of a plan's life, taken by those who write for the plan's forum. Whether it may be taken now is for `LifeCycle` to say.
package protocol LifeCycleAction: Action where Subject == PlanFacts {
    static var step: LifeCycle.Step { get }
}

extension LifeCycleAction {
    package static func key(of plan: PlanFacts) -> String { plan.id.rawValue }
    package static func allows(_ viewer: Viewer, on plan: PlanFacts) -> Bool { viewer.writes(for: plan.forum) }
}

package enum SendForComment: LifeCycleAction {
    package static let name: StaticString = "plan.send-for-comment"
    package static let step = LifeCycle.Step.sendForComment
}
package enum TakeBackPlan: LifeCycleAction {
    package static let name: StaticString = "plan.take-back"
    package static let step = LifeCycle.Step.takeBack
}
package enum RecordDiscussion: LifeCycleAction {
    package static let name: StaticString = "plan.discuss"
    package static let step = LifeCycle.Step.discuss
}
package enum SettlePlan: LifeCycleAction {
    package static let name: StaticString = "plan.settle"
    package static let step = LifeCycle.Step.settle
}
package enum PublishPlan: LifeCycleAction {
    package static let name: StaticString = "plan.publish"
    package static let step = LifeCycle.Step.publish
}
package enum EvaluatePlan: LifeCycleAction {
    package static let name: StaticString = "plan.evaluate"
    package static let step = LifeCycle.Step.evaluate
}
package enum ArchivePlan: LifeCycleAction {
    package static let name: StaticString = "plan.archive"
    package static let step = LifeCycle.Step.archive
}
