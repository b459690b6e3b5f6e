package import Access
import Kernel

/// A step of a plan's life, taken by those who write for the plan's forum. Whether it may be taken now is for `LifeCycle` to say.
package protocol LifeCycleAction: Action where Subject == PlanFacts {
    static var step: LifeCycle.Step { get }
}

extension LifeCycleAction {
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}

package enum SendForComment: LifeCycleAction {
    package static let operation = Operation.sendForComment
    package static let step = LifeCycle.Step.sendForComment
}
package enum TakeBackPlan: LifeCycleAction {
    package static let operation = Operation.takeBackPlan
    package static let step = LifeCycle.Step.takeBack
}
package enum RecordDiscussion: LifeCycleAction {
    package static let operation = Operation.recordDiscussion
    package static let step = LifeCycle.Step.discuss
}
package enum SettlePlan: LifeCycleAction {
    package static let operation = Operation.settlePlan
    package static let step = LifeCycle.Step.settle
}
package enum PublishPlan: LifeCycleAction {
    package static let operation = Operation.publishPlan
    package static let step = LifeCycle.Step.publish
}
package enum EvaluatePlan: LifeCycleAction {
    package static let operation = Operation.evaluatePlan
    package static let step = LifeCycle.Step.evaluate
}
package enum ArchivePlan: LifeCycleAction {
    package static let operation = Operation.archivePlan
    package static let step = LifeCycle.Step.archive
}
