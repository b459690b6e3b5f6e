import Access
import Foundation
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Accounts

@Suite struct SignInTests {
    private static let fields = [("email", "anna@example.dk"), ("adgangskode", Trial.password), ("kode", "")]

    /// The code of the app whose secret stands on the page.
    private static func app(on page: Browser.Page) throws -> TimeCode {
        let after = try #require(page.body.range(of: "name=\"hemmelighed\" value=\""))
        return try #require(TimeCode(text: String(page.body[after.upperBound...].prefix { $0 != "\"" })))
    }

    private static func code(_ app: TimeCode, _ trial: Trial) -> String { app.code(at: TimeCode.step(at: trial.now)) }

    @Test func `from a link to a password, a code app and recovery codes, to signing in with them`() async throws {
        let trial = try Trial()
        let browser = Browser(trial)
        let link = "/konto/\(try trial.invite("anna"))"
        #expect(try await browser.get(link).shows("Linket er til Anna"))
        let taken = try await browser.post(link, [("email", "anna@example.dk"), ("adgangskode", Trial.password), ("adgangskode-igen", Trial.password)])
        #expect(taken.location == "/min-side/adgang/kode")
        #expect(try trial.viewer(browser).assurance == .low)
        let page = try await browser.get("/min-side/adgang/kode")
        let app = try Self.app(on: page)
        let codes = try await browser.post("/min-side/adgang/kode", [("hemmelighed", app.text), ("kode", Self.code(app, trial))])
        #expect(codes.status == .ok && codes.body.components(separatedBy: "<code>").count == 11)
        #expect(try trial.viewer(browser).assurance == .substantial)

        // Elsewhere, without the code, with it, and with it once more.
        let other = Browser(trial)
        _ = try await other.get("/log-ind")
        #expect(try await other.post("/log-ind", Self.fields).status == .unprocessableContent)
        trial.pass(seconds: 60)
        let right = Array(Self.fields.dropLast()) + [("kode", Self.code(app, trial))]
        #expect(try await other.post("/log-ind", right).location == "/")
        #expect(try trial.viewer(other).person == PersonID("anna"))
        let third = Browser(trial)
        _ = try await third.get("/log-ind")
        #expect(try await third.post("/log-ind", right).status == .unprocessableContent)

        // A recovery code, once.
        let recovery = String(try #require(codes.body.components(separatedBy: "<code>").dropFirst().first).prefix { $0 != "<" })
        let withRecovery = Array(Self.fields.dropLast()) + [("kode", recovery.lowercased())]
        #expect(try await third.post("/log-ind", withRecovery).location == "/")
        let fourth = Browser(trial)
        _ = try await fourth.get("/log-ind")
        #expect(try await fourth.post("/log-ind", withRecovery).status == .unprocessableContent)
        #expect(try trial.count("SELECT count(*) FROM audit_entry WHERE operation = 'account.recovery-code'") == 1)
        #expect(try trial.count("SELECT count(*) FROM audit_entry WHERE operation = 'session.refused' AND outcome = 'refused'") >= 1)
    }

    @Test func `a link works once, for a week, until there is a newer one`() async throws {
        let trial = try Trial()
        let old = try trial.invite("anna")
        let new = try trial.invite("anna")
        let browser = Browser(trial)
        #expect(try await browser.get("/konto/\(old)").status == .notFound)
        #expect(try await browser.get("/konto/\(new)").status == .ok)
        trial.pass(minutes: 7 * 24 * 60 + 1)
        #expect(try await browser.get("/konto/\(new)").status == .notFound)
        let taken = try trial.invite("anna")
        let fields = [("email", "anna@example.dk"), ("adgangskode", Trial.password), ("adgangskode-igen", Trial.password)]
        _ = try await browser.get("/konto/\(taken)")
        #expect(try await browser.post("/konto/\(taken)", fields).status == .seeOther)
        #expect(try await Browser(trial).get("/konto/\(taken)").status == .notFound)
        #expect(try await browser.post("/konto/\(taken)", fields).status == .notFound)
        #expect(try await browser.get("/konto/../../etc/passwd").status == .badRequest)
        #expect(try trial.count("SELECT count(*) FROM account") == 1)
    }

    @Test func `every problem with a new password is told at once, and what was typed is not shown again`() async throws {
        let trial = try Trial()
        let link = "/konto/\(try trial.invite("anna"))"
        let browser = Browser(trial)
        _ = try await browser.get(link)
        let page = try await browser.post(link, [("email", "anna"), ("adgangskode", "kort"), ("adgangskode-igen", "andet"), ("person", "bo"), ("closed_at", "1")])
        #expect(page.status == .unprocessableContent && page.shows("Der er 3 fejl på siden"))
        #expect(!page.shows("kort\"") && !page.shows("andet\""))
        #expect(try trial.count("SELECT count(*) FROM account") == 0)
    }

    @Test func `fields that are not on the form change nothing`() async throws {
        let trial = try Trial()
        let link = "/konto/\(try trial.invite("anna"))"
        let browser = Browser(trial)
        _ = try await browser.get(link)
        let fields = [("email", "anna@example.dk"), ("adgangskode", Trial.password), ("adgangskode-igen", Trial.password), ("person", "ada"), ("assurance", "high"), ("code_step", "9")]
        _ = try await browser.post(link, fields)
        #expect(try trial.viewer(browser).person == PersonID("anna") && trial.viewer(browser).assurance == .low)
        #expect(try trial.count("SELECT count(*) FROM account WHERE person = 'anna' AND code_step IS NULL") == 1)
    }

    @Test func `a form without the page's token, or with another's, does nothing`() async throws {
        let trial = try Trial()
        _ = try await trial.enrolled()
        let browser = Browser(trial)
        _ = try await browser.get("/log-ind")
        #expect(try await browser.forge("/log-ind", Self.fields).status == .forbidden)
        #expect(try await browser.forge("/log-ind", Self.fields + [("csrf_token", SessionToken.form(of: SessionToken.new()))]).status == .forbidden)
        #expect(try trial.viewer(browser).isVisitor)
    }

    @Test func `nobody learns whether an address has an account`() async throws {
        let trial = try Trial()
        _ = try await trial.enrolled()
        let browser = Browser(trial)
        _ = try await browser.get("/log-ind")
        let known = try await browser.post("/log-ind", [("email", "anna@example.dk"), ("adgangskode", "forkert kode her"), ("kode", "")])
        let unknown = try await browser.post("/log-ind", [("email", "nina@example.dk"), ("adgangskode", "forkert kode her"), ("kode", "")])
        #expect(known.status == unknown.status)
        #expect(known.body.replacingOccurrences(of: "anna", with: "nina") == unknown.body)
    }

    @Test func `who tries again and again waits; the owner's own browser does not`() async throws {
        let trial = try Trial()
        let owner = try await trial.enrolled()
        _ = try await owner.post("/log-ud")
        let attacker = Browser(trial)
        _ = try await attacker.get("/log-ind")
        let wrong = [("email", "anna@example.dk"), ("adgangskode", "forkert kode her"), ("kode", "")]
        for _ in 0..<5 { _ = try await attacker.post("/log-ind", wrong) }
        let waiting = try await attacker.post("/log-ind", wrong)
        #expect(waiting.status == .tooManyRequests && waiting.headers[.retryAfter] != nil && waiting.shows("Vent"))
        // Even the right password waits there; the browser that was here before does not.
        #expect(try await attacker.post("/log-ind", Self.fields).status == .tooManyRequests)
        _ = try await owner.get("/log-ind")
        #expect(try await owner.post("/log-ind", Self.fields).status == .seeOther)
        trial.pass(minutes: 1)
        #expect(try await attacker.post("/log-ind", Self.fields).status == .seeOther)
        #expect(try trial.count("SELECT count(*) FROM audit_entry WHERE operation = 'session.refused'") == 1)
    }

    @Test func `attempts without end fill nothing`() async throws {
        let trial = try Trial()
        try trial.records.identify { writing in
            for attempt in 0..<70_000 where attempt % 7 == 0 { _ = try FailureStore.add(FailureStore(key: "k").drawer(["account", "\(attempt)@example.dk", "x"]), &writing) }
        }
        #expect(try trial.count("SELECT count(*) FROM sign_in_failure") <= 65_536)
        #expect(try trial.count("SELECT count(*) FROM sign_in_failure") > 5000)
    }
}
