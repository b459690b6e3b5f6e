import Testing

struct SearchTests {
    @Test func `what was searched for is told with what was found`() async throws {
        let house = try House { $0.replacing("title: Vejens plan 2026", with: "title: Vejens plan") }
        let found = try await house.get("/soeg?q=nabohj", as: "anna").text
        #expect(found.contains("1 resultat for »nabohj«."))
        #expect(found.contains("<span>Vejens plan</span> <span>2026</span>"))
        let nothing = try await house.get("/soeg?q=xqzw").text
        #expect(nothing.contains("Vi fandt intet om »xqzw«.</p>"))
        #expect(nothing.contains("Prøv et andet ord"))
    }

    @Test func `a forum's name stands once`() async throws {
        let found = try await House().get("/soeg?q=lokalr%C3%A5d+esbjerg").text
        #expect(found.ranges(of: "Lokalråd Esbjerg").count == 1)
    }
}
