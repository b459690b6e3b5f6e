import HTTPTypes
import Plans
import Storage
import Testing

struct ActivityFormTests {
    private let new = "/planer/vejen-2026/indsatser/trafik/aktiviteter/ny"

    @Test func `what is rarely asked is folded together, until it is filled in wrongly`() async throws {
        let house = try House()
        let form = try await house.get(new, as: "anna").text
        #expect(form.contains("<details class=\"group\"><summary>Økonomi</summary>"))
        let again = try await house.post(new, as: "anna", ["title": "Nyt", "responsible": "lokalraad-vejen", "budget.amount": "mange"]).text
        #expect(again.contains("<details class=\"group\" open><summary>Økonomi</summary>"))
        #expect(again.contains("<details class=\"group\"><summary>Første handling</summary>"))
        #expect(again.contains("<a href=\"#budget.amount\">»Beløb i kroner« skal være et tal"))
    }

    @Test func `a month has a name, and a day a full stop`() async throws {
        let house = try House()
        let sent = try await house.post(new, as: "anna", ["title": "Nyt", "responsible": "lokalraad-vejen", "to-day": "5.", "to-month": "Maj", "to-year": "2026"])
        #expect(sent.status == .seeOther)
        #expect(try house.text("SELECT \"to\" FROM activity WHERE title = 'Nyt'") == "2026-05-05")
        let wrong = try await house.post(new, as: "anna", ["title": "Nyt", "responsible": "lokalraad-vejen", "to-day": "31", "to-month": "februar", "to-year": "2026"]).text
        #expect(wrong.contains("Skriv en dato, der findes, i »Frist for hele aktiviteten«, for eksempel 5 12 2026"))
    }

    @Test func `people stand with title and authority, the forum's own first, and those who left do not`() async throws {
        let house = try House {
            $0.replacing("{id: bo, name: Bo Holm}", with: "{id: bo, name: Bo Holm, title: SSP-konsulent, authority: vejen-kommune}")
                .replacing("{person: gry, roles: [member]}", with: "{person: gry, roles: [member]}, {person: dan, roles: [member], to: 2026-01-31}")
        }
        let form = try await house.get("/planer/vejen-2026/aktiviteter/skolepatruljer/handlinger/ny", as: "anna").text
        #expect(form.contains("Bo Holm, SSP-konsulent, Vejen Kommune"))
        #expect(!form.contains("Dan Mose"))
        #expect(try await house.get("/planer/vejen-2026/handlinger/uddan/ret", as: "anna").text.contains("Bo Holm, SSP-konsulent, Vejen Kommune"))
    }

    @Test func `the tasks of the area's own focus area stand first`() async throws {
        let house = try House {
            $0.replacing(
                "      - id: trafik\n        title: Sikker trafik\n        activities:\n          - {id: trafikpolitik",
                with:
                    "      - {id: andet, title: Andet, activities: [{id: anden-opgave, title: Anden opgave}]}\n      - id: trafik\n        title: Sikker trafik\n        activities:\n          - {id: trafikpolitik"
            )
        }
        let form = try await house.get(new, as: "anna").text
        let (own, other) = (try #require(form.firstRange(of: "Trafikpolitik på skolerne")), try #require(form.firstRange(of: "Anden opgave")))
        #expect(own.lowerBound < other.lowerBound)
    }
}
