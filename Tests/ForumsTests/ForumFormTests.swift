import Access
import Forums
import HTTPTypes
import Kernel
import Storage
import Testing

@Suite struct ForumFormTests {
    /// The card of Vejen as its form holds it.
    private func card(version: Int = 1, _ changes: [String: String] = [:]) -> [(String, String)] {
        var fields = [
            "version": String(version), "name": "Lokalrådet i Vejen", "kind": "lokalraad", "municipality": "0575", "parent": "kredsraad",
            "subject": "Kriminalitet i lokalområdet",
            "purpose": "At føre kredsrådets indsatsområder ud i livet", "interfaces": "Lokalrådet i Esbjerg\r\nVejen Kommune\r\nKlubberne i Vejen",
        ]
        fields.merge(changes) { $1 }
        return fields.map { ($0.key, $0.value) }
    }

    @Test func `anna changes the card; it is kept with who, what and before, and the search follows`() async throws {
        let site = try TestSite()
        let page = try await site.post("/fora/lokalraad-vejen/ret", as: "anna", card(["subject": "Tryghed i Vejen"]))
        #expect(page.status == .seeOther)
        #expect(page.headers[.location] == "/fora/lokalraad-vejen?besked=gemt#besked")
        #expect(try site.text("SELECT subject FROM forum WHERE id = 'lokalraad-vejen'") == "Tryghed i Vejen")
        #expect(try site.text("SELECT interfaces FROM forum WHERE id = 'lokalraad-vejen'") == #"["lokalraad-esbjerg","vejen-kommune","Klubberne i Vejen"]"#)
        #expect(
            try site.text("SELECT before FROM change_entry WHERE action = 'forum.revise' AND person = 'anna'") == #"{"subject":"Kriminalitet i lokalområdet"}"#)
        #expect(try site.count("SELECT count(*) FROM search_entry WHERE forum = 'lokalraad-vejen' AND words LIKE '%tryghed%'") == 1)
        #expect(try await site.get("/historik/fora/lokalraad-vejen", as: "anna").shows("Tryghed i Vejen"))
    }

    @Test(arguments: [("anna", true), ("siv", true), ("karl", true), ("bo", false), ("dan", false), ("eva", false), ("pia", false), ("gry", false)])
    func `those who write for the forum or above it may change its card`(person: String, allowed: Bool) async throws {
        let site = try TestSite()
        let page = try await site.post("/fora/lokalraad-vejen/ret", as: person, card(person == "karl" ? ["subject": "Nyt"] : ["subject": "Nyt"]))
        #expect(page.status == (allowed ? .seeOther : .forbidden))
        #expect(try site.text("SELECT subject FROM forum WHERE id = 'lokalraad-vejen'") == (allowed ? "Nyt" : "Kriminalitet i lokalområdet"))
        #expect(try site.changes(by: "forum.revise") == (allowed ? 1 : 0))
        #expect(try await site.get("/fora/lokalraad-vejen/ret", as: person).status == (allowed ? .ok : .forbidden))
    }

    @Test func `a form without its token changes nothing`() async throws {
        let site = try TestSite()
        let token = try site.sessions.begin(for: PersonID("anna"), by: .demonstration)
        let page = try await site.send(.post, "/fora/lokalraad-vejen/ret", cookie: token, body: TestSite.encoded(card(["subject": "Nyt"])))
        #expect(page.status == .forbidden)
        #expect(try site.changes(by: "forum.revise") == 0)
    }

    @Test func `every error is told at once, and nothing is saved`() async throws {
        let site = try TestSite()
        let page = try await site.post("/fora/lokalraad-vejen/ret", as: "anna", card(["name": "", "kind": "", "purpose": "Skriv til 010203-1234"]))
        #expect(page.status == .unprocessableContent)
        for text in ["Der er 3 fejl på siden", "Skriv forummets navn", "Vælg, hvilken type forum det er", "Teksten indeholder noget, der ligner et cpr-nummer. Cifrene er skjult."] {
            #expect(page.shows(text), "\(text)")
        }
        #expect(!page.shows("010203-1234"))
        #expect(try site.changes(by: "forum.revise") == 0)
    }

