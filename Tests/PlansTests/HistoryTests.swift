import Access
import Foundation
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

struct HistoryTests {
    private let path = "/planer/vejen-2026/historik"
    private func revise(_ house: House, _ aim: String, as person: String = "anna") async throws {
        let version = try house.count("SELECT version FROM focus_area WHERE plan = 'vejen-2026' AND id = 'trafik'")
        let answer = try await house.post(
            "/planer/vejen-2026/indsatser/trafik/ret", as: person, ["title": "Sikker trafik", "aim": aim, "parent": "trafik", "version": String(version)])
        #expect(answer.status == .seeOther)
    }

    @Test func `it tells who changed what, from what to what`() async throws {
        let house = try House()
        try await revise(house, "Alle børn cykler sikkert i skole.")
        let page = try await house.get(path, as: "bo").text
        #expect(page.contains("Anna Friis"))
        #expect(page.contains("Rettede indsatsområdet »Sikker trafik«"))
        #expect(page.contains("Før: </span>kommer</del>"))
        #expect(page.contains("Nu: </span>cykler</ins>"))
        #expect(page.contains("15. juni 2026"))
    }

    @Test func `each day has a heading, and a new adjustment is told alone`() async throws {
        let house = try House()
        try await revise(house, "Nyt mål")
        try house.records.maintain("test") { writing in
            let (one, two): (FieldRecord, FieldRecord) = (["what": "Den første"], ["what": "Den anden"])
            writing.changed(
                Change(
                    .plan, "vejen-2026", title: "Planen", plan: "vejen-2026", forum: "lokalraad-vejen", before: FieldRecord([("adjustments", .list([.record(one)]))]),
                    after: FieldRecord([("adjustments", .list([.record(one), .record(two)]))])))
        }
        let page = try await house.get(path, as: "bo").text
        #expect(page.components(separatedBy: "<h2><time").count == 2)
        #expect(page.contains("Den anden") && !page.contains("Den første"))
    }

    @Test func `an action is called done in the words of its own page`() async throws {
        let house = try House()
        try house.records.maintain("test") { writing in
            writing.changed(Change(.assignment, "ring", title: "Ring", plan: "vejen-2026", forum: "lokalraad-vejen", before: ["status": "open"], after: ["status": "done"]))
        }
        let page = try await house.get(path, as: "bo").text
        #expect(page.contains("Gjort") && !page.contains("Afsluttet"))
    }

    @Test func `one thing's history leaves the others out`() async throws {
        let house = try House()
        try await revise(house, "Nyt mål")
        #expect(try await house.get("\(path)?ting=trafik", as: "bo").text.contains("Nyt mål"))
        #expect(try await house.get("\(path)?ting=indbrud", as: "bo").text.contains("Der er ingen ændringer at vise."))
    }

    @Test func `fifty stand on a page, and the older ones behind a link`() async throws {
        let house = try House()
        for number in 1...51 { try await revise(house, "Mål nummer \(number)") }
        let page = try await house.get(path, as: "anna").text
        #expect(page.components(separatedBy: "<li id=").count - 1 == 50)
        let link = try #require(page.firstRange(of: "historik?foer="))
        let id = page[link.upperBound...].prefix { $0 != "\"" }
        #expect(try await house.get("\(path)?foer=\(id)", as: "anna").text.contains("Oprettede planen"))
    }

    @Test func `it is for those who take part`() async throws {
        let house = try House()
        try house.setStatus(.published)
        #expect(try await house.get(path).status == .seeOther)
        #expect(try await house.get(path, as: "dan").status == .notFound)
        #expect(try await house.get(path, as: "eva").status == .ok)
    }
}
