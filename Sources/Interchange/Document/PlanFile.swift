package import Indicators
package import Kernel
package import Plans
package import Tasks

/// A plan with all that stands in it.
package struct PlanFile: Sendable, Equatable {
    package var plan: Plan
    package var areas: [AreaFile] = []
    /// Keys of lists that were given without anything in them; so in all that stands below.
    package var emptyLists: [String] = []

    package init(_ plan: Plan) { self.plan = plan }

    /// The plan as it stands in a file.
    package var record: FieldRecord { plan.record.with("focus-areas", areas.map(\.record), emptyLists) }
}

/// A focus area with what stands in it.
package struct AreaFile: Sendable, Equatable {
    package var area: FocusArea
    package var activities: [ActivityFile] = []
    package var indicators: [IndicatorFile] = []
    package var emptyLists: [String] = []

    package init(_ area: FocusArea) { self.area = area }

    package var record: FieldRecord { area.record.with("activities", activities.map(\.record), emptyLists).with("indicators", indicators.map(\.record), emptyLists) }
}

/// An activity with its actions and what it is measured by.
package struct ActivityFile: Sendable, Equatable {
    package var activity: Activity
    package var actions: [Assignment] = []
    package var indicators: [IndicatorFile] = []
    package var emptyLists: [String] = []

    package init(_ activity: Activity) { self.activity = activity }

    package var record: FieldRecord { activity.record.with("actions", actions.map(\.record), emptyLists).with("indicators", indicators.map(\.record), emptyLists) }
}

/// An indicator with its figures.
package struct IndicatorFile: Sendable, Equatable {
    package var indicator: Indicator
    package var measurements: [Measurement] = []
    package var emptyLists: [String] = []

    package init(_ indicator: Indicator) { self.indicator = indicator }

    package var record: FieldRecord { indicator.record.with("measurements", measurements.map(\.record), emptyLists) }
}

extension FieldRecord {
    /// With a list of things at the end; without the key where there are none, unless it was given all the same.
    fileprivate func with(_ key: String, _ things: [FieldRecord], _ emptyLists: [String]) -> FieldRecord {
        guard !things.isEmpty || emptyLists.contains(key) else { return self }
        return FieldRecord(fields + [(key, .list(things.map { .record($0) }))])
    }
}