    @Test func `two who write at once are shown both texts, and nothing is lost`() async throws {
        let site = try TestSite()
        _ = try await site.post("/fora/lokalraad-vejen/ret", as: "siv", card(["subject": "Sivs emne"]))
        let page = try await site.post("/fora/lokalraad-vejen/ret", as: "anna", card(["subject": "Annas emne"]))
        #expect(page.status == .conflict)
        for text in ["Siv Sand har rettet det samme", "Sivs emne", "Annas emne", "name=\"version\" value=\"2\""] { #expect(page.shows(text), "\(text)") }
        #expect(try site.text("SELECT subject FROM forum WHERE id = 'lokalraad-vejen'") == "Sivs emne")
        _ = try await site.post("/fora/lokalraad-vejen/ret", as: "anna", card(version: 2, ["subject": "Annas emne", "vaelg-subject": "theirs"]))
        #expect(try site.text("SELECT subject FROM forum WHERE id = 'lokalraad-vejen'") == "Sivs emne")
    }

    @Test func `a council's own officers neither move it nor make it a district council`() async throws {
        let site = try TestSite()
        let moved = try await site.post("/fora/lokalraad-vejen/ret", as: "anna", card(["parent": ""]))
        #expect(moved.status == .seeOther)
        #expect(try site.text("SELECT parent FROM forum WHERE id = 'lokalraad-vejen'") == "kredsraad")
        #expect(try await site.post("/fora/lokalraad-vejen/ret", as: "anna", card(["kind": "kredsraad"])).status == .unprocessableContent)
        #expect(try await site.post("/fora/lokalraad-vejen/ret", as: "karl", card(["parent": "lokalraad-esbjerg"])).status == .seeOther)
        #expect(try site.text("SELECT parent FROM forum WHERE id = 'lokalraad-vejen'") == "lokalraad-esbjerg")
    }

    @Test func `nobody puts a forum under itself or what is below it`() async throws {
        let site = try TestSite()
        #expect(try await site.post("/fora/lokalraad-vejen/ret", as: "karl", card(["parent": "psp-vejen"])).status == .unprocessableContent)
    }

    @Test func `anna sets up a forum under her own, dan does not`() async throws {
        let site = try TestSite()
        let fields = [("under", "lokalraad-vejen"), ("name", "SSP i Vejen"), ("kind", "ssp"), ("municipality", "0575")]
        #expect(try await site.post("/fora/ny", as: "dan", fields).status == .forbidden)
        #expect(try site.count("SELECT count(*) FROM forum") == 5)
        let page = try await site.post("/fora/ny", as: "anna", fields)
        #expect(page.headers[.location] == "/fora/ssp-i-vejen?besked=tilfoejet#besked")
        #expect(try site.text("SELECT parent FROM forum WHERE id = 'ssp-i-vejen'") == "lokalraad-vejen")
        #expect(try site.changes(by: "forum.establish") == 1)
    }

    @Test func `a forum that begins to work with persons hides its names`() async throws {
        let site = try TestSite()
        _ = try await site.post("/fora/lokalraad-vejen/ret", as: "anna", card(["handles-persons": "ssp"]))
        #expect(try site.count("SELECT count(*) FROM seat WHERE forum = 'lokalraad-vejen' AND public = 1") == 0)
        #expect(try !(await site.get("/fora/lokalraad-vejen")).shows("Anna Åkjær"))
    }

    @Test func `a rule is added, changed and removed; a rule that changed meanwhile stays`() async throws {
        let site = try TestSite()
        let place = "/fora/lokalraad-vejen/moedekrav"
        #expect(try await site.post("\(place)/ny", as: "anna", [("way", "between"), ("number", "6"), ("most", "2")]).status == .unprocessableContent)
        #expect(try await site.post("\(place)/ny", as: "anna", [("way", "about"), ("number", "2"), ("group", "styregruppe")]).status == .seeOther)
        #expect(try await site.get("/fora/lokalraad-vejen").shows("Styregruppen: cirka 2 møder om året"))
        #expect(try await site.post("\(place)/1/fjern", as: "anna", [("version", "1")]).status == .conflict)
        #expect(try await site.post("\(place)/1/fjern", as: "bo", [("version", "2")]).status == .forbidden)
        #expect(try await site.post("\(place)/1/fjern", as: "anna", [("version", "2")]).status == .seeOther)
        #expect(try await !site.get("/fora/lokalraad-vejen").shows("Mindst 4 møder om året"))
        #expect(try site.changes(by: "forum.revise") == 2)
    }

    @Test func `a legal basis is dated, and ends after it began`() async throws {
        let site = try TestSite()
        let dates = [("from-day", "1"), ("from-month", "2"), ("from-year", "2020"), ("to-day", "1"), ("to-month", "2"), ("to-year", "2019")]
        let page = try await site.post("/fora/lokalraad-vejen/retsgrundlag/ny", as: "anna", [("text", "Aftale")] + dates)
        #expect(page.status == .unprocessableContent)
        #expect(page.shows("»Ophørt« skal være samme dag"))
        #expect(try await site.post("/fora/lokalraad-vejen/retsgrundlag/ny", as: "anna", [("text", "Aftale")] + dates.prefix(3)).status == .seeOther)
        #expect(try await site.get("/fora/lokalraad-vejen").shows("fra den 1. februar 2020"))
    }
}
