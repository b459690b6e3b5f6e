import Plans
import Testing

struct PlanFilterTests {
    private let plan = "/planer/vejen-2026"

    @Test func `activities are found whose deadline has passed, and those without a status`() async throws {
        let house = try House { $0.replacing("due: 2026-08-01, person: bo", with: "due: 2026-06-01, person: bo") }
        let late = try await house.get("\(plan)?status=overskredet", as: "anna").text
        #expect(late.contains("1 aktivitet passer.") && late.contains("Skolepatruljer på alle skoler</a>") && !late.contains(">Nabohjælp</a>"))
        #expect(late.contains("<option value=\"overskredet\" selected>Frist overskredet</option>"))
        #expect(try await house.get("\(plan)?status=uden", as: "anna").text.contains("2 aktiviteter passer."))
    }

    @Test func `that nothing is found is said once`() async throws {
        let page = try await House().get("\(plan)?q=xqzw", as: "anna").text
        // In the tab's title, which is heard first, and above the list.
        #expect(page.contains("<title>Ingen aktivitet passer.") && page.contains("id=\"resultat\" tabindex=\"-1\" role=\"status\">Ingen aktivitet passer."))
        #expect(page.ranges(of: "passer.").count == 2)
    }

    @Test func `a plan whose time is over is not told of as if more were to come`() async throws {
        let house = try House { $0.replacing("      - id: indbrud\n", with: "      - {id: tomt, title: Tomt}\n      - id: indbrud\n") }
        #expect(try await house.get(plan, as: "anna").text.contains("Indsatsområdet har ingen aktivitet endnu."))
        try house.setStatus(.archived)
        let page = try await house.get(plan, as: "anna").text
        #expect(page.contains("Planen har ingen aktivitet her.") && !page.contains("ingen aktivitet endnu"))
        #expect(!(try await house.get("\(plan)/aktiviteter/nabohjaelp", as: "anna").text.contains("Status er ikke offentliggjort")))
    }
}
