package import Access
package import Kernel
import Storage

/// Authorities, institutions and the district itself: small registers, read whole.
package enum RegisterStore {
    package static func add(_ district: District, _ writing: inout Writing) throws {
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM district")
        try writing.run(ForumsSchema.district.insert(district, [("position", .whole(Int64(position)))]))
        writing.changed(Change(.district, district.id.rawValue, title: district.name, after: district.record))
    }

    package static func authorities(of district: DistrictID, in reading: borrowing Reading) throws -> [Authority] {
        try reading.rows("SELECT \(ForumsSchema.authority.columns) FROM authority WHERE district = \(district)") { try ForumsSchema.authority.read(&$0) }
            .sorted { DanishOrder.key($0.name) < DanishOrder.key($1.name) }
    }

    package static func authority(_ id: AuthorityID, of district: DistrictID, in reading: borrowing Reading) throws -> (thing: Authority, version: Int) {
        try found(
            try reading.first("SELECT version, \(ForumsSchema.authority.columns) FROM authority WHERE district = \(district) AND id = \(id)") {
                (version: try $0.whole(), thing: try ForumsSchema.authority.read(&$0))
            })
    }

    package static func add(_ authority: Authority, in district: DistrictID, _ writing: inout Writing) throws {
        var authority = authority
        authority.id = AuthorityID(
            try NameStore.newSlug(from: authority.name, in: writing.reading) { from, below in
                "SELECT id FROM forum WHERE id >= \(from) AND id < \(below) UNION SELECT id FROM authority WHERE district = \(district) AND id >= \(from) AND id < \(below)"
            })
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM authority WHERE district = \(district)")
        try writing.run(ForumsSchema.authority.insert(authority, [("district", district.storedValue), ("position", .whole(Int64(position)))]))
        writing.changed(Change(.authority, authority.id.rawValue, title: authority.name, after: authority.record))
    }

    package static func save(_ authority: Authority, was before: Authority, in district: DistrictID, _ writing: inout Writing) throws {
        guard authority.record != before.record else { return }
        try writing.run(ForumsSchema.authority.update(authority, ["version = version + 1"], where: "district = \(district) AND id = \(before.id)"))
        writing.changed(Change(.authority, authority.id.rawValue, title: authority.name, before: before.record, after: authority.record))
    }

    package static func institutions(of district: DistrictID, in reading: borrowing Reading) throws -> [Institution] {
        try reading.rows("SELECT \(ForumsSchema.institution.columns) FROM institution WHERE district = \(district)") { try ForumsSchema.institution.read(&$0) }
            .sorted { DanishOrder.key($0.name) < DanishOrder.key($1.name) }
    }

    package static func institution(_ id: InstitutionID, of district: DistrictID, in reading: borrowing Reading) throws -> (thing: Institution, version: Int) {
        try found(
            try reading.first("SELECT version, \(ForumsSchema.institution.columns) FROM institution WHERE district = \(district) AND id = \(id)") {
                (version: try $0.whole(), thing: try ForumsSchema.institution.read(&$0))
            })
    }

    package static func add(_ institution: Institution, in district: DistrictID, _ writing: inout Writing) throws {
        var institution = institution
        institution.id = InstitutionID(
            try NameStore.newSlug(from: institution.name, in: writing.reading) {
                "SELECT id FROM institution WHERE district = \(district) AND id >= \($0) AND id < \($1)"
            })
        let position = try writing.reading.count("SELECT coalesce(max(position), 0) + 1 FROM institution WHERE district = \(district)")
        try writing.run(ForumsSchema.institution.insert(institution, [("district", district.storedValue), ("position", .whole(Int64(position)))]))
        writing.changed(Change(.institution, institution.id.rawValue, title: institution.name, after: institution.record))
    }

    package static func save(_ institution: Institution, was before: Institution, in district: DistrictID, _ writing: inout Writing) throws {
        guard institution.record != before.record else { return }
        try writing.run(ForumsSchema.institution.update(institution, ["version = version + 1"], where: "district = \(district) AND id = \(before.id)"))
        writing.changed(Change(.institution, institution.id.rawValue, title: institution.name, before: before.record, after: institution.record))
    }

    package static func district(_ id: DistrictID, in reading: borrowing Reading) throws -> (thing: District, version: Int) {
        try found(
            try reading.first("SELECT version, \(ForumsSchema.district.columns) FROM district WHERE code = \(id)") {
                (version: try $0.whole(), thing: try ForumsSchema.district.read(&$0))
            })
    }

    package static func save(_ district: District, was before: District, _ writing: inout Writing) throws {
        guard district.record != before.record else { return }
        try writing.run(ForumsSchema.district.update(district, ["version = version + 1"], where: "code = \(before.id)"))
        writing.changed(Change(.district, district.id.rawValue, title: district.name, before: before.record, after: district.record))
    }

    private static func found<Thing>(_ row: (version: Int, thing: Thing)?) throws -> (thing: Thing, version: Int) {
        guard let row else { throw Refusal.notFound }
        return (row.thing, row.version)
    }
}
