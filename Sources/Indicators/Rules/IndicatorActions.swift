package import Access
package import Kernel
package import Plans

/// Where a new indicator is to stand.
package struct NewIndicatorPlace: Sendable {
    package let plan: VisiblePlan
    package let focusArea: FocusAreaID
    package init(plan: VisiblePlan, focusArea: FocusAreaID) {
        self.plan = plan
        self.focusArea = focusArea
    }

    var thing: Thing {
        var thing = plan.plan.thing
        thing.key = "\(plan.plan.id)/\(focusArea)"
        return thing
    }
}

/// An indicator in a plan that the viewer sees.
package struct IndicatorSubject: Sendable {
    package let plan: VisiblePlan
    package let stored: StoredIndicator
    package init(plan: VisiblePlan, stored: StoredIndicator) {
        self.plan = plan
        self.stored = stored
    }
    var key: String { "\(plan.plan.id)/\(stored.indicator.id)" }

    var thing: Thing {
        var thing = plan.plan.thing
        thing.key = key
        return thing
    }
}

/// Adding an indicator to a focus area (tilføj en indikator): those who edit the plan.
package enum AddIndicator: Action {
    package static let operation = Operation.addIndicator
    package static func thing(_ subject: NewIndicatorPlace) -> Thing { subject.thing }
}

/// Changing what an indicator measures and aims at (ret indikatoren): those who edit the plan, also while it is in force.
package enum ReviseIndicator: Action {
    package static let operation = Operation.reviseIndicator
    package static func thing(_ subject: IndicatorSubject) -> Thing { subject.thing }
}

/// Taking an indicator out of the plan with its figures (fjern indikatoren).
package enum RemoveIndicator: Action {
    package static let operation = Operation.removeIndicator
    package static func thing(_ subject: IndicatorSubject) -> Thing { subject.thing }
}

/// Entering, correcting and removing figures (indtast en måling): those who edit the plan. A plan in force takes them too.
package enum EnterMeasurement: Action {
    package static let operation = Operation.enterMeasurement
    package static func thing(_ subject: IndicatorSubject) -> Thing { subject.thing }
}

/// Putting a question to the figures (fastlæg en vurdering): those who edit the plan, before anybody sees the answer.
package enum FixEvaluation: Action {
    package static let operation = Operation.fixEvaluation
    package static func thing(_ subject: IndicatorSubject) -> Thing { subject.thing }
}
