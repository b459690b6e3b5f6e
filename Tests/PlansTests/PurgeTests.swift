import Foundation
import HTTPTypes
import Kernel
import Plans
import RygradTesting
import Storage
import Testing
import Web

struct PurgeTests {
    private let path = "/planer/vejen-2026/sletning"
    private let secret = "Lars fra nummer ni"

    /// Anna writes what she should not have written, in several places, and Bo comments on it.
    private func house() async throws -> House {
        let house = try House()
        #expect(
            try await house.post(
                "/planer/vejen-2026/indsatser/trafik/ret", as: "anna",
                ["title": "Sikker trafik", "aim": "Vi taler med \(secret) om farten.", "parent": "trafik", "version": "1"]
            ).status == .seeOther)
        #expect(
            try await house.post(
                "/planer/vejen-2026/gang/send", as: "anna", ["recipients": "kredsraad", "deadline-day": "1", "deadline-month": "7", "deadline-year": "2026"]
            ).status == .seeOther)
        #expect(
            try await house.post("/planer/vejen-2026/bemaerkninger", as: "bo", ["sted": "trafik", "text": "Hvorfor nævnes \(secret)?"]).status == .seeOther)
        return house
    }
    private func ask(_ house: House, as person: String = "anna") async throws -> String {
        #expect(try await house.post("\(path)/ny", as: person, ["words": secret, "reason": "En borger er nævnt."]).location == "\(path)?besked=sletning-bedt#besked")
        return try #require(try house.text("SELECT id FROM purge_request"))
    }
    private func bytes(of house: House, hold words: String) throws -> [String] { try house.database.places(holding: words) }

    @Test func `one asks, another agrees, and the words are nowhere in the bytes of the database`() async throws {
        let house = try await house()
        #expect(try bytes(of: house, hold: secret).isEmpty == false)
        #expect(try await house.get("/planer/vejen-2026/historik", as: "anna").text.contains(secret))
        let id = try await ask(house)
        let page = try await house.get(path, as: "carl").text
        #expect(page.contains("Ordene findes i 2 tekster, som de står nu, og i 2 ændringer i historikken."))
        #expect(page.contains("Sikkerhedskopier"))
        #expect(try await house.post("\(path)/\(id)/ja", as: "carl").location == "\(path)?besked=slettet#besked")
        #expect(try bytes(of: house, hold: secret) == [])
        #expect(try bytes(of: house, hold: "lars fra nummer ni") == [])
        #expect(try house.text("SELECT aim FROM focus_area WHERE plan = 'vejen-2026' AND id = 'trafik'") == "Vi taler med [slettet] om farten.")
        #expect(try house.text("SELECT text FROM comment") == "Hvorfor nævnes [slettet]?")
        #expect(
            try house.count(
                "SELECT count(*) FROM change_entry WHERE purge_asked_by = 'anna' AND purged_by = 'carl' AND purged_at IS NOT NULL AND before IS NULL AND after IS NULL AND title = ''"
            ) == 2)
        for page in ["/planer/vejen-2026", "/planer/vejen-2026/historik", "/planer/vejen-2026/bemaerkninger", path] {
            #expect(try await !house.get(page, as: "anna").text.contains(secret))
        }
        let history = try await house.get("/planer/vejen-2026/historik", as: "bo").text
        #expect(history.contains("Anna Friis bad om det, og Carl Lund sagde ja."))
        #expect(history.contains("Sagde ja til at slette en tekst"))
        #expect(try await !house.get("/soeg?q=nummer", as: "anna").text.contains("Sikker trafik"))
    }

    @Test func `the one who asked cannot agree, nor can bo or eva, and nothing is erased`() async throws {
        let house = try await house()
        let id = try await ask(house)
        let before = try house.traces()
        for person in ["anna", "bo", "eva"] { #expect(try await house.post("\(path)/\(id)/ja", as: person).status == .forbidden) }
        #expect(try await house.post("\(path)/\(id)/ja", as: "dan").status == .notFound)
        #expect(try house.traces() == before)
        #expect(try house.text("SELECT text FROM comment")?.contains(secret) == true)
    }

    @Test func `a request can be dropped, and then it names nothing and cannot be agreed to`() async throws {
        let house = try await house()
        let id = try await ask(house)
        #expect(try await house.post("\(path)/\(id)/nej", as: "anna").status == .seeOther)
        #expect(try house.text("SELECT words FROM purge_request") == nil)
        #expect(try await house.post("\(path)/\(id)/ja", as: "carl").status == .conflict)
        #expect(try house.text("SELECT text FROM comment")?.contains(secret) == true)
    }

    @Test func `the reason does not repeat the words, and words that stand nowhere are not asked for`() async throws {
        let house = try await house()
        let before = try house.traces()
        #expect(try await house.post("\(path)/ny", as: "anna", ["words": secret, "reason": "Der står \(secret)."]).text.contains("må ikke gentage"))
        #expect(try await house.post("\(path)/ny", as: "anna", ["words": "står her ikke", "reason": "Fejl"]).text.contains("Ordene står ikke i forummets planer"))
        #expect(try await house.post("\(path)/ny", as: "anna", ["words": "ni", "reason": "Fejl"]).status == .unprocessableContent)
        #expect(try await house.post("\(path)/ny", as: "bo", ["words": secret, "reason": "Fejl"]).status == .forbidden)
        #expect(try house.traces() == before)
    }

    @Test func `a single entry of the history is emptied, and the plan stays as it is`() async throws {
        let house = try await house()
        let entry = try #require(try house.text("SELECT id FROM change_entry WHERE kind = 'focus-area'"))
        #expect(try await house.post("\(path)/ny", as: "carl", ["post": entry, "reason": "Skrevet ved en fejl."]).status == .seeOther)
        let id = try #require(try house.text("SELECT id FROM purge_request"))
        #expect(try await house.post("\(path)/\(id)/ja", as: "anna").status == .seeOther)
        #expect(try house.count("SELECT count(*) FROM change_entry WHERE purged_at IS NOT NULL") == 1)
        #expect(try house.text("SELECT aim FROM focus_area WHERE plan = 'vejen-2026' AND id = 'trafik'")?.contains(secret) == true)
    }

    @Test func `an archived plan's mistakes are erased too`() async throws {
        let house = try await house()
        try house.setStatus(.archived)
        let id = try await ask(house)
        #expect(try await house.post("\(path)/\(id)/ja", as: "carl").status == .seeOther)
        #expect(try bytes(of: house, hold: secret) == [])
    }
}
