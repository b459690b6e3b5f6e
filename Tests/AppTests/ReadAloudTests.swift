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

    @Test func `the focus areas of a plan's indicators are headings`() async throws {
        let text = try await WholeSite().get("/indikatorer").text
        #expect(text.contains("<h3 id=\"t-syd-og-soenderjylland-2026-") && !text.contains("<caption"))
    }
}
