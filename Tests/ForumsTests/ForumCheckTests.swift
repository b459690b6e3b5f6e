import Access
import Forums
import Kernel
import Storage
import Testing

@Suite struct ForumCheckTests {
    private let day = Cast.today

    private var complete: Forum {
        var forum = Forum()
        forum.id = ForumID("lokalraad-vejen")
        forum.name = "Lokalrådet i Vejen"
        var rule = CadenceRule()
        rule.atLeast = 4
        forum.cadence = [rule]
        forum.legalBasis = [LegalBasis(record: ["text": "Kommissorium"])]
        var chair = Seat()
        (chair.person, chair.roles) = (PersonID("anna"), [.chair])
        forum.members = [chair]
        return forum
    }

    private func person(email: String? = nil, phone: String? = nil) -> [PersonID: Person] {
        var person = Person()
        (person.id, person.name, person.email, person.phone) = (PersonID("anna"), "Anna Åkjær", email, phone)
        return [person.id: person]
    }

    private func codes(_ forum: Forum, _ people: [PersonID: Person], from: String = "2026-01-01", to: String = "2026-12-31") throws -> [Finding.Code] {
        ForumCheck.findings(of: forum, people: people, today: day, from: try #require(Day(iso: from)), to: try #require(Day(iso: to))).map(\.code)
    }

    @Test func `a complete card has no findings`() throws { #expect(try codes(complete, person(phone: "70 12 34 56")).isEmpty) }

    @Test func `what is missing is found`() throws {
        var forum = complete
        (forum.cadence, forum.legalBasis, forum.members) = ([], nil, nil)
        #expect(try codes(forum, [:]) == [.forumWithoutLegalBasis, .forumWithoutCadenceRule, .forumWithoutChair])
    }

    @Test func `a chair who has left is no chair`() throws {
        var forum = complete
        forum.members?[0].to = day.adding(days: -1)
        #expect(try codes(forum, person(phone: "70 12 34 56")) == [.forumWithoutChair])
    }

    @Test(arguments: [("2018-12-31", true), ("2026-01-01", false)])
    func `a provision that ended before the plan began no longer carries the forum`(end: String, found: Bool) throws {
        var forum = complete
        forum.legalBasis?[0].to = Day(iso: end)
        #expect(try codes(forum, person(phone: "70 12 34 56")).contains(.legalBasisExpired) == found)
    }

    @Test(
        arguments: [("@vejen.example.dk", nil, true), (nil, nil, true), ("anna@vejen.example.dk", nil, false), (nil, "70 12 34 56", false)]
            as [(String?, String?, Bool)])
    func `a member who cannot be reached is found, and the address is never told`(email: String?, phone: String?, found: Bool) throws {
        let findings = ForumCheck.contacts(of: complete, people: person(email: email, phone: phone), from: day, to: day)
        #expect(findings.map(\.place) == (found ? ["lokalraad-vejen/anna"] : []))
        if let email { #expect(findings.allSatisfy { !$0.sentence[.danish].contains(email) && !$0.advice[.danish].contains(email) }) }
    }

    @Test func `only those who held a seat in the span are looked at`() throws {
        var forum = complete
        forum.members?[0].to = Day(iso: "2014-12-31")
        #expect(try !codes(forum, person()).contains(.memberContactBroken))
        #expect(try codes(forum, person(), from: "2014-01-01", to: "2014-12-31").contains(.memberContactBroken))
    }

    @Test func `the stored card is checked whole`() throws {
        let site = try TestSite()
        let loaded = try site.read { try ForumCheckStore.forums(in: $0) }
        let vejen = try #require(loaded.forums.first { $0.id.rawValue == "lokalraad-vejen" })
        #expect(ForumCheck.findings(of: vejen, people: loaded.people, today: day, from: day, to: day).map(\.code) == [.legalBasisExpired])
    }
}
