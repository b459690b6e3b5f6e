import Access
import Forums
import HTTPTypes
import Kernel
import Storage
import Testing
import Web

@Suite struct SignInTests {
    /// The cookie that an answer sets.
    private func token(in page: TestSite.Page) throws -> String {
        let cookie = try #require(page.headers[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite"))
        return String(try #require(cookie.split(separator: ";").first?.split(separator: "=").last))
    }

    @Test func `a visitor gets a token with the page, and signs in with it`() async throws {
        let site = try TestSite()
        let page = try await site.get("/log-ind?til=/fora/lokalraad-vejen")
        let token = try token(in: page)
        #expect(page.shows(SessionToken.form(of: token)))
        #expect(!page.shows(token))
        let body = TestSite.encoded([("csrf_token", SessionToken.form(of: token)), ("person", "anna"), ("til", "/fora/lokalraad-vejen")])
        let answer = try await site.send(.post, "/log-ind", cookie: token, body: body)
        #expect(answer.headers[.location] == "/fora/lokalraad-vejen")
        let session = try self.token(in: answer)
        #expect(session != token)
        #expect(try site.viewer(of: session).person == PersonID("anna"))
        let out = try await site.send(.post, "/log-ud", cookie: session, body: TestSite.encoded([("csrf_token", SessionToken.form(of: session))]))
        #expect(out.status == .seeOther)
        #expect(try site.viewer(of: session).isVisitor)
    }

    @Test(arguments: ["//evil.dk", "https://evil.dk", "/\\evil.dk", ""])
    func `the way back stays on this site`(back: String) async throws {
        let site = try TestSite()
        #expect(try await site.post("/log-ind", as: "bo", [("person", "anna"), ("til", back)]).headers[.location] == "/")
    }

    @Test func `without the page's token nobody signs in`() async throws {
        let site = try TestSite()
        #expect(try await site.send(.post, "/log-ind", cookie: nil, body: "person=anna").status == .forbidden)
        // The token of nobody is no secret; a form from another site brings no cookie.
        let forged = TestSite.encoded([("csrf_token", SessionToken.form(of: "")), ("person", "anna")])
        #expect(try await site.send(.post, "/log-ind", cookie: nil, body: forged).status == .forbidden)
        #expect(try await site.send(.post, "/log-ud", cookie: nil, body: forged).status == .forbidden)
        let token = try token(in: try await site.get("/log-ind"))
        let own = TestSite.encoded([("csrf_token", SessionToken.form(of: token)), ("person", "anna")])
        #expect(try await site.send(.post, "/log-ind", cookie: token, body: own, from: "cross-site").status == .forbidden)
        #expect(try site.count("SELECT count(*) FROM session") == 0)
    }

    @Test func `what a visitor sends is never long`() async throws {
        let site = try TestSite()
        let token = try token(in: try await site.get("/log-ind"))
        let long = TestSite.encoded([("csrf_token", SessionToken.form(of: token)), ("person", String(repeating: "a", count: 70_000))])
        #expect(try await site.send(.post, "/log-ind", cookie: token, body: long).status == .contentTooLarge)
    }

    @Test func `the page suggests people by what they do`() async throws {
        let page = try await TestSite().get("/log-ind")
        for text in ["Sekretær i Lokalrådet i Vejen", "Formand for Lokalrådet i Vejen", "Formand for Kredsrådet", "Medlem af Lokalrådet i Vejen"] {
            #expect(page.shows(text), "\(text)")
        }
        #expect(!page.shows("Gry Gram"))
    }

    @Test func `someone signed in may become another, and finds the way there`() async throws {
        let site = try TestSite()
        #expect(try await site.get("/min-side", as: "anna").shows("<a href=\"/log-ind\">Prøv at være en anden</a>"))
        #expect(try await site.get("/log-ind", as: "anna").shows("Du er logget ind som Anna"))
        #expect(!(try await site.get("/log-ind").shows("Du er logget ind")))
    }

    @Test func `the list is searched`() async throws {
        let page = try await TestSite().get("/log-ind?q=dan")
        #expect(page.shows("Dan Due"))
        #expect(!page.shows("Bo Birk"))
    }

    @Test func `a person who does not exist is no one to sign in as`() async throws {
        #expect(try await TestSite().post("/log-ind", as: "bo", [("person", "nobody")]).status == .conflict)
    }

    @Test func `someone's own page tells the own seats`() async throws {
        let page = try await TestSite().get("/min-side", as: "siv")
        for text in ["Lokalrådet i Vejen", "PSP i Vejen", "siv@example.dk"] { #expect(page.shows(text), "\(text)") }
    }
}
