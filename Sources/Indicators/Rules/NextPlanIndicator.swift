import Kernel
import Plans

/// An indicator as it begins in the next plan: measured from its latest figure, towards a target one period on.
struct NextPlanIndicator {
    private let before: Indicator
    private let measured: [Measurement]
    private let area: String

    /// `area` is the plan's own: a municipality's or the district's code.
    init(_ before: Indicator, measured: [Measurement], area: String) {
        self.before = before
        self.measured = measured
        self.area = area
    }

    func moved(_ carried: CarriedPlan) -> Indicator {
        var indicator = before
        indicator.target?.period = before.target.map { carried.next.moved($0.period) } ?? Period(year: carried.to.from.year)
        if let latest = latest(before: carried.to.from) {
            var baseline = Baseline()
            baseline.period = latest.period
            baseline.value = level(latest)
            indicator.baseline = baseline
        }
        return indicator
    }

    /// The plan's own figure for the latest period that ended before the day, of the same length as the baseline's or the target's: a quarter
    /// is no baseline for a year. None where the baseline is as late.
    private func latest(before day: Day) -> Measurement? {
        let areas = Set(measured.map(\.area))
        let own = areas.contains(area) ? area : areas.count == 1 ? areas.first ?? nil : nil
        let length = before.baseline?.period.kind ?? before.target?.period.kind
        let latest = measured.filter { $0.area == own && $0.period.last < day && (length == nil || $0.period.kind == length) }.max { $0.period < $1.period }
        guard let latest, before.baseline.map({ $0.period < latest.period }) ?? true else { return nil }
        return latest
    }

    /// A share in per cent, a rate per so many inhabitants, else the figure itself.
    private func level(_ measurement: Measurement) -> Double {
        guard let whole = measurement.of, whole > 0 else { return measurement.value }
        return switch before.kind {
        case .share, .survey: measurement.value / whole * 100
        case .rate: measurement.value / whole * (before.per ?? 1000)
        default: measurement.value
        }
    }
}
