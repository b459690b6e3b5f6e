import Access
import Forums
import Indicators
import Kernel
import Plans
import Tasks

/// A plan as the API answers it: the plan object of the interchange format, as far as the viewer may know it.
///
/// Those who do not work with the plan get the released status in place of the activity's own, no names of persons, no place where the plan
/// is filed, and no figures so small that somebody might be recognised.
struct PlanAnswer {
    private let isInsider: Bool

    static func record(of id: PlanID, in reading: borrowing Reading) throws -> FieldRecord {
        let seen = try PlanAccess.plan(id, in: reading)
        guard let plan = try PlanArchive.record(of: id, reading) else { throw Refusal.notFound }
        return try PlanAnswer(isInsider: seen.isInsider).put(together: plan, id, in: reading)
    }

    private func put(together plan: FieldRecord, _ id: PlanID, in reading: borrowing Reading) throws -> FieldRecord {
        let (ofAreas, ofActivities) = try indicators(of: id, in: reading)
        let actions = try grouped(AssignmentArchive.assignments(of: id).records(reading)) { action($0) }
        let activities = try grouped(PlanArchive.activities(of: id).records(reading)) { record in
            activity(record).with("actions", actions[record.id]).with("indicators", ofActivities[record.id])
        }
        let areas = try PlanArchive.focusAreas(of: id).records(reading).map(\.record).map { area in
            area.with("activities", activities[area.id]).with("indicators", ofAreas[area.id])
        }
        var plan = plan
        if !isInsider { plan["records"] = nil }
        return plan.with("focus-areas", areas)
    }

    /// Those of whole focus areas and those of single activities, by what they measure.
    private func indicators(of plan: PlanID, in reading: borrowing Reading) throws -> (ofAreas: [String: [FieldRecord]], ofActivities: [String: [FieldRecord]]) {
        let measurements = try IndicatorArchive.measurementRecords(of: plan, reading)
        var (ofAreas, ofActivities): ([String: [FieldRecord]], [String: [FieldRecord]]) = ([:], [:])
        for stored in try IndicatorArchive.indicators(of: plan).records(reading) {
            let shown = indicator(stored.record, measurements[stored.record.id] ?? [])
            if let activity = stored.place[1] { ofActivities[activity, default: []].append(shown) } else { ofAreas[stored.place[0] ?? "", default: []].append(shown) }
        }
        return (ofAreas, ofActivities)
    }

    /// By what they stand under.
    private func grouped(_ stored: [ArchiveShelf<some Described>.StoredRecord], _ shown: (FieldRecord) -> FieldRecord) -> [String: [FieldRecord]] {
        var groups: [String: [FieldRecord]] = [:]
        for item in stored { groups[item.place.first.flatMap { $0 } ?? "", default: []].append(shown(item.record)) }
        return groups
    }

    private func activity(_ record: FieldRecord) -> FieldRecord {
        guard !isInsider else { return record }
        var record = record
        record["status"] = record[path: "released.status"]
        return record
    }

    private func action(_ record: FieldRecord) -> FieldRecord {
        guard !isInsider else { return record }
        var record = record
        record["person"] = nil
        return record
    }

    private func indicator(_ record: FieldRecord, _ measurements: [FieldRecord]) -> FieldRecord {
        guard !isInsider else { return record.with("measurements", measurements) }
        let indicator = Indicator(record: record)
        var record = record
        if let baseline = indicator.baseline, SmallNumbers.isHidden(baseline.value, of: nil, in: indicator) { record["baseline"] = nil }
        return record.with("measurements", SmallNumbers.figures(measurements.map { Measurement(record: $0) }, of: indicator, for: .visitors).compactMap(\.exactRecord))
    }
}

extension Figure {
    /// The figure as a measurement; none where it is hidden.
    fileprivate var exactRecord: FieldRecord? {
        guard case .exact(let value, let whole) = sight else { return nil }
        var measurement = Measurement()
        measurement.period = period
        measurement.area = area
        measurement.value = value
        measurement.of = whole
        measurement.note = note
        return measurement.record
    }
}

extension FieldRecord {
    fileprivate var id: String { if case .text(let id)? = self["id"] { id } else { "" } }

    /// With a list of things at the end; without the key where there are none.
    fileprivate func with(_ key: String, _ things: [FieldRecord]?) -> FieldRecord {
        guard let things, !things.isEmpty else { return self }
        return FieldRecord(fields + [(key, .list(things.map { .record($0) }))])
    }
}
