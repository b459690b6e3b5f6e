import Access
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

@Suite struct DraftPlanTests {
    private let fields = [
        ("forum", "lokalraad-vejen"), ("title", "Samarbejdsplan 2027 for Vejen"), ("from-day", "1"), ("from-month", "1"), ("from-year", "2027"),
        ("to-day", "31"), ("to-month", "12"), ("to-year", "2027"),
        ("previous", "vejen-2026"), ("introduction", "Vi vil større tryghed."),
    ]

    @Test func `anna writes for two forums, so she chooses; the form proposes next year and the plan before`() async throws {
        let trial = try DraftTrial()
        let choice = try await trial.get("/planer/ny", as: "anna")
        #expect(choice.shows("Lokalrådet i Vejen") && choice.shows("SSP Vejen") && !choice.shows("Esbjerg"))
        let form = try await trial.get("/planer/ny?forum=lokalraad-vejen", as: "anna")
        #expect(form.shows("value=\"Samarbejdsplan 2027 for Vejen\""))
        #expect(form.shows("name=\"from-year\" value=\"2027\""))
        #expect(form.shows("value=\"vejen-2026\" checked"))
        #expect(form.shows("/planer/vejen-2026/naeste"))
        #expect(try await trial.get("/planer/ny?forum=ssp-vejen", as: "anna").shows("value=\"Handleplan 2027 for SSP Vejen\""))
    }

    @Test func `dan writes for one forum and comes straight to its form, with the district's plan of that year proposed`() async throws {
        let trial = try DraftTrial()
        try trial.change { try DraftCast.plan("kreds-2027", "Samarbejdsplan 2027 for kredsen", "kredsraad", .published, nil, &$0) }
        let form = try await trial.get("/planer/ny", as: "dan")
        #expect(form.shows("Ny plan for Lokalrådet i Esbjerg") && form.shows("value=\"kreds-2027\" checked"))
    }

