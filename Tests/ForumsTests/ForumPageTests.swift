import Access
import Forums
import HTTPTypes
import Kernel
import Storage
import Testing
import Web

@Suite struct ForumPageTests {
    @Test func `the list tells kind, municipality and how often they meet`() async throws {
        let page = try await TestSite().get("/fora")
        #expect(page.status == .ok)
        for text in ["Hele politikredsen", "Vejen", "Lokalrådet i Vejen", "Lokalråd", "Mindst 4 møder om året"] { #expect(page.shows(text), "\(text)") }
    }

    @Test func `the list is filtered by municipality and kind`() async throws {
        let page = try await TestSite().get("/fora?kommune=0575&type=psp")
        #expect(page.shows("1 af 5 fora"))
        #expect(page.shows("/fora/psp-vejen"))
        #expect(!page.shows("/fora/lokalraad-vejen"))
    }

    @Test func `the card tells what the forum rests on and how far that was seen`() async throws {
        let page = try await TestSite().get("/fora/lokalraad-vejen")
        #expect(page.shows("som angivet i planen for 2014"))
        #expect(page.shows("ophørt den 31. december 2018"))
        #expect(page.shows("<a href=\"/fora/lokalraad-esbjerg\">Lokalrådet i Esbjerg</a>"))
        #expect(page.shows("Vejen Kommune"))
        #expect(page.shows("Klubberne i Vejen"))
        #expect(page.shows("href=\"/fora/psp-vejen\""))
    }

    @Test func `a visitor sees public seats of today, and no way to reach anyone`() async throws {
        let page = try await TestSite().get("/fora/lokalraad-vejen")
        #expect(page.shows("Anna Åkjær"))
        #expect(page.shows("Pia Palm"))
        for text in ["Bo Birk", "Siv Sand", "Gry Gram", "Ida Iversen", "example.dk", "/personer/", "27.25.08", "/ret\"", "/historik/"] {
            #expect(!page.shows(text), "\(text)")
        }
    }

    @Test func `in a forum about persons no name is public, whatever the seat says`() async throws {
        let page = try await TestSite().get("/fora/psp-vejen")
        #expect(page.shows("Derfor er medlemmernes navne ikke offentlige"))
        #expect(!page.shows("Siv Sand"))
    }

    @Test func `the names of a forum about persons do not even leave the store for a visitor`() throws {
        let view = try TestSite().read { try ForumPageStore.view(of: ForumID("psp-vejen"), in: $0) }
        #expect(view.members.isEmpty)
    }

    @Test func `eva from another district sees what a visitor sees`() async throws {
        let page = try await TestSite().get("/fora/lokalraad-vejen", as: "eva")
        #expect(!page.shows("Bo Birk"))
        #expect(!page.shows("example.dk"))
    }

    @Test func `dan sees all seats of the district, but not where Vejen files or what it changed`() async throws {
        let page = try await TestSite().get("/fora/lokalraad-vejen", as: "dan")
        for text in ["Bo Birk", "bo@example.dk", "Gry Gram", "Kommende medlemmer", "Fast stedfortræder for Bo Birk"] { #expect(page.shows(text), "\(text)") }
        for text in ["27.25.08", "/historik/fora/lokalraad-vejen", "/fora/lokalraad-vejen/ret"] { #expect(!page.shows(text), "\(text)") }
    }

    @Test func `anna finds the ways to change the card, and what is wrong with it`() async throws {
        let page = try await TestSite().get("/fora/lokalraad-vejen", as: "anna")
        for text in ["27.25.08", "/fora/lokalraad-vejen/ret", "/medlemmer/s-bo/slut", "/historik/fora/lokalraad-vejen", "Gammel aftale", "1 ting om forummet bør rettes"] {
            #expect(page.shows(text), "\(text)")
        }
    }

    @Test func `what people typed is shown as text`() async throws {
        let site = try TestSite()
        try site.change {
            try $0.run("UPDATE forum SET name = '<script>x</script>', purpose = '\"><img src=x>', interfaces = '[\"<b>y</b>\"]' WHERE id = 'lokalraad-vejen'")
            try $0.run("UPDATE person SET name = '<i>z</i>', email = 'javascript:alert(1)', phone = '\"><u>' WHERE id = 'anna'")
        }
        for (address, person) in [
            ("/fora", nil), ("/fora/lokalraad-vejen", nil), ("/fora/lokalraad-vejen", "dan"), ("/personer", "dan"), ("/personer/anna", "dan"),
            ("/log-ind", nil), ("/kredse/1464", nil),
        ] as [(String, String?)] {
            let page = try await site.get(address, as: person)
            #expect(page.status == .ok)
            for text in ["<script>", "<img", "<b>y", "<i>z", "<u>", "href=\"javascript"] { #expect(!page.shows(text), "\(text) on \(address)") }
        }
    }

    @Test func `rooms to the right fill their places on the card`() async throws {
        let panel = ForumPanel { reading, forum in
            let count = try reading.count("SELECT count(*) FROM seat WHERE forum = \(forum)")
            return { call, html in html.write("<h2>\(call[Wording("Planer her", en: "Plans here")])</h2><p>\(count)</p>") }
        }
        #expect(try await TestSite(panels: [panel]).get("/fora/lokalraad-vejen").shows("<h2>Planer her</h2><p>6</p>"))
    }

    @Test(arguments: ["/fora/nothing", "/fora/%3Cb%3E", "/kredse/9999", "/fora/lokalraad-vejen/andet"])
    func `what does not exist is not found`(address: String) async throws { #expect(try await TestSite().get(address).status == .notFound) }

    @Test func `the page is there in English, with the texts marked as Danish`() async throws {
        let page = try await TestSite().get("/fora/lokalraad-vejen?sprog=en")
        #expect(page.shows("At least 4 meetings a year"))
        #expect(page.shows("lang=\"da\">At føre kredsrådets"))
    }

    @Test func `a district's page lists its municipalities and forums`() async throws {
        let page = try await TestSite().get("/kredse/1464")
        #expect(page.shows("Syd- og Sønderjylland"))
        #expect(page.shows("/fora?kommune=0575"))
        #expect(!page.shows("Kredsrådet i Østjylland"))
    }
}
