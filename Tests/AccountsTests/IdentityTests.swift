import Access
import Kernel
import OpenID
import RygradTesting
import Storage
import Testing

@testable import Accounts

@Suite struct IdentityTests {
    private func enter(_ site: ProviderSite, _ identity: VerifiedIdentity, invited: String? = nil) throws -> PersonID {
        try site.records.identify { try IdentityStore.person(identity, by: ProviderSite.vejen, invited: invited.map { PersonID($0) }, &$0) }
    }

    @Test func `a verified address that is one person's ties the two together at the first sign-in`() throws {
        let site = try ProviderSite()
        #expect(try enter(site, ProviderSite.identity(email: "Anna@Example.dk")) == PersonID("anna"))
        #expect(try site.log().last == "identity.link done anna")
        // From then on the address tells nothing.
        #expect(try enter(site, ProviderSite.identity(email: nil)) == PersonID("anna"))
        #expect(try site.count("SELECT count(*) FROM identity") == 1)
        #expect(try site.count("SELECT count(*) FROM audit_entry WHERE operation = 'identity.link'") == 1)
    }

    @Test(arguments: [("anna@example.dk", false), ("faelles@example.dk", true), ("dan@example.dk", true), ("ukendt@example.dk", true), (nil, true)] as [(String?, Bool)])
    func `such an address tells of nobody`(email: String?, verified: Bool) throws {
        let site = try ProviderSite()
        #expect(throws: EntryRefusal.unknownPerson) { try enter(site, ProviderSite.identity(email: email, verified: verified)) }
        #expect(try site.count("SELECT count(*) FROM identity") == 0)
    }

    @Test func `who got another's address later does not become the other`() throws {
        let site = try ProviderSite()
        _ = try enter(site, ProviderSite.identity("s-1"))
        #expect(throws: EntryRefusal.unknownPerson) { try enter(site, ProviderSite.identity("s-2")) }
    }

    @Test func `a provider signs in nobody of another authority`() throws {
        let site = try ProviderSite()
        #expect(throws: EntryRefusal.otherAuthority) { try enter(site, ProviderSite.identity(), invited: "dan") }
        try site.records.identify { try IdentityStore.link(ProviderSite.identity(), to: PersonID("anna"), &$0) }
        _ = try site.records.maintain("test") { try $0.run("UPDATE person SET authority = 'politiet' WHERE id = 'anna'") }
        #expect(throws: EntryRefusal.otherAuthority) { try enter(site, ProviderSite.identity()) }
    }

    @Test func `an invitation ties the two together without an address`() throws {
        let site = try ProviderSite()
        #expect(throws: EntryRefusal.unknownPerson) { try enter(site, ProviderSite.identity(email: nil), invited: "bo") }
        _ = try site.records.maintain("test") { try AccountStore.invite(PersonID("bo"), named: "bo", by: nil, &$0) }
        #expect(try enter(site, ProviderSite.identity(email: nil), invited: "bo") == PersonID("bo"))
        #expect(try site.log().last == "identity.link done bo")
        // The link is taken: nobody else comes in by it.
        #expect(throws: EntryRefusal.unknownPerson) { try enter(site, ProviderSite.identity("s-2", email: nil), invited: "bo") }
    }

    @Test func `what anybody can have refused is in the log once a minute`() throws {
        let site = try ProviderSite()
        for _ in 0..<20 { try site.records.identify { try $0.noteRefused("session.begin", to: "vejen") } }
        try site.records.identify { try $0.noteRefused("session.begin", to: "politi") }
        #expect(try site.log().suffix(2) == ["session.begin refused ", "session.begin refused "])
        #expect(try site.count("SELECT count(*) FROM audit_entry WHERE outcome = 'refused'") == 2)
    }

    @Test func `the database holds neither subject nor address of an identity`() throws {
        let site = try ProviderSite()
        _ = try enter(site, ProviderSite.identity("meget-saerligt-navn"))
        let kept = try site.engine.read { try $0.rows("SELECT id, provider, person FROM identity") { [try $0.text(), try $0.text(), try $0.text()] } }
        #expect(kept.count == 1 && !kept[0].joined().contains("meget-saerligt-navn"))
        #expect(kept[0][0].utf8.count == 64)
    }

    @Test func `a provider that is taken away takes along what it knew`() throws {
        let site = try ProviderSite()
        _ = try enter(site, ProviderSite.identity())
        #expect(try site.records.identify { try ProviderStore.remove("vejen", &$0) })
        #expect(try site.count("SELECT (SELECT count(*) FROM identity) + (SELECT count(*) FROM identity_provider)") == 0)
        #expect(try site.log().last == "provider.remove done ")
        #expect(try !site.records.identify { try ProviderStore.remove("vejen", &$0) })
    }
}
