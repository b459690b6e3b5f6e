import Testing

struct DistrictPageTests {
    @Test func `the district's page shows its plan, the municipalities' plans and the way to their answers`() async throws {
        let page = try await WholeSite().get("/kredse/1464").text
        #expect(page.contains("<a href=\"/planer/syd-og-soenderjylland-2026\">") && page.contains("<a href=\"/planer/vejen-2026\">"))
        #expect(page.contains("Ingen offentliggjort plan endnu: ") && page.contains("<a href=\"/planer/syd-og-soenderjylland-2026/svar\">Kommunernes svar</a>"))
    }
}
