import Access
import Forums
import Kernel
import Storage
import Testing

@Suite struct StandingTests {
    @Test func `anna chairs her council, sits under the district council and above its groups`() throws {
        let standing = try TestSite().standing(of: "anna")
        #expect(standing.seats.mapValues(\.duties) == [ForumID("lokalraad-vejen"): [.chair]])
        #expect(standing.above == [ForumID("kredsraad"): ForumID("lokalraad-vejen")])
        #expect(standing.below == [ForumID("psp-vejen"): ForumID("lokalraad-vejen")])
        #expect(standing.districts == [DistrictID("1464")])
    }

    @Test func `karl has everything below him, all the way down`() throws {
        let standing = try TestSite().standing(of: "karl")
        #expect(Set(standing.below.keys) == [ForumID("lokalraad-vejen"), ForumID("lokalraad-esbjerg"), ForumID("psp-vejen")])
        #expect(standing.above.isEmpty)
    }

    @Test func `a permanent substitute's seat counts, on behalf of the member`() throws {
        let seat = try #require(try TestSite().standing(of: "pia").seats[ForumID("lokalraad-vejen")])
        #expect(seat.duties == [.member])
        #expect(seat.behalf == PersonID("bo"))
    }

    @Test(arguments: [("gry", "2025-12-31", true), ("gry", "2026-01-01", false), ("ida", "2026-05-31", false), ("ida", "2026-06-01", true)])
    func `a seat counts from its first day to its last`(person: String, day: String, counts: Bool) throws {
        #expect(try TestSite().standing(of: person, on: try #require(Day(iso: day))).seats.isEmpty == !counts)
    }

    @Test func `someone who is not there has no standing`() throws {
        #expect(try !TestSite().isKnown("nobody"))
    }

    @Test func `forums that belong under each other in a ring end`() throws {
        let site = try TestSite()
        try site.change { try $0.run("UPDATE forum SET parent = 'psp-vejen' WHERE id = 'kredsraad'") }
        #expect(try site.standing(of: "anna").above[ForumID("kredsraad")] != nil)
    }
}
