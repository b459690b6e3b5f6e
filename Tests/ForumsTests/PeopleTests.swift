import Access
import Forums
import HTTPTypes
import Kernel
import Storage
import Testing

@Suite struct PeopleTests {
    @Test(arguments: ["/personer", "/personer/anna", "/historik/fora/lokalraad-vejen", "/kredse/1464/myndigheder", "/min-side", "/fora/lokalraad-vejen/ret"])
    func `a visitor is asked to sign in`(address: String) async throws {
        let page = try await TestSite().get(address)
        #expect(page.status == .seeOther)
        #expect(page.headers[.location]?.hasPrefix("/log-ind?til=") == true)
    }

    @Test func `people of the district find each other, others do not`() async throws {
        let site = try TestSite()
        let page = try await site.get("/personer", as: "bo")
        #expect(page.shows("Anna Åkjær"))
        #expect(page.shows("anna@example.dk"))
        #expect(!page.shows("Eva Eng"))
        #expect(try await site.get("/personer/anna", as: "eva").status == .notFound)
        #expect(try await site.get("/personer?kreds=1464", as: "eva").status == .notFound)
        #expect(try await site.get("/kredse/1464/myndigheder", as: "eva").status == .notFound)
    }

    @Test func `the list is searched by the beginning of words and by forum`() async throws {
        let site = try TestSite()
        #expect(try await site.get("/personer?q=aakj", as: "bo").shows("1 af 8 personer"))
        let page = try await site.get("/personer?forum=lokalraad-esbjerg", as: "bo")
        #expect(page.shows("1 af 8 personer"))
        #expect(page.shows("/personer/dan"))
    }

    @Test func `a person's page tells the seats of now and before`() async throws {
        let page = try await TestSite().get("/personer/gry", as: "bo")
        #expect(page.shows("Sidder ikke i noget forum i dag"))
        #expect(page.shows("til og med 31. december 2025"))
    }

    @Test(arguments: [("siv", true), ("dan", true), ("bo", false)])
    func `whoever writes for a forum of the district changes its people`(person: String, allowed: Bool) async throws {
        let site = try TestSite()
        let page = try await site.post("/personer/gry/ret", as: person, [("version", "1"), ("name", "Gry Gram"), ("email", "gry.gram@example.dk")])
        #expect(page.status == (allowed ? .seeOther : .forbidden))
        #expect(try site.text("SELECT email FROM person WHERE id = 'gry'") == (allowed ? "gry.gram@example.dk" : "gry@example.dk"))
        #expect(try site.changes(by: "person.revise") == (allowed ? 1 : 0))
    }

    @Test func `the browser fills in one's own ways of contact, never another's`() async throws {
        let site = try TestSite()
        let own = try await site.get("/min-side/kontakt", as: "bo")
        #expect(own.shows("<input type=\"email\" autocomplete=\"email\" id=\"email\"") && own.shows("<input type=\"tel\" autocomplete=\"tel\" id=\"phone\""))
        let other = try await site.get("/personer/gry/ret", as: "siv")
        #expect(other.shows("<input type=\"email\" autocomplete=\"off\" id=\"email\"") && other.shows("<input type=\"tel\" autocomplete=\"off\" id=\"phone\""))
    }

    @Test func `the way past the menu leads to the errors first`() async throws {
        let page = try await TestSite().post("/min-side/kontakt", as: "bo", [("version", "1"), ("phone", "12")])
        #expect(page.shows("<main id=\"indhold\" tabindex=\"-1\"><div class=\"note err\" role=\"alert\" id=\"fejl\""))
    }

    @Test func `eva writes in her own district only`() async throws {
        let site = try TestSite()
        #expect(try await site.post("/personer/gry/ret", as: "eva", [("version", "1"), ("name", "X")]).status == .notFound)
        #expect(try await site.post("/kredse/1464/personer/ny", as: "eva", [("name", "X")]).status == .notFound)
        #expect(try await site.post("/kredse/1464/ret", as: "eva", [("version", "1"), ("name", "X"), ("municipalities", "0575")]).status == .forbidden)
        #expect(try site.count("SELECT count(*) FROM change_entry WHERE person = 'eva'") == 0)
    }

    @Test func `a new person gets a readable identifier of their own`() async throws {
        let site = try TestSite()
        for identifier in ["anna-aakjaer", "anna-aakjaer-2"] {
            let page = try await site.post("/kredse/1464/personer/ny", as: "anna", [("name", "Anna Åkjær"), ("phone", "70 12 34 56"), ("another", "1")])
            #expect(page.headers[.location] == "/personer/\(identifier)?besked=tilfoejet#besked")
        }
    }

