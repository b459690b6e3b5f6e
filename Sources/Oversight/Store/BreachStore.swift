import Access
import Forums
import Kernel
import Storage

/// Breaches that were written down.
enum BreachStore {
    struct Stored: Sendable {
        let id: String
        let breach: Breach
        let version: Int
    }
    private static let table = OversightSchema.breach
    private static let found: Query = "SELECT b.id, b.version, \(table.columns(of: "b")) FROM breach b"

    /// The newest first.
    static func breaches(of place: LogPlace, in reading: borrowing Reading) throws -> [Stored] {
        try reading.rows("\(found) WHERE b.district = \(place.district) AND b.authority = \(place.authority) ORDER BY b.found DESC, b.id DESC LIMIT 200", stored)
    }

    static func breach(_ id: String, in reading: borrowing Reading) throws -> Stored {
        guard let breach = try reading.first("\(found) WHERE b.id = \(id)", stored) else { throw Refusal.notFound }
        return breach
    }

    static func add(_ breach: Breach, at place: LogPlace, _ writing: inout Writing) throws -> String {
        let id = writing.newID()
        try writing.run(table.insert(breach, [("id", .text(id)), ("district", place.district.storedValue), ("authority", place.authority.storedValue)]))
        writing.changed(Change(.breach, id, title: "", after: FieldRecord([("found", breach.found.fieldValue)])))
        return id
    }

    static func save(_ breach: Breach, was before: Stored, _ writing: inout Writing) throws {
        try writing.run(table.update(breach, ["version = version + 1"], where: "id = \(before.id)"))
        writing.changed(
            Change(
                .breach, before.id, title: "", before: FieldRecord([("notified", .text(before.breach.notified?.rawValue ?? ""))]),
                after: FieldRecord([("notified", .text(breach.notified?.rawValue ?? ""))])))
    }

    private static func stored(_ row: inout Row) throws -> Stored {
        let (id, version) = (try row.text(), try row.whole())
        return Stored(id: id, breach: try table.read(&row), version: version)
    }
}
