import Access
import Foundation
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

struct CommentTests {
    private let path = "/planer/vejen-2026/bemaerkninger"
    private func sent() async throws -> House {
        let house = try House()
        let answer = try await house.post(
            "/planer/vejen-2026/gang/send", as: "anna", ["recipients": "ssp-vejen", "deadline-day": "1", "deadline-month": "7", "deadline-year": "2026"])
        #expect(answer.status == .seeOther)
        return house
    }

    @Test func `gry, who has the plan for comment, comments on an activity, and anna answers`() async throws {
        let house = try await sent()
        #expect(try await house.get("/planer/vejen-2026/aktiviteter/skolepatruljer", as: "gry").text.contains("sted=skolepatruljer#skriv"))
        #expect(try await house.post(path, as: "gry", ["sted": "skolepatruljer", "text": "Begynd i august."]).location == "\(path)?besked=bemaerket#besked")
        let id = try #require(try house.text("SELECT id FROM comment"))
        let page = try await house.get(path, as: "gry").text
        #expect(page.contains("Begynd i august."))
        #expect(page.contains("Der er 1 bemærkning, og den er ikke besvaret endnu."))
        #expect(try await house.post("\(path)/\(id)/svar", as: "anna", ["answer": "followed", "because": "Det gør vi.", "version": "1"]).status == .seeOther)
        #expect(try await house.get(path, as: "bo").text.contains("Fulgt"))
        #expect(try house.text("SELECT answered_by FROM comment") == "anna")
        #expect(try house.count("SELECT count(*) FROM change_entry WHERE kind = 'comment'") == 2)
    }

    @Test func `those who have not got the plan for comment cannot comment`() async throws {
        let house = try await sent()
        let before = try house.traces()
        for person in ["dan", "eva"] {
            #expect(try await house.post(path, as: person, ["sted": ".", "text": "Nej"]).status == (person == "dan" ? .notFound : .forbidden))
        }
        #expect(try house.traces() == before)
    }

    @Test(arguments: [("anna", 0), ("bo", 1), ("gry", 1), ("dan", 0)])
    func `a plan waits for those who have it for comment, not for those who write it`(person: String, count: Int) async throws {
        let house = try await sent()
        let viewer = try house.sessions.viewer(of: try house.sessions.begin(for: PersonID(person), by: .demonstration))
        #expect(try house.records.read(as: viewer) { try WaitingPlans.forComment(in: $0) }.count == count)
    }

    @Test(arguments: [Plan.Status.draft, .settled, .published, .evaluated])
    func `when the plan is not for comment, nobody comments`(status: Plan.Status) async throws {
        let house = try await sent()
        try house.setStatus(status)
        let before = try house.traces()
        #expect(try await house.post(path, as: "bo", ["sted": ".", "text": "For sent"]).status == .forbidden)
        #expect(try await house.get(path, as: "bo").text.contains("Der er lukket for bemærkninger. Ingen blev skrevet.") == (status != .draft))
        #expect(try house.traces() == before)
    }

    @Test func `bo cannot answer, and an evaluated plan's comments are not answered any more`() async throws {
        let house = try await sent()
        _ = try await house.post(path, as: "bo", ["sted": ".", "text": "Godt"])
        let id = try #require(try house.text("SELECT id FROM comment"))
        let before = try house.traces()
        #expect(try await house.post("\(path)/\(id)/svar", as: "bo", ["answer": "not", "because": "Nej", "version": "1"]).status == .forbidden)
        try house.setStatus(.evaluated)
        #expect(try await house.post("\(path)/\(id)/svar", as: "anna", ["answer": "not", "because": "Nej", "version": "1"]).status == .forbidden)
        #expect(try house.traces() == before)
        #expect(try house.text("SELECT answer FROM comment") == nil)
    }

    @Test func `two who answer at once are told of each other`() async throws {
        let house = try await sent()
        _ = try await house.post(path, as: "bo", ["sted": "trafik", "text": "Godt"])
        let id = try #require(try house.text("SELECT id FROM comment"))
        #expect(try await house.post("\(path)/\(id)/svar", as: "carl", ["answer": "in-part", "because": "Delvist", "version": "1"]).status == .seeOther)
        let late = try await house.post("\(path)/\(id)/svar", as: "anna", ["answer": "not", "because": "Nej", "version": "1"])
        #expect(late.status == .conflict)
        #expect(late.text.contains("Carl Lund har rettet det samme"))
        #expect(try house.text("SELECT because FROM comment") == "Delvist")
    }

    @Test func `a plan that came by import names no recipients, and those above and below are asked`() async throws {
        let house = try House {
            $0.replacingOccurrences(
                of: "title: Vejens plan 2026\n    from: 2026-01-01\n    to: 2026-12-31\n    status: draft",
                with: "title: Vejens plan 2026\n    from: 2026-01-01\n    to: 2026-12-31\n    status: for-comment")
        }
        #expect(try house.status() == "for-comment")
        #expect(try await house.post(path, as: "eva", ["sted": ".", "text": "Husk cyklisterne"]).status == .seeOther)
        #expect(try await house.get(path, as: "gry").status == .notFound)
    }

    @Test func `a comment without text or about nothing is refused`() async throws {
        let house = try await sent()
        let answer = try await house.post(path, as: "bo", ["sted": "findes-ikke"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("Skriv din bemærkning"))
        #expect(try house.count("SELECT count(*) FROM comment") == 0)
    }
}
