import Access
import Forums
import HTTPTypes
import Kernel
import Storage
import Testing

/// Posts, editors, deputies and confirmations. `siv` is made administrator, `bo` the municipality's coordinator where a test says so.
@Suite struct PostTests {
    private static func give(_ kind: Post.Kind, to person: String, of authority: String? = nil, from: String? = nil, to: String? = nil, _ site: TestSite) throws {
        var post = HeldPost()
        (post.person, post.kind, post.authority) = (PersonID(person), kind, authority.map { AuthorityID($0) })
        (post.from, post.to) = (from.flatMap { Day(iso: $0) }, to.flatMap { Day(iso: $0) })
        try site.change { try PostStore.add(post, for: person, in: "1464", &$0) }
    }

    @Test(arguments: [(nil, nil, true), ("2026-03-01", nil, true), ("2026-03-02", nil, false), (nil, "2026-03-01", true), (nil, "2026-02-28", false)] as [(String?, String?, Bool)])
    func `a post counts from its first day to its last`(from: String?, to: String?, counts: Bool) throws {
        let site = try TestSite()
        try Self.give(.administrator, to: "dan", from: from, to: to, site)
        #expect(try site.standing(of: "dan").posts == (counts ? [Post(.administrator, in: "1464")] : []))
    }

    @Test func `a coordinator's post knows its municipality`() throws {
        let site = try TestSite()
        try site.change { try $0.run("UPDATE authority SET municipality = '0575' WHERE id = 'vejen-kommune'") }
        try Self.give(.municipalCoordinator, to: "dan", of: "vejen-kommune", site)
        #expect(try site.standing(of: "dan").posts == [Post(.municipalCoordinator, in: "1464", of: "vejen-kommune", municipality: "0575")])
    }