    @Test func `a second person of one name is asked about first, and nothing is lost`() async throws {
        let site = try TestSite()
        let fields = [("name", "  anna  åkjær "), ("phone", "70 12 34 56")]
        let asked = try await site.post("/kredse/1464/personer/ny", as: "anna", fields)
        #expect(asked.status == .unprocessableContent && asked.shows("Der er allerede en person med det navn") && asked.shows("På listen står: Anna Åkjær") && asked.shows("70 12 34 56"))
        #expect(try site.changes(by: "person.revise") == 0)
        #expect(try await site.post("/kredse/1464/personer/ny", as: "anna", fields + [("another", "1")]).status == .seeOther)
        #expect(try await site.post("/kredse/1464/personer/ny", as: "anna", [("name", "Anna Åkjær Holm")]).status == .seeOther)
    }

    @Test func `a person added for a seat leads back to the seat's form, chosen there`() async throws {
        let site = try TestSite()
        #expect(try await site.get("/fora/lokalraad-vejen/medlemmer/ny", as: "anna").shows("/kredse/1464/personer/ny?forum=lokalraad-vejen"))
        let form = try await site.get("/kredse/1464/personer/ny?forum=lokalraad-vejen", as: "anna")
        #expect(form.shows("name=\"forum\" value=\"lokalraad-vejen\"") && form.shows("kommer du tilbage og giver pladsen"))
        let added = try await site.post("/kredse/1464/personer/ny", as: "anna", [("name", "Nora Ny"), ("forum", "lokalraad-vejen")])
        let back = try #require(added.headers[.location])
        let seat = try await site.get(String(back.prefix { $0 != "#" }), as: "anna")
        #expect(seat.shows("value=\"nora-ny\" selected") && seat.shows("Giv nu pladsen"))
        let elsewhere = try await site.post("/kredse/1464/personer/ny", as: "anna", [("name", "Niels Ny"), ("forum", "//example.dk")])
        #expect(elsewhere.headers[.location]?.hasPrefix("/personer/niels-ny") == true)
    }

    @Test func `an address that cannot be right is refused, and all errors are told`() async throws {
        let page = try await TestSite().post("/kredse/1464/personer/ny", as: "anna", [("email", "@vejen.dk"), ("phone", "12")])
        #expect(page.status == .unprocessableContent)
        for text in ["Der er 3 fejl", "Skriv personens navn", "skal se ud som navn@example.dk", "mindst 8 cifre"] { #expect(page.shows(text), "\(text)") }
    }

    @Test func `bo changes his own e-mail, nothing else`() async throws {
        let site = try TestSite()
        #expect(
            try await site.post("/min-side/kontakt", as: "bo", [("version", "1"), ("email", "bo.birk@example.dk"), ("name", "Kong Bo")]).status == .seeOther)
        #expect(try site.text("SELECT email || ' ' || name FROM person WHERE id = 'bo'") == "bo.birk@example.dk Bo Birk")
        #expect(try site.changes(by: "person.own-contact") == 1)
    }

    @Test func `the district is changed by those of its council, and keeps municipalities that are in use`() async throws {
        let site = try TestSite()
        let fields = [("version", "1"), ("name", "Syd- og Sønderjylland"), ("municipalities", "0575")]
        #expect(try await site.post("/kredse/1464/ret", as: "anna", fields).status == .forbidden)
        #expect(try await site.post("/kredse/1464/ret", as: "karl", fields).shows("Der er fora i Esbjerg"))
        #expect(try await site.post("/kredse/1464/ret", as: "karl", fields + [("municipalities", "0561"), ("municipalities", "0510")]).status == .seeOther)
        #expect(try site.changes(by: "district.revise") == 1)
    }

    @Test func `authorities and institutions are added and changed`() async throws {
        let site = try TestSite()
        #expect(try await site.post("/kredse/1464/myndigheder/ny", as: "bo", [("name", "Politiet"), ("kind", "police")]).status == .forbidden)
        #expect(try await site.post("/kredse/1464/myndigheder/ny", as: "anna", [("name", "Politiet"), ("kind", "police")]).status == .seeOther)
        #expect(
            try await site.post("/kredse/1464/myndigheder/politiet", as: "anna", [("version", "1"), ("name", "Politiet i syd"), ("kind", "police")]).status
                == .seeOther)
        #expect(
            try await site.post("/kredse/1464/institutioner/ny", as: "anna", [("name", "Østerbyskolen"), ("kind", "school"), ("number", "575011")]).status
                == .seeOther)
        #expect(try await site.get("/kredse/1464/institutioner", as: "bo").shows("Østerbyskolen"))
        #expect(try site.changes(by: "register.revise") == 3)
    }
}
