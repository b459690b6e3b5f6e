package import Access
package import Kernel
package import Plans
import Storage

/// What became of a series that was brought in.
package struct SeriesOutcome: Sendable, Equatable {
    package let vintage: Int
    /// Figures of the whole series that were not there before.
    package let added: Int
    package let revisions: [SeriesRevision]
    /// Figures of the indicator itself.
    package var measured = 0
    package var changed = 0
    /// The day before which nothing of it is shown; none where it is there already.
    package var waitsUntil: Day?
}

/// Brings a source's series in: keeps it whole for comparison, and enters the plan's own figures.
package struct SeriesKeeping: Sendable {
    private let series: SourceSeries
    private let placement: SeriesPlacement
    private let areas: [String]
    private let isMeant: Bool

    /// - Parameter isMeant: whether somebody said that it is the right table though it says something else in most places.
    /// - Parameter areas: those that were asked for, to be asked for again where the figures wait for their release.
    package init(_ series: SourceSeries, _ placement: SeriesPlacement, areas: [String] = [], isMeant: Bool = false) {
        (self.series, self.placement, self.areas, self.isMeant) = (series, placement, areas, isMeant)
    }

    package func keep(by permit: Permit<EnterMeasurement>, in writing: inout Writing) throws -> SeriesOutcome {
        try keep(permit.subject.stored.indicator, in: permit.subject.plan.plan, &writing)
    }

    /// For the operator at the command line, and the sample.
    package func keepAsOperator(_ indicator: Indicator, in plan: PlanFacts, _ writing: inout Writing) throws -> SeriesOutcome { try keep(indicator, in: plan, &writing) }

    private func keep(_ indicator: Indicator, in plan: PlanFacts, _ writing: inout Writing) throws -> SeriesOutcome {
        let old = try SeriesStore.series(of: indicator.id, in: plan.id, writing.reading)
        if let (before, now) = old.flatMap({ old in old.kind.flatMap { before in series.kind.map { (before, $0) } } }), before != now {
            throw Refusal.conflict(SeriesKeepingWording.otherPeriods(before, now))
        }
        if let old, !isMeant, let doubt = SeriesDoubt(series, over: old) { throw doubt }
        if let release = series.origin.release, release > writing.viewer.today {
            try WaitingSeries(plan: plan.id, indicator: indicator.id, release: release, series: series, areas: areas, isMeant: isMeant).keep(&writing)
            // The history is read by those who work with the plan; it tells that something waits, and no figure.
            writing.changed(Change(.series, indicator.id.rawValue, title: indicator.title, plan: plan.id, forum: plan.forum, before: old?.origin.record, after: series.origin.record))
            return SeriesOutcome(vintage: 0, added: 0, revisions: [], waitsUntil: release)
        }
        var outcome = try keepSeries(of: indicator.id, in: plan.id, over: old, &writing)
        (outcome.measured, outcome.changed) = try enter(indicator, plan, &writing)
        if outcome.added > 0 || !outcome.revisions.isEmpty || outcome.measured + outcome.changed > 0 {
            writing.changed(
                Change(.series, indicator.id.rawValue, title: indicator.title, plan: plan.id, forum: plan.forum, before: old?.origin.record, after: series.origin.record))
        }
        return outcome
    }

    private func keepSeries(of indicator: IndicatorID, in plan: PlanID, over old: SourceSeries?, _ writing: inout Writing) throws -> SeriesOutcome {
        let whole = old.map { series.laid(over: $0) } ?? series
        let revisions = old.map { SeriesRevision.between($0, series) } ?? []
        let added = whole.count - (old?.count ?? 0) + revisions.count { $0.after == nil }
        let latest = try SeriesStore.latest(of: indicator, in: plan, writing.reading)?.number ?? 0
        guard added > 0 || !revisions.isEmpty || old == nil else {
            // The source says the same as before: only the day is new.
            try writing.run(IndicatorsSchema.seriesOrigin.update(series.origin, where: "plan = \(plan) AND indicator = \(indicator) AND vintage = \(latest)"))
            return SeriesOutcome(vintage: latest, added: 0, revisions: [])
        }
        let owner: [(StaticString, StoredValue)] = [("plan", plan.storedValue), ("indicator", indicator.storedValue), ("vintage", (latest + 1).storedValue)]
        try writing.run(
            IndicatorsSchema.seriesOrigin.insert(
                series.origin, owner + [("at", writing.now.storedValue), ("added", added.storedValue), ("revised", revisions.count.storedValue)]))
        for (area, figures) in whole.areas where old?.areas[area] != figures {
            try writing.run(
                """
                INSERT INTO series_area (plan, indicator, area, figures) VALUES (\(plan), \(indicator), \(area), \(figures.text))
                ON CONFLICT (plan, indicator, area) DO UPDATE SET figures = excluded.figures
                """)
        }
        for revision in revisions {
            try writing.run(
                """
                INSERT INTO series_revision (plan, indicator, vintage, area, period, before, after)
                VALUES (\(plan), \(indicator), \(latest + 1), \(revision.area), \(revision.period), \(revision.before), \(revision.after))
                """)
        }
        try EvaluationStore.noteLook(of: indicator, in: plan, &writing)
        return SeriesOutcome(vintage: latest + 1, added: added, revisions: revisions)
    }

    /// New figures, and those that the source gives differently; each of the latter is a change of its own.
    private func enter(_ indicator: Indicator, _ plan: PlanFacts, _ writing: inout Writing) throws -> (measured: Int, changed: Int) {
        let table = IndicatorsSchema.measurement
        let before = try IndicatorStore.measurements(of: indicator.id, of: plan.id, in: writing.reading)
        let there = Dictionary(before.map { (SeriesKeeping.Place($0), $0) }) { first, _ in first }
        var position = try writing.reading.count("SELECT COALESCE(MAX(position) + 1, 0) FROM measurement WHERE plan = \(plan.id) AND indicator = \(indicator.id)")
        var (measured, changed) = (0, 0)
        for new in placement.measurements {
            guard let old = there[Place(new)] else {
                try writing.run(table.insert(new, [("plan", plan.id.storedValue), ("indicator", indicator.id.storedValue), ("position", position.storedValue)]))
                position += 1
                measured += 1
                continue
            }
            var kept = old
            kept.value = new.value
            guard kept != old else { continue }
            try writing.run(table.update(kept, where: IndicatorStore.key(old.period, old.area, of: indicator.id, of: plan.id)))
            writing.changed(MeasurementChanges.change(indicator, plan, kept, before: old.record, after: kept.record))
            changed += 1
        }
        return (measured, changed)
    }

    private struct Place: Hashable {
        let period: Period
        let area: String?
        init(_ measurement: Measurement) { (period, area) = (measurement.period, measurement.area) }
    }
}

package enum SeriesKeepingWording {
    static func otherPeriods(_ before: Period.Kind, _ now: Period.Kind) -> Wording {
        let (old, new) = (SourceSeriesWording.name(before), SourceSeriesWording.name(now))
        return Wording(
            "Serien har tal for \(old[.danish]), og filen har tal for \(new[.danish]). Hent en fil med \(old[.danish]).",
            en: "The series has figures for \(old[.english]), and the file for \(new[.english]). Fetch a file of \(old[.english]).")
    }
}