    @Test(arguments: [("2026-02-28", false), ("2026-03-01", true), ("2026-03-02", false)])
    func `a deputy has the member's place on the one day, on the member's behalf`(day: String, counts: Bool) throws {
        let site = try TestSite()
        var deputy = Deputy()
        (deputy.person, deputy.member, deputy.day) = ("dan", "bo", try #require(Day(iso: day)))
        try site.change { try DeputyStore.add(deputy, for: "Dan Due", in: "lokalraad-vejen", &$0) }
        let seat = try site.standing(of: "dan").seats[ForumID("lokalraad-vejen")]
        #expect((seat != nil) == counts)
        if counts { #expect(seat == Standing.HeldSeat(duties: [.deputy], district: "1464", behalf: "bo")) }
    }

    @Test func `nobody is a deputy for somebody who has left`() throws {
        let site = try TestSite()
        var deputy = Deputy()
        (deputy.person, deputy.member, deputy.day) = ("dan", "gry", Cast.today)
        try site.change { try DeputyStore.add(deputy, for: "Dan Due", in: "lokalraad-vejen", &$0) }
        #expect(try site.standing(of: "dan").seats[ForumID("lokalraad-vejen")] == nil)
    }

    @Test func `an administrator gives a post; it is in the history and in the log`() async throws {
        let site = try TestSite()
        try Self.give(.administrator, to: "siv", site)
        let fields = [("kind", "district-secretariat"), ("person", "dan"), ("authority", "vejen-kommune"), ("from-day", "1"), ("from-month", "4"), ("from-year", "2026")]
        let done = try await site.post("/kredse/1464/hverv/ny", as: "siv", fields)
        #expect(done.status == .seeOther)
        #expect(try site.count("SELECT count(*) FROM post WHERE person = 'dan' AND \"from\" = '2026-04-01'") == 1)
        #expect(try site.changes(by: "post.give") == 1)
        #expect(try site.count("SELECT count(*) FROM audit_entry WHERE operation = 'post.give' AND outcome = 'done'") == 1)
        #expect(try await site.get("/kredse/1464/hverv", as: "siv").shows("Dan Due"))
    }

    @Test func `an administrator gives no seat and no post to themselves, whatever the form sends; the refusal is in the log`() async throws {
        let site = try TestSite()
        try Self.give(.administrator, to: "dan", site)
        #expect(try await !site.get("/fora/lokalraad-vejen/medlemmer/ny", as: "dan").shows("value=\"dan\""))
        #expect(try await !site.get("/kredse/1464/hverv/ny", as: "dan").shows("value=\"dan\""))
        let seats = try site.count("SELECT count(*) FROM seat")
        let seat = try await site.post("/fora/lokalraad-vejen/medlemmer/ny", as: "dan", [("person", "dan"), ("roles", "secretary")])
        #expect(seat.status == .forbidden && seat.shows("Ingen kan give sig selv en plads eller et hverv"))
        let post = try await site.post("/kredse/1464/hverv/ny", as: "dan", [("kind", "district-secretariat"), ("person", "dan"), ("authority", "vejen-kommune")])
        #expect(post.status == .forbidden && post.shows("Ingen kan give sig selv en plads eller et hverv"))
        let many = try await site.post("/kredse/1464/skift/udfoer", as: "dan", [("day", "2026-04-01"), ("seat", "s-anna:dan")])
        #expect(many.status == .conflict && many.shows("Ingen kan give sig selv en plads"))
        #expect(try site.count("SELECT count(*) FROM seat") == seats && site.count("SELECT count(*) FROM post") == 1)
        #expect(try site.count("SELECT count(*) FROM audit_entry WHERE outcome = 'refused' AND operation IN ('forum.seat', 'post.give')") == 2)
        #expect(try await site.post("/fora/lokalraad-vejen/medlemmer/ny", as: "dan", [("person", "eva"), ("roles", "secretary")]).status != .forbidden)
    }

    @Test(arguments: ["anna", "bo", "karl", "dan"])
    func `nobody else gives posts, nor sees who has them`(person: String) async throws {
        let site = try TestSite()
        #expect(try await site.get("/kredse/1464/hverv", as: person).status == .forbidden)
        #expect(try await site.post("/kredse/1464/hverv/ny", as: person, [("kind", "administrator"), ("person", person)]).status == .forbidden)
        #expect(try site.count("SELECT count(*) FROM post") == 0)
        #expect(try site.count("SELECT count(*) FROM audit_entry WHERE operation = 'post.give' AND outcome = 'refused'") == 1)
    }

    @Test func `somebody of another district finds no posts at all`() async throws {
        let site = try TestSite()
        #expect(try await site.get("/kredse/1464/hverv", as: "eva").status == .notFound)
        #expect(try await site.post("/kredse/1464/hverv/ny", as: "eva", [("kind", "administrator"), ("person", "bo")]).status == .notFound)
    }

    @Test func `every problem of the form is told at once`() async throws {
        let site = try TestSite()
        try Self.give(.administrator, to: "siv", site)
        let page = try await site.post("/kredse/1464/hverv/ny", as: "siv", [("kind", "log-auditor"), ("person", "dan"), ("from-day", "31"), ("from-month", "2"), ("from-year", "2026")])
        #expect(page.status == .unprocessableContent)
        #expect(page.shows("Vælg, hvilken myndighed hvervet er for"))
        #expect(try site.count("SELECT count(*) FROM post") == 1)
    }

    @Test func `the chair names an editor, who then writes the plan; nobody else may name`() async throws {
        let site = try TestSite()
        let fields = [("person", "dan"), ("from-day", "1"), ("from-month", "3"), ("from-year", "2026")]
        #expect(try await site.post("/fora/lokalraad-vejen/redaktoerer/ny", as: "siv", fields).status == .forbidden)
        #expect(try site.standing(of: "dan").editing.isEmpty)
        #expect(try await site.post("/fora/lokalraad-vejen/redaktoerer/ny", as: "anna", fields).status == .seeOther)
        #expect(try site.standing(of: "dan").editing == [ForumID("lokalraad-vejen")])
        let key = try #require(try site.text("SELECT id FROM editor"))
        #expect(try await site.post("/fora/lokalraad-vejen/redaktoerer/\(key)/slut", as: "anna").status == .seeOther)
        #expect(try site.standing(of: "dan").editing.isEmpty)
        #expect(try site.changes(by: "forum.editor") == 2)
    }

    @Test func `a member names a deputy for a day; a day that has passed is refused`() async throws {
        let site = try TestSite()
        func fields(_ day: String) -> [(String, String)] { [("member", "bo"), ("person", "dan"), ("day-day", day), ("day-month", "3"), ("day-year", "2026")] }
        #expect(try await site.post("/fora/lokalraad-vejen/stedfortraedere/ny", as: "bo", fields("1")).status == .seeOther)
        #expect(try site.standing(of: "dan").seats[ForumID("lokalraad-vejen")]?.behalf == "bo")
        let late = try await site.post(
            "/fora/lokalraad-vejen/stedfortraedere/ny", as: "bo", [("member", "bo"), ("person", "dan"), ("day-day", "28"), ("day-month", "2"), ("day-year", "2026")])
        #expect(late.status == .unprocessableContent && late.shows("Dagen er gået"))
        #expect(try site.count("SELECT count(*) FROM deputy") == 1)
    }

    @Test func `the chair confirms the members; then it is due half a year later`() async throws {
        let site = try TestSite()
        #expect(try await site.get("/fora/lokalraad-vejen/bekraeft", as: "siv").status == .forbidden)
        #expect(try await site.get("/fora/lokalraad-vejen/bekraeft", as: "anna").shows("Bo Birk"))
        #expect(try await site.post("/fora/lokalraad-vejen/bekraeft", as: "anna", [("remark", "Skolen finder en ny")]).status == .seeOther)
        let state = try #require(try site.read { try ConfirmationStore.state(of: "lokalraad-vejen", in: $0) })
        #expect(state.last == Cast.today && state.by == "Anna Åkjær" && state.due == Cast.today.adding(days: 182))
        #expect(try site.count("SELECT members FROM confirmation") == 4)
        #expect(try await site.get("/historik/fora/lokalraad-vejen", as: "anna").shows("Bekræftede, at medlemmerne er rigtige"))
    }

    @Test func `a forum that was never confirmed is behind half a year after its first seat`() throws {
        let site = try TestSite()
        let state = try #require(try site.read { try ConfirmationStore.state(of: "lokalraad-vejen", in: $0) })
        #expect(state.last == nil && state.isLate(on: Cast.today))
    }

    @Test func `one's own authority ends all that a person has; the history keeps it`() async throws {
        let site = try TestSite()
        try site.change { try $0.run("UPDATE person SET authority = 'vejen-kommune' WHERE id IN ('bo', 'siv')") }
        try Self.give(.municipalCoordinator, to: "siv", of: "vejen-kommune", site)
        try Self.give(.logAuditor, to: "bo", of: "vejen-kommune", site)
        #expect(try await site.get("/personer/bo/slut", as: "siv").shows("Lokalrådet i Vejen"))
        let fields = [("day-day", "1"), ("day-month", "3"), ("day-year", "2026"), ("reason", "Nyt arbejde")]
        #expect(try await site.post("/personer/dan/slut", as: "siv", fields).status == .forbidden)
        #expect(try await site.post("/personer/bo/slut", as: "siv", fields).status == .seeOther)
        #expect(try !site.standing(of: "bo").seats.isEmpty)
        let after = try site.standing(of: "bo", on: Cast.today.adding(days: 1))
        #expect(after.seats.isEmpty && after.posts.isEmpty)
        #expect(try site.changes(by: "person.end-seats") == 3)
    }

    @Test func `after an election many seats change on one day in one act`() async throws {
        let site = try TestSite()
        try Self.give(.administrator, to: "siv", site)
        let choice = [("day-day", "1"), ("day-month", "4"), ("day-year", "2026"), ("out-1", "anna"), ("in-1", "dan"), ("out-2", "bo")]
        let preview = try await site.post("/kredse/1464/skift", as: "siv", choice)
        #expect(preview.status == .ok && preview.shows("Dan Due kommer i stedet for Anna Åkjær som formand") && preview.shows("Bo Birk (medlem) går af"))
        #expect(try site.changes(by: "district.replace-seats") == 0)
        let done = try await site.post("/kredse/1464/skift/udfoer", as: "siv", [("day", "2026-04-01"), ("seat", "s-anna:dan"), ("seat", "s-bo:")])
        #expect(done.status == .seeOther)
        let (before, after) = (try #require(Day(iso: "2026-03-31")), try #require(Day(iso: "2026-04-01")))
        #expect(try site.standing(of: "anna", on: before).seats.keys.contains("lokalraad-vejen"))
        #expect(try site.standing(of: "anna", on: after).seats.isEmpty)
        #expect(try site.standing(of: "dan", on: before).seats["lokalraad-vejen"] == nil)
        #expect(try site.standing(of: "dan", on: after).seats["lokalraad-vejen"]?.duties == [.chair])
        #expect(try site.changes(by: "district.replace-seats") == 3)
    }

    @Test func `a coordinator changes the municipality's seats only, and all or nothing`() async throws {
        let site = try TestSite()
        try site.change { try $0.run("UPDATE authority SET municipality = '0575' WHERE id = 'vejen-kommune'") }
        try Self.give(.municipalCoordinator, to: "siv", of: "vejen-kommune", site)
        let done = try await site.post("/kredse/1464/skift/udfoer", as: "siv", [("day", "2026-04-01"), ("seat", "s-anna:dan"), ("seat", "s-dan:bo")])
        #expect(done.status == .conflict)
        #expect(try site.changes(by: "district.replace-seats") == 0)
    }
}
