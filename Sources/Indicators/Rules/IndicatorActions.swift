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
}

/// Adding an indicator to a focus area (tilføj en indikator): those who edit the plan.
package enum AddIndicator: Action {
    package static let name: StaticString = "indicator.add"
    package static func key(of subject: NewIndicatorPlace) -> String { "\(subject.plan.plan.id)/\(subject.focusArea)" }
    package static func allows(_ viewer: Viewer, on subject: NewIndicatorPlace) -> Bool { subject.plan.mayEdit }
}

/// Changing what an indicator measures and aims at (ret indikatoren): those who edit the plan, also while it is in force.
package enum ReviseIndicator: Action {
    package static let name: StaticString = "indicator.revise"
    package static func key(of subject: IndicatorSubject) -> String { subject.key }
    package static func allows(_ viewer: Viewer, on subject: IndicatorSubject) -> Bool { subject.plan.mayEdit }
}

/// Taking an indicator out of the plan with its figures (fjern indikatoren).
package enum RemoveIndicator: Action {
    package static let name: StaticString = "indicator.remove"
    package static func key(of subject: IndicatorSubject) -> String { subject.key }
    package static func allows(_ viewer: Viewer, on subject: IndicatorSubject) -> Bool { subject.plan.mayEdit }
}

/// Entering, correcting and removing figures (indtast en måling): those who edit the plan. A plan in force takes them too.
package enum EnterMeasurement: Action {
    package static let name: StaticString = "measurement.enter"
    package static func key(of subject: IndicatorSubject) -> String { subject.key }
    package static func allows(_ viewer: Viewer, on subject: IndicatorSubject) -> Bool { subject.plan.mayEdit }
}
