import Access
import Foundation
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Accounts

@Suite struct SessionTests {
    @Test func `a session ends after an hour without use, and after twelve however it is used`() async throws {
        let trial = try Trial()
        let browser = try await trial.enrolled()
        trial.pass(minutes: 59)
        #expect(try !trial.viewer(browser).isVisitor)
        trial.pass(minutes: 59)
        #expect(try !trial.viewer(browser).isVisitor)
        trial.pass(minutes: 60)
        #expect(try trial.viewer(browser).isVisitor)
        let busy = try await trial.enrolled("bo")
        for _ in 0..<23 {
            trial.pass(minutes: 30)
            #expect(try !trial.viewer(busy).isVisitor)
        }
        trial.pass(minutes: 31)
        #expect(try trial.viewer(busy).isVisitor)
        try trial.sessions.sweep()
        #expect(try trial.count("SELECT count(*) FROM session") == 0)
    }

    @Test func `a sign-in is fresh for ten minutes, then the page asks again and leads back`() async throws {
        let trial = try Trial()
        let browser = try await trial.enrolled()
        #expect(try trial.viewer(browser).hasFreshSignIn)
        #expect(try await browser.get("/min-side/adgang/adgangskode").status == .ok)
        trial.pass(minutes: 10)
        #expect(try !trial.viewer(browser).hasFreshSignIn)
        #expect(try await browser.get("/min-side/adgang/adgangskode").location == "/log-ind/igen?til=%2Fmin-side%2Fadgang%2Fadgangskode")
        let fields = [("nuvaerende", Trial.password), ("adgangskode", "fem blå pærer her"), ("adgangskode-igen", "fem blå pærer her")]
        #expect(try await browser.post("/min-side/adgang/adgangskode", fields).shows("Log ind igen først"))
        let before = browser.token
        #expect(try await browser.post("/log-ind/igen", [("adgangskode", "forkert kode her"), ("kode", "")]).status == .unprocessableContent)
        #expect(try await browser.post("/log-ind/igen", [("adgangskode", Trial.password), ("kode", ""), ("til", "/min-side/adgang/adgangskode")]).location == "/min-side/adgang/adgangskode")
        #expect(browser.token != before)
        #expect(try trial.sessions.viewer(of: before).isVisitor)
        #expect(try trial.viewer(browser).hasFreshSignIn)
    }

    @Test func `a new password ends the other sessions and keeps this one`() async throws {
        let trial = try Trial()
        let (here, there) = (try await trial.enrolled(), Browser(trial))
        _ = try await there.get("/log-ind")
        #expect(try await there.post("/log-ind", [("email", "anna@example.dk"), ("adgangskode", Trial.password), ("kode", "")]).status == .seeOther)
        let fields = [("nuvaerende", Trial.password), ("adgangskode", "fem blå pærer her"), ("adgangskode-igen", "fem blå pærer her")]
        #expect(try await here.post("/min-side/adgang/adgangskode", [("nuvaerende", "noget helt andet")] + Array(fields.dropFirst())).shows("Det er ikke din nuværende adgangskode"))
        #expect(try await here.post("/min-side/adgang/adgangskode", fields).status == .seeOther)
        #expect(try !trial.viewer(here).isVisitor)
        #expect(try trial.viewer(there).isVisitor)
    }

    @Test func `one sees one's own sessions and ends them; nobody else's`() async throws {
        let trial = try Trial()
        let (anna, phone, bo) = (try await trial.enrolled(), Browser(trial), try await trial.enrolled("bo"))
        _ = try await phone.get("/log-ind")
        _ = try await phone.post("/log-ind", [("email", "anna@example.dk"), ("adgangskode", Trial.password), ("kode", "")])
        let page = try await anna.get("/min-side/sessioner")
        #expect(page.body.components(separatedBy: "<li>Siden ").count == 3 && page.shows("Denne"))
        let others = try #require(bo.token.map { String(SessionToken.hash($0).prefix(16)) })
        _ = try await anna.post("/min-side/sessioner/\(others)/slut")
        #expect(try !trial.viewer(bo).isVisitor)
        let key = try #require(phone.token.map { String(SessionToken.hash($0).prefix(16)) })
        #expect(try await anna.post("/min-side/sessioner/\(key)/slut").status == .seeOther)
        #expect(try trial.viewer(phone).isVisitor)
        #expect(try !trial.viewer(anna).isVisitor)
        #expect(try trial.count("SELECT count(*) FROM audit_entry WHERE operation = 'session.end'") == 1)
    }

    @Test(arguments: ["", "x", String(repeating: "a", count: 100_000), "rygrad=rygrad", "%00", "0000"])
    func `a cookie that cannot be one is a visitor's`(token: String) throws {
        #expect(try Trial().sessions.viewer(of: token).isVisitor)
    }

