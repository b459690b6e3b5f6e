import Access
import Forums
import Kernel
import Storage

/// Samples of the log, and what was found of each entry.
enum SampleStore {
    struct Check: Sendable {
        let id: String
        let at: Instant
        /// From when on the sample could take entries.
        let since: Instant
        /// How many it could take.
        let entries: Int
        let drawn: Int
        let open: Int
    }

    struct Entry: Sendable {
        let id: String
        let number: Int
        let reasons: [Sampling.Reason]
        let finding: Finding
        let foundBy: String?
        let foundAt: Instant?
        let version: Int
    }

    private static let checks: Query = """
        SELECT c.id, c.at, c.since, c.entries, (SELECT count(*) FROM spot_check_entry e WHERE e.spot_check = c.id),
        (SELECT count(*) FROM spot_check_entry e WHERE e.spot_check = c.id AND e.outcome IS NULL) FROM spot_check c
        """

    /// The newest first.
    static func checks(of place: LogPlace, in reading: borrowing Reading) throws -> [Check] {
        try reading.rows("\(checks) WHERE c.district = \(place.district) AND c.authority = \(place.authority) ORDER BY c.at DESC, c.id DESC LIMIT 60", check)
    }

    static func check(_ id: String, in reading: borrowing Reading) throws -> Check {
        guard let found = try reading.first("\(checks) WHERE c.id = \(id)", check) else { throw Refusal.notFound }
        return found
    }

    private static func check(_ row: inout Row) throws -> Check {
        Check(id: try row.text(), at: try row.instant(), since: try row.instant(), entries: try row.whole(), drawn: try row.whole(), open: try row.whole())
    }

    static func entries(of check: String, in reading: borrowing Reading) throws -> [Entry] { try entries("e.spot_check = \(check)", in: reading) }

    static func entry(_ number: Int, of check: String, in reading: borrowing Reading) throws -> Entry {
        guard let found = try entries("e.spot_check = \(check) AND e.number = \(number)", in: reading).first else { throw Refusal.notFound }
        return found
    }

    private static func entries(_ condition: Query, in reading: borrowing Reading) throws -> [Entry] {
        let table = OversightSchema.finding
        return try reading.rows(
            """
            SELECT e.id, e.number, e.reasons, p.name, e.found_at, e.version, \(table.columns(of: "e")) FROM spot_check_entry e LEFT JOIN person p ON p.id = e.found_by
            WHERE \(condition) ORDER BY e.number
            """
        ) { row in
            let (id, number, reasons) = (try row.text(), try row.whole(), try row.text())
            let (by, at, version) = (row.textIfAny(), row.instantIfAny(), try row.whole())
            return Entry(
                id: id, number: number, reasons: reasons.split(separator: " ").compactMap { Sampling.Reason(rawValue: String($0)) }, finding: try table.read(&row), foundBy: by, foundAt: at,
                version: version)
        }
    }

    static func save(_ finding: Finding, was before: Entry, of check: String, by person: PersonID, _ writing: inout Writing) throws {
        try writing.run(
            OversightSchema.finding.update(finding, ["found_by = \(person)", "found_at = \(writing.now)", "version = version + 1"], where: "id = \(before.id)"))
        // The history holds the outcome, not the auditor's words about somebody's work.
        writing.changed(Change(.spotCheck, check, title: "", before: FieldRecord([]), after: FieldRecord([("outcome", .text(finding.outcome?.rawValue ?? ""))])))
    }

    /// How the findings of one year's samples are spread, and how many are open.
    static func summary(of place: LogPlace, from: Instant, until: Instant, in reading: borrowing Reading) throws -> [(outcome: Finding.Outcome?, count: Int)] {
        try reading.rows(
            """
            SELECT e.outcome, count(*) FROM spot_check c JOIN spot_check_entry e ON e.spot_check = c.id
            WHERE c.district = \(place.district) AND c.authority = \(place.authority) AND c.at >= \(from) AND c.at < \(until) GROUP BY e.outcome ORDER BY e.outcome
            """
        ) { (outcome: $0.choiceIfAny(Finding.Outcome.self), count: try $0.whole()) }
    }
}
