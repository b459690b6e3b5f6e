import Access
import Kernel
import OpenID
import RygradTesting
import Storage
import Synchronization
import Testing

@testable import Accounts

@Suite struct AttemptTests {
    private let pending = PendingSignIn(
        provider: "vejen", state: "tilstand", nonce: "engang", verifier: "bevis", redirect: "https://rygrad.example.dk/log-ind/svar/vejen", isFresh: true,
        madeAt: Clock.system.now())

    private func keep(_ site: ProviderSite) throws {
        try site.records.identify { try AttemptStore.keep(.init(pending: pending, back: "/fora", invited: PersonID("bo")), browser: "annas browser", from: "192.0.2.1", &$0) }
    }

    private func take(_ site: ProviderSite, state: String = "tilstand", provider: String = "vejen", browser: String = "annas browser") throws -> AttemptStore.Attempt? {
        try site.records.identify { try AttemptStore.take(state: state, provider: provider, browser: browser, redirect: pending.redirect, &$0) }
    }

    @Test func `a sign-in that was begun is found once`() throws {
        let site = try ProviderSite()
        try keep(site)
        let found = try #require(try take(site))
        #expect(found.pending == pending && found.back == "/fora" && found.invited == PersonID("bo"))
        #expect(try take(site) == nil)
    }

    @Test(arguments: [("en anden", "vejen", "annas browser"), ("tilstand", "politi", "annas browser"), ("tilstand", "vejen", "bos browser"), ("", "", "")])
    func `another state, provider or browser finds nothing`(state: String, provider: String, browser: String) throws {
        let site = try ProviderSite()
        try keep(site)
        #expect(try take(site, state: state, provider: provider, browser: browser) == nil)
        // A state that was tried wrongly is spent.
        #expect(try (take(site) == nil) == (state == "tilstand"))
    }

    @Test func `after ten minutes it is too late, and what is old is cleared away`() throws {
        let now = Mutex(pending.madeAt)
        let site = try ProviderSite(clock: Clock { now.withLock { $0 } })
        try keep(site)
        now.withLock { $0 = pending.madeAt.adding(seconds: 599) }
        #expect(try take(site) != nil)
        now.withLock { $0 = pending.madeAt }
        try keep(site)
        now.withLock { $0 = pending.madeAt.adding(seconds: 600) }
        #expect(try take(site) == nil)
        try site.records.identify { try AttemptStore.keep(.init(pending: pending, back: "/", invited: nil), browser: "b", from: "192.0.2.1", &$0) }
        now.withLock { $0 = pending.madeAt.adding(seconds: 1200) }
        let later = PendingSignIn(provider: "vejen", state: "ny", nonce: "n", verifier: "v", redirect: "", isFresh: false, madeAt: now.withLock { $0 })
        try site.records.identify { try AttemptStore.keep(.init(pending: later, back: "/", invited: nil), browser: "b", from: "192.0.2.1", &$0) }
        #expect(try site.count("SELECT count(*) FROM sign_in_attempt") == 1)
    }

    @Test func `whoever begins very many pushes out their own only`() throws {
        let site = try ProviderSite()
        try keep(site)
        for number in 0..<AttemptStore.mostOfPlace + 20 {
            let many = PendingSignIn(provider: "vejen", state: "s\(number)", nonce: "n", verifier: "v", redirect: "", isFresh: false, madeAt: pending.madeAt.adding(seconds: 1))
            try site.records.identify { try AttemptStore.keep(.init(pending: many, back: "/", invited: nil), browser: "b", from: "198.51.100.7", &$0) }
        }
        #expect(try site.count("SELECT count(*) FROM sign_in_attempt") == AttemptStore.mostOfPlace + 1)
        #expect(try site.count("SELECT count(*) FROM sign_in_attempt WHERE source LIKE '%198.51%'") == 0)
        #expect(try take(site) != nil)
    }

    @Test func `the database does not hold the state or the browser's token`() throws {
        let site = try ProviderSite()
        try keep(site)
        let kept = try site.engine.read { try $0.rows("SELECT state_hash, binding_hash, back FROM sign_in_attempt") { "\(try $0.text()) \(try $0.text()) \(try $0.text())" } }
        #expect(kept.count == 1 && !kept[0].contains("tilstand") && !kept[0].contains("annas browser"))
    }

    @Test func `what a session is signed out with is handed out once`() throws {
        let site = try ProviderSite()
        try site.records.identify { try ProviderSessionStore.keep(session: "t", provider: "vejen", idToken: "a.b.c", &$0) }
        let found = try #require(try site.records.identify { try ProviderSessionStore.take(session: "t", &$0) })
        #expect(found.provider == "vejen" && found.idToken == "a.b.c")
        #expect(try site.records.identify { try ProviderSessionStore.take(session: "t", &$0) } == nil)
    }
}