    @Test func `behind TLS the cookie is bound to this host and travels by TLS only`() async throws {
        let page = try await Browser(try Trial(isSecure: true)).get("/log-ind")
        let cookie = try #require(page.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-rygrad=") && cookie.contains("; Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/;"))
    }

    @Test func `behind TLS a cookie under another name than this site's is nobody's`() async throws {
        let trial = try Trial(isSecure: true)
        let browser = try await trial.enrolled()
        #expect(try await browser.get("/min-side").status == .ok)
        let token = try #require(browser.token)
        for name in ["rygrad", "__Secure-rygrad"] {
            let other = Browser(trial)
            other.keep(name, token)
            #expect(try await other.get("/min-side").status == .seeOther, "\(name)")
        }
        let language = try await Browser(trial).get("/?sprog=en")
        #expect(language.headers[values: .setCookie].contains { $0.hasPrefix("__Host-sprog=en;") && $0.hasSuffix("; Secure") })
    }

    @Test func `what was typed before the session ended is shown, but no password`() async throws {
        let trial = try Trial()
        let browser = try await trial.enrolled()
        trial.pass(minutes: 61)
        let page = try await browser.post("/min-side/kontakt", [("email", "en lang tekst om noget"), ("adgangskode", "hemmelig kode her")])
        #expect(page.status == .forbidden && page.shows("Du er logget ud") && page.shows("en lang tekst om noget") && !page.shows("hemmelig kode her"))
    }

    @Test func `the page warns before the end`() async throws {
        let trial = try Trial()
        let browser = try await trial.enrolled()
        #expect(try await browser.get("/min-side/sessioner").shows("class=\"ends ends-60 note warn\" role=\"status\""))
        for _ in 0..<23 {
            trial.pass(minutes: 30)
            _ = try trial.viewer(browser)
        }
        #expect(try await browser.get("/min-side/sessioner").shows("ends ends-30 "))
    }
}

@Suite struct AccessPageTests {
    @Test func `an administrator with a code gives access by a link that is shown once, and closes it`() async throws {
        let trial = try Trial()
        let ada = try await trial.enrolled("ada")
        // A password alone is not enough to give others access.
        #expect(try await ada.get("/personer/anna/adgang").location == "/log-ind/igen?til=%2Fpersoner%2Fanna%2Fadgang")
        #expect(try await ada.post("/personer/anna/adgang/inviter").status == .forbidden)
        let app = TimeCode()
        let code = app.code(at: TimeCode.step(at: trial.now))
        #expect(try await ada.post("/min-side/adgang/kode", [("hemmelighed", app.text), ("kode", code)]).status == .ok)
        #expect(try await ada.get("/personer/anna/adgang").shows("Har ikke adgang med adgangskode"))
        let page = try await ada.post("/personer/anna/adgang/inviter")
        let start = try #require(page.body.range(of: ">http://rygrad.example.dk/konto/"))
        let secret = String(page.body[start.upperBound...].prefix { $0 != "<" })
        let anna = Browser(trial)
        #expect(try await anna.get("/konto/\(secret)").shows("Linket er til Anna"))
        _ = try await anna.post("/konto/\(secret)", [("email", "anna@example.dk"), ("adgangskode", Trial.password), ("adgangskode-igen", Trial.password)])
        #expect(try !trial.viewer(anna).isVisitor)
        #expect(try await ada.post("/personer/anna/adgang/luk").status == .seeOther)
        #expect(try trial.viewer(anna).isVisitor)
        _ = try await anna.get("/log-ind")
        #expect(try await anna.post("/log-ind", [("email", "anna@example.dk"), ("adgangskode", Trial.password), ("kode", "")]).status == .unprocessableContent)
        #expect(try trial.count("SELECT count(*) FROM audit_entry WHERE operation = 'account.keep' AND outcome = 'done'") == 2)
    }

    @Test func `nobody else gives access, and sees the same as where nobody is`() async throws {
        let trial = try Trial()
        let anna = try await trial.enrolled()
        let app = TimeCode()
        _ = try await anna.post("/min-side/adgang/kode", [("hemmelighed", app.text), ("kode", app.code(at: TimeCode.step(at: trial.now)))])
        #expect(try await anna.get("/personer/bo/adgang").status == .notFound)
        #expect(try await anna.get("/personer/bo/adgang").body == (try await anna.get("/personer/xx/adgang").body).replacingOccurrences(of: "xx", with: "bo"))
        #expect(try await anna.post("/personer/bo/adgang/inviter").status == .notFound)
        #expect(try trial.count("SELECT count(*) FROM invitation WHERE person = 'bo'") == 0)
    }
}
