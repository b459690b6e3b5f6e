import Kernel
import Testing

/// What pages say to those who hear them instead of seeing them.
@Suite struct ReadAloudTests {
    private static let plan = "/planer/syd-og-soenderjylland-2026"

    @Test func `a table that becomes a list on a phone is no place to stop at`() async throws {
        let site = try WholeSite()
        for address in [Self.plan, "/indikatorer", "/planer", "/"] {
            let text = try await site.get(address).text
            #expect(text.contains("<table class=\"stack\"") && !text.contains("role=\"region\""), "\(address)")
        }
    }

    @Test func `the answers name the municipality once above its column, and how many it gave below`() async throws {
        let text = try await WholeSite().get("\(Self.plan)/svar").text
        #expect(text.contains("<th scope=\"col\">Vejen</th>") && text.contains("<span class=\"sr\"> fra Vejen</span>"))
        #expect(text.contains("scope=\"rowgroup\" colspan=\"") && !text.contains("<td colspan"))
    }

    @Test func `an English page says of every title that people wrote that it is Danish`() async throws {
        let site = try WholeSite()
        for address in ["/", "/planer", Self.plan, "\(Self.plan)/svar", "/indikatorer", "/soeg?q=unge", "/planer/vejen-2026/aktiviteter/ekstra-oejne"] {
            let text = try await site.get(address + (address.contains("?") ? "&" : "?") + "sprog=en").text
            let titles = text.matches(of: /<a href="\/(?:planer|indikatorer|fora)\/[^"]*"([^>]*)>([^<]*[æøåÆØÅ][^<]*)<\/a>/)
            #expect(!titles.isEmpty || address.contains("aktiviteter"), "\(address)")
            for title in titles where Municipality.all.allSatisfy({ $0.name != String(title.2) }) { #expect(title.1 == " lang=\"da\"", "\(address): \(title.2)") }
        }
    }

    @Test func `a plan says its numbers with what they count, its deadlines in whole words, and writes no empty list`() async throws {
        let text = try await WholeSite().get("/planer/vejen-2026").text
        #expect(text.contains("<span class=\"sr\">: </span><span class=\"n\">1 aktivitet") && text.contains("<span class=\"sr\">, </span><span class=\"late\">1 forsinket"))
        #expect(text.contains("Næste handling </span>") && text.contains("<span class=\"sr\"> · </span><span class=\"ongoing\">løbende"))
        #expect(!text.contains(/<ul[^>]*><\/ul>/))
        #expect(text.contains("Er det gennemført?<span class=\"sr\">: <span>"))
    }

    @Test func `the front page names the municipalities without a published plan and counts none as 0`() async throws {
        let text = try await WholeSite().get("/").text
        #expect(text.contains("Ingen offentliggjort plan endnu: Haderslev") && text.contains("\">0</td>") && !text.contains("–</td>"))
    }

    @Test func `a forum page says of an activity what the plan says where no status is given`() async throws {
        let site = try WholeSite()
        let activity = try #require(
            try await site.get("/fora/lokalraad-esbjerg").text.firstMatch(
                of: /<a href="(\/planer\/[^"]*)\/aktiviteter\/[^"]*">[^<]*<\/a><p class="meta">[^<]*<\/p><\/div><span class="muted">Ingen status oplyst/))
        #expect(try await site.get(String(activity.1)).text.contains("Ingen status oplyst"))
    }

    @Test func `the focus areas of a plan's indicators are headings`() async throws {
        let text = try await WholeSite().get("/indikatorer").text
        #expect(text.contains("<h3 id=\"t-syd-og-soenderjylland-2026-") && !text.contains("<caption"))
    }
}