    @Test func `anna begins a plan, and it is kept with what it says`() async throws {
        let trial = try DraftTrial()
        let page = try await trial.post("/planer/ny", as: "anna", fields)
        #expect(page.location == "/planer/vejen-2027?besked=kladde#besked")
        #expect(
            try trial.text("SELECT status || ' ' || \"from\" || ' ' || \"to\" || ' ' || previous || ' ' || forum FROM plan WHERE id = 'vejen-2027'")
                == "draft 2027-01-01 2027-12-31 vejen-2026 lokalraad-vejen")
        #expect(try trial.changes(by: "plan.draft") == 1)
        #expect(try trial.text("SELECT after FROM change_entry WHERE action = 'plan.draft'")?.contains("Vi vil større tryghed.") == true)
        #expect(try trial.count("SELECT count(*) FROM search_entry WHERE plan = 'vejen-2027'") == 1)
    }

    @Test func `an id that any plan has is not given again`() async throws {
        let trial = try DraftTrial()
        try trial.change { try DraftCast.plan("vejen-2027", "Plan 2027", "lokalraad-esbjerg", .draft, nil, &$0) }
        #expect(try await trial.post("/planer/ny", as: "anna", fields).location == "/planer/vejen-2027-2?besked=kladde#besked")
    }

    @Test(arguments: ["bo", "dan", "karl"])
    func `others begin no plan for the council of Vejen`(person: String) async throws {
        let trial = try DraftTrial()
        let before = try trial.everything()
        #expect(try await trial.post("/planer/ny", as: person, fields).status == .forbidden)
        #expect(try trial.everything() == before)
    }

    @Test func `bo writes for nobody and is told so; a visitor is asked to sign in`() async throws {
        let trial = try DraftTrial()
        #expect(try await trial.get("/planer/ny", as: "bo").status == .forbidden)
        #expect(try await trial.get("/planer/ny?forum=lokalraad-esbjerg", as: "anna").status == .forbidden)
        #expect(try await trial.get("/planer/ny").location?.hasPrefix("/log-ind") == true)
    }

    @Test func `every problem is told at once, and nothing is saved`() async throws {
        let trial = try DraftTrial()
        let before = try trial.everything()
        let wrong = [
            ("forum", "lokalraad-vejen"), ("title", " "), ("from-day", "1"), ("from-month", "1"), ("from-year", "2026"), ("to-day", "31"), ("to-month", "12"),
            ("to-year", "2025"), ("previous", "vejen-2026"),
        ]
        let page = try await trial.post("/planer/ny", as: "anna", wrong)
        #expect(page.status == .unprocessableContent)
        #expect(
            page.shows("Der er 3 fejl på siden") && page.shows("Skriv planens titel") && page.shows("skal ligge efter den første")
                && page.shows("Den forrige plan skal begynde, før denne begynder"))
        #expect(try trial.everything() == before)
        #expect(try await trial.post("/planer/ny", as: "anna", [("title", "Uden forum")]).status == .badRequest)
        #expect(
            try await trial.post("/planer/ny", as: "anna", fields.map { $0.0 == "previous" ? ("previous", "esbjerg-2026") : $0 }).status
                == .unprocessableContent)
    }

    @Test func `a plan in force is edited by an adjustment only`() async throws {
        let trial = try DraftTrial()
        let change = [
            ("version", "1"), ("title", "Handleplan 2026 for Vejen"), ("from-day", "1"), ("from-month", "1"), ("from-year", "2026"), ("to-day", "31"),
            ("to-month", "12"), ("to-year", "2026"), ("parent", "kreds-2026"),
        ]
        let refused = try await trial.post("/planer/vejen-2026/ret", as: "anna", change)
        #expect(refused.status == .unprocessableContent && refused.shows("Skriv, hvorfor planen ændres"))
        #expect(try trial.changes(by: "plan.revise") == 0)
        let adjusted = change + [("justering.why", "Nyt navn"), ("justering.decided-by", "Formandskabet")]
        #expect(try await trial.post("/planer/vejen-2026/ret", as: "anna", adjusted).location == "/planer/vejen-2026?besked=gemt#besked")
        #expect(try trial.text("SELECT title FROM plan WHERE id = 'vejen-2026'") == "Handleplan 2026 for Vejen")
        #expect(try trial.text("SELECT adjustments FROM plan WHERE id = 'vejen-2026'")?.contains("Formandskabet") == true)
        #expect(try await trial.post("/planer/vejen-2026/ret", as: "bo", adjusted).status == .forbidden)
        #expect(try await trial.post("/planer/esbjerg-2026/ret", as: "anna", adjusted).status == .notFound)
    }

    @Test func `the plan's chapters are edited as one text, and keep their titles`() async throws {
        let trial = try DraftTrial()
        let rest = [
            ("version", "1"), ("title", "Esbjerg"), ("from-day", "1"), ("from-month", "1"), ("from-year", "2026"), ("to-day", "31"), ("to-month", "12"), ("to-year", "2026"),
            ("parent", "kreds-2026"),
        ]
        let refused = try await trial.post("/planer/esbjerg-2026/ret", as: "dan", rest + [("sections", "Uden titel\n# Mission\nTryghed")])
        #expect(refused.status == .unprocessableContent && refused.shows("Begynd med en linje med # og kapitlets titel"))
        let text = "# Mission\nTryghed for alle.\n\n- én\n- to\n\n# Det ser vi\n"
        #expect(try await trial.post("/planer/esbjerg-2026/ret", as: "dan", rest + [("sections", text)]).status == .seeOther)
        #expect(
            try trial.text("SELECT sections FROM plan WHERE id = 'esbjerg-2026'")
                == "[{\"title\":\"Mission\",\"text\":\"Tryghed for alle.\\n\\n- én\\n- to\"},{\"title\":\"Det ser vi\"}]")
        #expect(try await trial.get("/planer/esbjerg-2026/ret", as: "dan").shows("# Mission\nTryghed for alle.\n\n- én\n- to\n\n# Det ser vi</textarea>"))
    }

    @Test func `only what both changed is asked about, by name, and not the reason for the change`() async throws {
        let trial = try DraftTrial()
        try trial.change { try $0.run("UPDATE plan SET title = 'En andens titel', version = 2 WHERE id = 'vejen-2026'") }
        let mine = [
            ("version", "1"), ("title", "Min titel"), ("from-day", "1"), ("from-month", "1"), ("from-year", "2026"), ("to-day", "31"), ("to-month", "12"), ("to-year", "2026"),
            ("parent", "kreds-2026"), ("justering.why", "Nyt navn"), ("justering.decided-by", "Formandskabet"),
        ]
        let page = try await trial.post("/planer/vejen-2026/ret", as: "anna", mine)
        #expect(page.status == .conflict && page.shows("<title>To har rettet: ") && page.shows("Planens titel: teksten, som den står nu"))
        #expect(page.shows("href=\"#title-mine\"") && !page.shows("justering.why-mine"))
    }

    @Test func `whoever comes second sees what the first wrote, and nothing is lost`() async throws {
        let trial = try DraftTrial()
        try trial.change { try $0.run("UPDATE plan SET title = 'En andens titel', version = 2 WHERE id = 'esbjerg-2026'") }
        let mine = [
            ("version", "1"), ("title", "Min titel"), ("from-day", "1"), ("from-month", "1"), ("from-year", "2026"), ("to-day", "31"), ("to-month", "12"),
            ("to-year", "2026"), ("parent", "kreds-2026"),
        ]
        let page = try await trial.post("/planer/esbjerg-2026/ret", as: "dan", mine)
        #expect(page.status == .conflict && page.shows("En andens titel") && page.shows("Min titel"))
        #expect(try trial.text("SELECT title FROM plan WHERE id = 'esbjerg-2026'") == "En andens titel")
        #expect(try await trial.post("/planer/esbjerg-2026/ret", as: "dan", mine.map { $0.0 == "version" ? ("version", "2") : $0 }).status == .seeOther)
    }

    @Test func `the plan that activities answer cannot be taken away from under them`() async throws {
        let trial = try DraftTrial()
        try trial.change { try DraftCast.plan("kreds-2027", "Samarbejdsplan 2027", "kredsraad", .published, nil, &$0) }
        let fields = [
            ("version", "1"), ("title", "Plan"), ("from-day", "1"), ("from-month", "1"), ("from-year", "2026"), ("to-day", "31"), ("to-month", "12"),
            ("to-year", "2026"),
        ]
        for parent in [[("parent", "kreds-2027")], []] {
            let page = try await trial.post("/planer/esbjerg-2026/ret", as: "dan", fields + parent)
            #expect(page.status == .unprocessableContent && page.shows("»Samråd i Esbjerg«"))
        }
        #expect(try trial.text("SELECT parent FROM plan WHERE id = 'esbjerg-2026'") == "kreds-2026")
    }
}
