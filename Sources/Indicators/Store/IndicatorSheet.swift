package import Access
package import Kernel
package import Plans
import Storage

/// One indicator with all that its page shows.
package struct IndicatorSheet: Sendable {
    package let seen: VisiblePlan
    package let stored: StoredIndicator
    package let measured: MeasuredIndicator
    /// As they are stored in this plan.
    let ownMeasurements: [Measurement]
    package let focusArea: String
    package let activity: String?
    /// The same indicator in the plans before.
    package let earlier: [EarlierFigures]
    /// For those who work with the plan.
    package let history: [IndicatorHistoryEntry]
    /// The list behind a coverage figure.
    package let programme: ProgrammeState?
    /// Figures that wait for their release; for those who write the plan.
    package let waiting: [WaitingSeries]
    /// What it is judged by.
    package let nearest: NearestSeries
    private let origins: [Place: PlanFacts]

    private struct Place: Hashable {
        let period: Period
        let area: String?
    }

    package init(_ id: IndicatorID, of plan: PlanID, in reading: borrowing Reading) throws {
        seen = try PlanAccess.plan(plan, in: reading)
        stored = try IndicatorStore.indicator(id, of: plan, in: reading)
        earlier = try EarlierFigures.of(stored, in: seen.plan, reading)
        let place = try IndicatorPlace(stored.focusArea, of: seen.plan, in: reading)
        focusArea = place.focusArea
        activity = place.activities.first { [stored] in $0.id == stored.activity }?.title
        programme =
            stored.indicator.kind == .coverage
            ? try ProgrammeStore.state(IndicatorID(id.rawValue), of: seen.plan.district, municipality: seen.plan.municipality, on: reading.viewer.today, in: reading) : nil
        waiting = seen.mayEdit ? try WaitingSeries.all(of: id, in: plan, reading) : []
        nearest = try NearestSeries(id, of: seen.plan, in: reading)
        history = seen.isInsider ? try IndicatorHistory.entries(of: id, in: plan, reading) : []

        var measurements = try IndicatorStore.measurements(of: id, of: plan, in: reading)
        ownMeasurements = measurements
        var taken = Set(measurements.map { Place(period: $0.period, area: $0.area) })
        var origins: [Place: PlanFacts] = [:]
        for plan in earlier {
            for measurement in plan.measurements where taken.insert(Place(period: measurement.period, area: measurement.area)).inserted {
                measurements.append(measurement)
                origins[Place(period: measurement.period, area: measurement.area)] = plan.plan
            }
        }
        self.origins = origins
        measured = MeasuredIndicator(
            stored.indicator, focusArea: stored.focusArea, activity: stored.activity, measurements: measurements, area: seen.plan.municipality ?? seen.plan.district.rawValue,
            for: seen.isInsider && earlier.allSatisfy(\.isInsider) ? .insiders : .visitors)
    }

    /// Whom the viewer may not see small numbers of.
    package var audience: Audience { measured.audience }

    /// The earlier plan that a figure comes from; none for this plan's own.
    package func origin(of figure: Figure) -> PlanFacts? { origins[Place(period: figure.period, area: figure.area)] }
}
