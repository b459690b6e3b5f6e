import Indicators
import Kernel
import Plans
import Tasks

extension PlanFile {
    /// The plan as visitors may know it: statuses as released, nobody named, no filing, small figures left out.
    var forVisitors: PlanFile {
        var file = self
        file.plan.records = nil
        file.areas = areas.map { area in
            var area = area
            area.activities = area.activities.map(\.forVisitors)
            area.indicators = area.indicators.map(\.forVisitors)
            return area
        }
        return file
    }
}

extension ActivityFile {
    fileprivate var forVisitors: ActivityFile {
        var file = self
        file.activity.status = activity.released?.status
        file.activity.milestones = activity.milestones?.map { $0.asKnown(since: activity.released?.date) }
        file.actions = actions.map { action in
            var action = action.asKnown(since: activity.released?.date)
            action.person = nil
            return action
        }
        file.indicators = indicators.map(\.forVisitors)
        return file
    }
}

extension IndicatorFile {
    /// Figures that the pages show as »< 5« are not here at all.
    var forVisitors: IndicatorFile {
        var file = self
        let seen = SmallNumbers.figures(measurements, of: indicator, for: .visitors)
        file.measurements = zip(measurements, seen).compactMap { measurement, figure in
            guard case .exact(let value, let whole) = figure.sight else { return nil }
            var measurement = measurement
            measurement.value = value
            measurement.of = whole
            return measurement
        }
        if let baseline = indicator.baseline, SmallNumbers.isHidden(baseline.value, of: nil, in: indicator) { file.indicator.baseline = nil }
        return file
    }
}
