package import Indicators
package import Kernel
package import Plans
package import Tasks

/// A plan with all that stands in it.
package struct PlanFile: Sendable, Equatable {
    package var plan: Plan
    package var areas: [AreaFile] = []

    package init(_ plan: Plan) { self.plan = plan }

    /// The plan as it stands in a file.
    package var record: FieldRecord { plan.record.with("focus-areas", areas.map(\.record)) }
}

/// A focus area with what stands in it.
package struct AreaFile: Sendable, Equatable {
    package var area: FocusArea
    package var activities: [ActivityFile] = []
    package var indicators: [IndicatorFile] = []

    package init(_ area: FocusArea) { self.area = area }

    package var record: FieldRecord { area.record.with("activities", activities.map(\.record)).with("indicators", indicators.map(\.record)) }
}

/// An activity with its actions and what it is measured by.
package struct ActivityFile: Sendable, Equatable {
    package var activity: Activity
    package var actions: [Assignment] = []
    package var indicators: [IndicatorFile] = []

    package init(_ activity: Activity) { self.activity = activity }

    package var record: FieldRecord { activity.record.with("actions", actions.map(\.record)).with("indicators", indicators.map(\.record)) }
}

/// An indicator with its figures.
package struct IndicatorFile: Sendable, Equatable {
    package var indicator: Indicator
    package var measurements: [Measurement] = []

    package init(_ indicator: Indicator) { self.indicator = indicator }

    package var record: FieldRecord { indicator.record.with("measurements", measurements.map(\.record)) }
}

extension FieldRecord {
    /// With a list of things at the end; without the key where there are none.
    fileprivate func with(_ key: String, _ things: [FieldRecord]) -> FieldRecord {
        guard !things.isEmpty else { return self }
        return FieldRecord(fields + [(key, .list(things.map { .record($0) }))])
    }
}
