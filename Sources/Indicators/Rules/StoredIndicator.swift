package import Kernel

/// An indicator as it stands in the database, with where it belongs.
package struct StoredIndicator: Sendable {
    package let plan: PlanID
    package var indicator: Indicator
    package let focusArea: FocusAreaID
    package var activity: ActivityID?
    package let version: Int

    package init(plan: PlanID, indicator: Indicator, focusArea: FocusAreaID, activity: ActivityID?, version: Int) {
        self.plan = plan
        self.indicator = indicator
        self.focusArea = focusArea
        self.activity = activity
        self.version = version
    }

    /// All fields, with the activity that it measures, for the history.
    var record: FieldRecord {
        var record = indicator.record
        record["activity"] = activity.map { .text($0.rawValue) }
        return record
    }
}
