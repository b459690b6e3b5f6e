package import Kernel

/// An indicator of a plan with its figures, as one reader may see them.
package struct MeasuredIndicator: Sendable {
    package let indicator: Indicator
    package let focusArea: FocusAreaID
    package let activity: ActivityID?
    /// Every one, also of other lengths of time than the series'.
    package let figures: [Figure]
    /// All areas.
    package let series: [Series]
    /// The plan's own area, where it is measured; else all together; else the district; else the only one.
    package let own: Series?
    package let standing: TargetStanding
    package let audience: Audience

    /// `area` is the plan's own: the municipality of its forum, or the district.
    package init(_ indicator: Indicator, focusArea: FocusAreaID, activity: ActivityID?, measurements: [Measurement], area: String, for audience: Audience) {
        self.indicator = indicator
        self.focusArea = focusArea
        self.activity = activity
        self.audience = audience
        figures = SmallNumbers.figures(measurements, of: indicator, for: audience)
        let series = Series.each(of: figures, in: indicator)
        let own =
            series.first { $0.area == area } ?? series.first { $0.area == nil } ?? series.first { $0.area.map { PoliceDistrict.withCode($0) != nil } ?? false }
            ?? (series.count == 1 ? series.first : nil)
        self.series = series
        self.own = own
        standing = TargetStanding(of: indicator, own: own, among: series, for: audience)
    }

    package var latest: Figure? { own?.latest }
    /// What the latest figure is set against.
    package var before: Figure? { own.flatMap { own in own.latest.flatMap { own.before($0, in: indicator) } } }

    /// The baseline as the reader may see it.
    package var baseline: Figure? {
        indicator.baseline.map { baseline in
            let hidden = audience == .visitors && SmallNumbers.isHidden(baseline.value, of: nil, in: indicator)
            return Figure(baseline.period, area: own?.area, hidden ? .small(of: nil) : .exact(value: baseline.value, of: nil))
        }
    }
}
