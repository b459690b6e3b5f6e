import HTTPTypes
import StorageSQLite
import Testing

/// Pages may cost no more where ten years of plans from the whole country stand beside the sample: each finds its rows by an index.
struct QueryPlanTests {
    private static let growing = [
        "plan", "focus_area", "activity", "activity_responsible", "assignment", "indicator", "measurement", "seat", "person", "change_entry", "search_entry", "comment", "session",
    ]
    /// Pages that list all of something by their nature.
    private static let mayGoThrough: [(part: String, because: String)] = [
        ("FROM forum f JOIN seat s ON s.forum = f.id JOIN person p ON p.id = s.person", "the demonstration's sign-in lists everybody"),
        ("AND EXISTS (SELECT 1 FROM indicator i WHERE i.plan = p.id)", "all indicators stand on one page, whatever their plan"),
    ]

    @Test(.timeLimit(.minutes(3)), arguments: [nil, "ssp-konsulent-vejen", "politidirektoer"])
    func `no page goes through a whole table that grows`(person: String?) async throws {
        let site = try WholeSite()
        let pages = try await site.visit(as: person)
        #expect(pages > 60)
        for statement in site.asked.filter(isQuestion) { #expect(try scans(in: statement, site.engine).isEmpty, "\(statement)") }
    }

    @Test func `the check itself finds a scan`() throws {
        let site = try WholeSite()
        #expect(try scans(in: "SELECT p.title FROM plan p WHERE p.title = ?", site.engine) == ["SCAN p"])
        #expect(try scans(in: "SELECT p.title FROM plan p WHERE p.id = ?", site.engine).isEmpty)
    }

    private func isQuestion(_ statement: String) -> Bool { statement.hasPrefix("SELECT") || statement.hasPrefix("WITH") }

    /// The steps that read all of a growing table; of those that follow an index all the same, too.
    private func scans(in statement: String, _ engine: SQLiteEngine) throws -> [String] {
        guard !Self.mayGoThrough.contains(where: { statement.contains($0.part) }) else { return [] }
        let words = statement.split { $0 == " " || $0 == "\n" || $0 == "(" || $0 == ")" || $0 == "," }.map(String.init)
        return try engine.steps(of: statement).filter { step in
            let parts = step.split(separator: " ")
            guard parts.first == "SCAN", parts.count > 1 else { return false }
            let name = String(parts[1])
            return zip(words, words.dropFirst() + [""]).contains { table, alias in Self.growing.contains(table) && (alias == name || table == name) }
        }
    }
}
