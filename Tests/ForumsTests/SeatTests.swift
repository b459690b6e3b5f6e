import Access
import Forums
import HTTPTypes
import Kernel
import Storage
import Testing

@Suite struct SeatTests {
    @Test func `anna gives dan a seat, and it is kept`() async throws {
        let site = try TestSite()
        let fields = [
            ("person", "dan"), ("roles", "member"), ("roles", "attendee"), ("from-day", "1"), ("from-month", "3"), ("from-year", "2026"), ("public", "ja"),
        ]
        #expect(try await site.post("/fora/lokalraad-vejen/medlemmer/ny", as: "anna", fields).status == .seeOther)
        #expect(try site.standing(of: "dan").seats[ForumID("lokalraad-vejen")]?.duties == [.member, .attendee])
        #expect(try site.changes(by: "forum.seat") == 1)
        #expect(try await site.get("/fora/lokalraad-vejen").shows("Dan Due"))
    }

    @Test(arguments: ["bo", "dan", "eva", "pia"])
    func `others give nobody a seat, change none and end none`(person: String) async throws {
        let site = try TestSite()
        #expect(try await site.post("/fora/lokalraad-vejen/medlemmer/ny", as: person, [("person", person), ("roles", "chair")]).status == .forbidden)
        #expect(try await site.post("/fora/lokalraad-vejen/medlemmer/s-bo", as: person, [("version", "1"), ("roles", "chair")]).status == .forbidden)
        #expect(try await site.post("/fora/lokalraad-vejen/medlemmer/s-anna/slut", as: person).status == .forbidden)
        #expect(try site.changes(by: "forum.seat") == 0)
        #expect(try site.count("SELECT count(*) FROM seat WHERE forum = 'lokalraad-vejen'") == 6)
    }

    @Test func `a seat of another forum is not reached through one's own`() async throws {
        let site = try TestSite()
        #expect(try await site.post("/fora/lokalraad-vejen/medlemmer/s-dan/slut", as: "anna").status == .notFound)
        #expect(try site.text("SELECT \"to\" FROM seat WHERE id = 's-dan'") == nil)
    }

    @Test func `ending today asks first, and takes today along`() async throws {
        let site = try TestSite()
        let question = try await site.get("/fora/lokalraad-vejen/medlemmer/s-bo/slut", as: "anna")
        #expect(question.shows("Skal Bo Birk slutte i dag?"))
        #expect(try await site.post("/fora/lokalraad-vejen/medlemmer/s-bo/slut", as: "anna").status == .seeOther)
        #expect(try site.text("SELECT \"to\" FROM seat WHERE id = 's-bo'") == "2026-03-01")
        #expect(!(try site.standing(of: "bo").seats.isEmpty))
        #expect(try site.standing(of: "bo", on: Cast.today.adding(days: 1)).seats.isEmpty)
        #expect(try site.changes(by: "forum.seat") == 1)
    }

    @Test func `a seat that has not begun is removed`() async throws {
        let site = try TestSite()
        #expect(try await site.post("/fora/lokalraad-vejen/medlemmer/s-ida/slut", as: "anna").status == .seeOther)
        #expect(try site.count("SELECT count(*) FROM seat WHERE id = 's-ida'") == 0)
        #expect(try await site.get("/historik/fora/lokalraad-vejen", as: "karl").shows("Fjernede den kommende plads for Ida Iversen"))
    }

    @Test func `the same person does not sit twice at once, and the last day is not before the first`() async throws {
        let site = try TestSite()
        let page = try await site.post(
            "/fora/lokalraad-vejen/medlemmer/ny", as: "anna",
            [
                ("person", "bo"), ("roles", "chair"), ("from-day", "2"), ("from-month", "3"), ("from-year", "2026"), ("to-day", "1"), ("to-month", "3"),
                ("to-year", "2026"),
            ])
        #expect(page.status == .unprocessableContent)
        #expect(page.shows("»Sidste dag« skal være samme dag"))
        #expect(
            try await site.post("/fora/lokalraad-vejen/medlemmer/ny", as: "anna", [("person", "bo"), ("roles", "chair")]).shows("Bo Birk har allerede en plads")
        )
        #expect(try site.changes(by: "forum.seat") == 0)
    }

    @Test func `a changed seat keeps its person and what was not on the form`() async throws {
        let site = try TestSite()
        #expect(
            try await site.post("/fora/lokalraad-vejen/medlemmer/s-bo", as: "siv", [("version", "1"), ("roles", "vice-chair"), ("person", "eva")]).status
                == .seeOther)
        #expect(try site.standing(of: "bo").seats[ForumID("lokalraad-vejen")]?.duties == [.viceChair])
        #expect(try await site.post("/fora/lokalraad-vejen/medlemmer/s-bo", as: "anna", [("version", "1"), ("roles", "chair")]).status == .conflict)
    }

    @Test func `in a forum about persons the form does not ask for a public name, and takes none`() async throws {
        let site = try TestSite()
        #expect(try await !site.get("/fora/psp-vejen/medlemmer/ny", as: "anna").shows("Vis navnet for alle"))
        _ = try await site.post("/fora/psp-vejen/medlemmer/ny", as: "anna", [("person", "bo"), ("roles", "member"), ("public", "ja")])
        #expect(try site.count("SELECT count(*) FROM seat WHERE forum = 'psp-vejen' AND person = 'bo' AND public IS NULL") == 1)
    }
}
