package import Access
package import Forums
package import Kernel
import Storage

/// Programmes of a district, with the units that they can be in place in.
package enum ProgrammeStore {
    private static let programmes = IndicatorsSchema.programme

    /// For import and export.
    package static func archive(of district: DistrictID) -> ArchiveShelf<Programme> {
        ArchiveShelf(programmes, owner: [("district", district.storedValue)]) { $0.id.rawValue }
    }

    package static func all(of district: DistrictID, in reading: borrowing Reading) throws -> [Programme] {
        try reading.rows("SELECT \(programmes.columns) FROM programme WHERE district = \(district) ORDER BY position, id") { try programmes.read(&$0) }
    }

    /// `Refusal.notFound` where there is none.
    package static func programme(_ id: ProgrammeID, of district: DistrictID, in reading: borrowing Reading) throws -> (programme: Programme, version: Int) {
        let found = try reading.first("SELECT version, \(programmes.columns) FROM programme WHERE district = \(district) AND id = \(id)") { row in
            let version = try row.whole()
            return (programme: try programmes.read(&row), version: version)
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The programme that a coverage indicator counts.
    package static func named(_ id: IndicatorID, of district: DistrictID, in reading: borrowing Reading) throws -> Programme? {
        do { return try programme(ProgrammeID(id.rawValue), of: district, in: reading).programme } catch Refusal.notFound { return nil }
    }

    /// How far the programme is that a coverage indicator counts: in the plan's own municipality, where it has one.
    package static func state(_ id: IndicatorID, of district: DistrictID, municipality: String?, on day: Day, in reading: borrowing Reading) throws -> ProgrammeState? {
        guard let programme = try named(id, of: district, in: reading) else { return nil }
        let units = try units(of: programme, in: district, reading).filter { municipality == nil || $0.municipality == municipality }
        return ProgrammeState(programme, units: units, on: day)
    }

    /// Every unit of the district that counts.
    package static func units(of programme: Programme, in district: DistrictID, _ reading: borrowing Reading) throws -> [ProgrammeUnit] {
        switch programme.of {
        case .municipality: return (PoliceDistrict.withCode(district.rawValue)?.municipalities ?? []).map { ProgrammeUnit(id: $0.code, name: $0.name, municipality: $0.code) }
        case .forum:
            return try reading.rows("SELECT id, name, municipality FROM forum WHERE district = \(district)") { ProgrammeUnit(id: try $0.text(), name: try $0.text(), municipality: $0.textIfAny()) }
                .filter { unit in (programme.entries ?? []).contains { $0.unit == unit.id } }
        case .institution:
            let kinds = programme.kinds ?? Institution.Kind.allCases
            return try RegisterStore.institutions(of: district, in: reading).filter { kinds.contains($0.kind) }
                .map { ProgrammeUnit(id: $0.id.rawValue, name: $0.name, municipality: $0.municipality) }
        }
    }

    /// Adds a programme; its id is made from its title.
    package static func add(_ programme: Programme, by permit: Permit<ReviseRegister>, in writing: inout Writing) throws -> ProgrammeID {
        let district = permit.subject.id
        var programme = programme
        programme.id = ProgrammeID(
            try NameStore.newSlug(from: programme.title, in: writing.reading) {
                "SELECT id FROM programme WHERE district = \(district) AND id >= \($0) AND id < \($1)"
            })
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM programme WHERE district = \(district)")
        try writing.run(programmes.insert(programme, [("district", district.storedValue), ("position", position.storedValue)]))
        writing.changed(Change(.programme, programme.id.rawValue, title: programme.title, after: programme.record))
        return programme.id
    }

    /// Freezes how far the programme is today: what is changed on the list later does not change the count.
    package static func count(_ state: ProgrammeState, by permit: Permit<ReviseRegister>, in writing: inout Writing) throws {
        let (district, programme) = (permit.subject.id, state.programme)
        let units = FieldRecord(state.lines.map { (key: $0.unit.id, value: FieldValue.text($0.step.rawValue)) })
        try writing.run("DELETE FROM programme_count WHERE district = \(district) AND programme = \(programme.id) AND day = \(state.day)")
        try writing.run(
            """
            INSERT INTO programme_count (district, programme, day, covered, "of", units, counted_by, at)
            VALUES (\(district), \(programme.id), \(state.day), \(state.covered), \(state.lines.count), \(JSONText.write(.record(units))), \(writing.viewer.person), \(writing.now))
            """)
        let counted = FieldRecord([("day", .text(state.day.iso)), ("covered", .number(Double(state.covered))), ("of", .number(Double(state.lines.count)))])
        writing.changed(Change(.programme, programme.id.rawValue, title: programme.title, after: counted))
    }

    /// The counts that were frozen, the latest first.
    package static func counts(of programme: ProgrammeID, in district: DistrictID, _ reading: borrowing Reading) throws -> [(day: Day, covered: Int, of: Int)] {
        try reading.rows("SELECT day, covered, \"of\" FROM programme_count WHERE district = \(district) AND programme = \(programme) ORDER BY day DESC LIMIT 40") {
            (try $0.day(), try $0.whole(), try $0.whole())
        }
    }

    /// Notes how far one unit is: the entry that held until then ends the day before.
    package static func note(_ entry: ProgrammeEntry, in id: ProgrammeID, by permit: Permit<ReviseRegister>, on today: Day, in writing: inout Writing) throws {
        let district = permit.subject.id
        let before = try programme(id, of: district, in: writing.reading).programme
        var after = before
        let first = entry.from ?? today
        var entries = (before.entries ?? []).filter { !($0.unit == entry.unit && $0.from == first) }
        for place in entries.indices where entries[place].unit == entry.unit && entries[place].to == nil && (entries[place].from ?? .earliest) < first { entries[place].to = first.adding(days: -1) }
        var new = entry
        new.from = first
        after.entries = entries + [new]
        try writing.run(programmes.update(after, ["version = version + 1"], where: "district = \(district) AND id = \(id)"))
        writing.changed(Change(.programme, id.rawValue, title: before.title, before: before.record, after: after.record))
    }
}
