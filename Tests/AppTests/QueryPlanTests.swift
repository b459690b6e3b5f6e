import HTTPTypes
import RygradTesting
import Testing

/// Pages may cost no more where ten years of plans from the whole country stand beside the sample: each finds its rows by an index.
struct QueryPlanTests {
    private static let growing = [
        "plan", "focus_area", "activity", "activity_responsible", "assignment", "indicator", "measurement", "seat", "person", "change_entry", "search_entry", "comment", "session", "audit_entry",
    ]
    /// Pages that list all of something by their nature.
    private static let mayGoThrough: [(part: String, because: String)] = [
        ("FROM forum f JOIN seat s ON s.forum = f.id JOIN person p ON p.id = s.person", "the demonstration's sign-in lists everybody"),
        ("FROM audit_entry ORDER BY number DESC LIMIT 1", "the log's end, by its key"),
        ("AND EXISTS (SELECT 1 FROM indicator i WHERE i.plan = p.id)", "all indicators stand on one page, whatever their plan"),
    ]

    @Test(.timeLimit(.minutes(3)), arguments: [nil, "ssp-konsulent-vejen", "politidirektoer", "logansvarlig-vejen"])
    func `no page goes through a whole table that grows`(person: String?) async throws {
        let site = try WholeSite()
        let pages = try await site.visit(as: person)
        #expect(pages > 60)
        for statement in site.asked.filter(isQuestion) { #expect(try scans(in: statement, site.database).isEmpty, "\(statement)") }
    }

    @Test func `the check itself finds a scan`() throws {
        let site = try WholeSite()
        #expect(try scans(in: "SELECT p.title FROM plan p WHERE p.title = \(site.database.placeholder(1))", site.database) == ["p"])
        #expect(try scans(in: "SELECT p.title FROM plan p WHERE p.id = \(site.database.placeholder(1))", site.database).isEmpty)
    }

    private func isQuestion(_ statement: String) -> Bool { statement.hasPrefix("SELECT") || statement.hasPrefix("WITH") }

    /// The growing tables that it reads all of; by way of an index that does not help, too.
    private func scans(in statement: String, _ database: TestDatabase) throws -> [String] {
        guard !Self.mayGoThrough.contains(where: { statement.contains($0.part) }) else { return [] }
        let words = statement.split { $0 == " " || $0 == "\n" || $0 == "(" || $0 == ")" || $0 == "," }.map(String.init)
        return try database.wholeTables(in: statement).filter { name in
            zip(words, words.dropFirst() + [""]).contains { table, alias in Self.growing.contains(table) && (alias == name || table == name) }
        }
    }
}
