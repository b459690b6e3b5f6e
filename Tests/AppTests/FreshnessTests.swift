import Foundation
import HTTPTypes
import RygradTesting
import Storage
import Testing

/// Much is kept in memory; a change counts at the very next request all the same, whoever made it.
struct FreshnessTests {
    private static let pages = ["/planer/vejen-2026", "/", "/fora/lokalraad-vejen", "/api/v1/plans/vejen-2026"]

    @Test(arguments: pages, [nil, "ssp-konsulent-vejen"])
    func `what another process changes shows as soon as it can be known`(page: String, person: String?) async throws {
        let site = try WholeSite()
        let session = try person.map { try site.session(of: $0) }
        let other = try site.database.another()
        defer { other.close() }
        for name in ["Planen med det første nye navn", "Planen med det andet nye navn"] {
            #expect(try await !site.get(page, session).text.contains(name))
            _ = try await site.get(page, session)
            try other.write { try $0.run("UPDATE plan SET title = \(name) WHERE id = 'vejen-2026'") }
            try await site.database.untilHeard()
            #expect(try await site.get(page, session).text.contains(name))
        }
    }

    @Test(.timeLimit(.minutes(3)), arguments: ["ssp-konsulent-vejen", "politidirektoer"]) func `every page is made right after a change, too`(person: String) async throws {
        let site = try WholeSite()
        let pages = try await site.visit(
            as: person,
            before: {
                try site.engine.write { connection in _ = try connection.run("INSERT INTO setting (id, value) VALUES ('mark', '0') ON CONFLICT (id) DO UPDATE SET value = setting.value || '1'") }
            })
        #expect(pages > 100)
    }

    @Test func `a seat that is taken away counts at the very next request`() async throws {
        let site = try WholeSite()
        let session = try site.session(of: "ssp-konsulent-vejen")
        let inside = "/planer/vejen-2026/historik"
        #expect(try await site.get("/planer/vejen-2026", session).text.contains(inside))
        try site.engine.write { try $0.run("DELETE FROM seat WHERE person = 'ssp-konsulent-vejen'") }
        #expect(try await !site.get("/planer/vejen-2026", session).text.contains(inside))
    }

    @Test func `a session that is ended counts at the very next request`() async throws {
        let site = try WholeSite()
        let session = try site.session(of: "ssp-konsulent-vejen")
        #expect(try await site.get("/opgaver", session).status == .ok)
        try site.engine.write { try $0.run("DELETE FROM session") }
        #expect(try await site.get("/opgaver", session).status == .seeOther)
    }
}
