import Access
import Kernel
import Storage

/// Requests for insight in the log, and what was decided.
enum InsightStore {
    struct Stored: Sendable {
        let id: String
        let request: InsightRequest
        let personName: String
        let decidedBy: String?
        let decidedAt: Instant?
        let version: Int
    }
    private static let table = OversightSchema.insight
    private static let found: Query = """
        SELECT i.id, p.name, d.name, i.decided_at, i.version, \(table.columns(of: "i")) FROM insight_request i JOIN person p ON p.id = i.person LEFT JOIN person d ON d.id = i.decided_by
        """

    /// Those not decided first, by when they are due.
    static func requests(of place: LogPlace, in reading: borrowing Reading) throws -> [Stored] {
        try reading.rows(
            "\(found) WHERE i.district = \(place.district) AND i.authority = \(place.authority) ORDER BY CASE WHEN i.outcome IS NULL THEN 0 ELSE 1 END, i.received, i.id LIMIT 200", stored)
    }

    static func request(_ id: String, in reading: borrowing Reading) throws -> Stored {
        guard let request = try reading.first("\(found) WHERE i.id = \(id)", stored) else { throw Refusal.notFound }
        return request
    }

    static func add(_ request: InsightRequest, at place: LogPlace, _ writing: inout Writing) throws -> String {
        let id = writing.newID()
        try writing.run(table.insert(request, [("id", .text(id)), ("district", place.district.storedValue), ("authority", place.authority.storedValue)]))
        writing.changed(Change(.insight, id, title: "", after: FieldRecord([("received", request.received.fieldValue)])))
        return id
    }

    static func decide(_ request: InsightRequest, was before: Stored, by person: PersonID, _ writing: inout Writing) throws {
        try writing.run(table.update(request, ["decided_by = \(person)", "decided_at = \(writing.now)", "version = version + 1"], where: "id = \(before.id)"))
        writing.changed(
            Change(
                .insight, before.id, title: "", before: FieldRecord([("outcome", .text(before.request.outcome?.rawValue ?? ""))]),
                after: FieldRecord([("outcome", .text(request.outcome?.rawValue ?? ""))])))
    }

    /// The look-ups and changes that the answer is about: what the authority's own people did to what is kept of the person.
    static func lines(_ request: InsightRequest, at place: LogPlace, _ clock: Clock, in reading: borrowing Reading) throws -> [LogLine] {
        let subjects = try LogEntries.references(about: request.person, in: reading)
        guard !subjects.isEmpty, let from = clock.instant(on: request.from, hour: 0, minute: 0), let until = clock.instant(on: request.to.adding(days: 1), hour: 0, minute: 0) else { return [] }
        return try LogEntries.lines(of: place, LogFilter(from: from, until: until, subjects: subjects), limit: longest, in: reading)
    }

    /// Entries in one answer.
    static let longest = 5000

    private static func stored(_ row: inout Row) throws -> Stored {
        let (id, name, decidedBy, decidedAt, version) = (try row.text(), try row.text(), row.textIfAny(), row.instantIfAny(), try row.whole())
        return Stored(id: id, request: try table.read(&row), personName: name, decidedBy: decidedBy, decidedAt: decidedAt, version: version)
    }
}
