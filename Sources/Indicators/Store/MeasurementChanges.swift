package import Access
import Kernel
import Plans
import Storage

/// What permitted acts do to an indicator's figures.
package enum MeasurementChanges {
    private static let measurements = IndicatorsSchema.measurement

    package static func add(_ measurement: Measurement, by permit: Permit<EnterMeasurement>, in writing: inout Writing) throws {
        let (plan, id) = (permit.subject.plan.plan, permit.subject.stored.indicator.id)
        let position = try writing.reading.count("SELECT COALESCE(MAX(position) + 1, 0) FROM measurement WHERE plan = \(plan.id) AND indicator = \(id)")
        try writing.run(measurements.insert(measurement, [("plan", plan.id.storedValue), ("indicator", id.storedValue), ("position", position.storedValue)]))
        writing.changed(change(permit, measurement, after: measurement.record))
    }

    package static func revise(_ before: Measurement, to after: Measurement, by permit: Permit<EnterMeasurement>, in writing: inout Writing) throws {
        guard after != before else { return }
        let (plan, id) = (permit.subject.plan.plan.id, permit.subject.stored.indicator.id)
        try writing.run(measurements.update(after, where: IndicatorStore.key(before.period, before.area, of: id, of: plan)))
        writing.changed(change(permit, after, before: before.record, after: after.record))
    }

    package static func remove(_ measurement: Measurement, by permit: Permit<EnterMeasurement>, in writing: inout Writing) throws {
        let (plan, id) = (permit.subject.plan.plan.id, permit.subject.stored.indicator.id)
        try writing.run("DELETE FROM measurement WHERE \(IndicatorStore.key(measurement.period, measurement.area, of: id, of: plan))")
        writing.changed(change(permit, measurement, before: measurement.record))
    }

    private static func change(_ permit: Permit<EnterMeasurement>, _ measurement: Measurement, before: FieldRecord? = nil, after: FieldRecord? = nil) -> Change {
        change(permit.subject.stored.indicator, permit.subject.plan.plan, measurement, before: before, after: after)
    }

    /// Keyed `indicator/period/area`, so that an indicator's history finds its figures.
    static func change(_ indicator: Indicator, _ plan: PlanFacts, _ measurement: Measurement, before: FieldRecord? = nil, after: FieldRecord? = nil) -> Change {
        let key = [indicator.id.rawValue, measurement.period.text, measurement.area].compactMap { $0 }.joined(separator: "/")
        return Change(.measurement, key, title: indicator.title, plan: plan.id, forum: plan.forum, before: before, after: after)
    }
}
