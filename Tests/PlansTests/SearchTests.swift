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

    @Test func `people are found by those who work with them, not by others`() async throws {
        // Frida is in the register and sits nowhere.
        let house = try House { $0.replacing("  - {id: gry,", with: "  - {id: frida, name: Frida Kvist}\n  - {id: gry,") }
        let found = try await house.get("/soeg?q=anna", as: "anna").text
        #expect(found.contains("href=\"/personer/anna\"") && found.contains("<title>»anna«: "))
        #expect(try await !house.get("/soeg?q=anna").text.contains("/personer/"))
        #expect(try await !house.get("/soeg?q=anna", as: "frida").text.contains("/personer/anna"))
    }

    @Test func `a forum's name stands once`() async throws {
        let found = try await House().get("/soeg?q=lokalr%C3%A5d+esbjerg").text
        #expect(found.ranges(of: "Lokalråd Esbjerg").count == 1)
    }
}
