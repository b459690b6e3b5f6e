import Access
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

@Suite struct NextYearTests {
    @Test func `the page lists every focus area and activity with how it goes, carried on unless it is over or somebody says otherwise`() async throws {
        let page = try await DraftTrial().get("/planer/vejen-2026/naeste", as: "anna")
        #expect(page.shows("»Samarbejdsplan 2027 for Vejen«"))
        for id in ["boern", "indbrud", "samraad", "boernehus"] { #expect(page.shows("name=\"valg-\(id)\" value=\"videre\" checked")) }
        #expect(page.shows("name=\"valg-nabohjaelp\" value=\"udgaar\" checked"))
        #expect(page.shows("Afsluttet") && page.shows("2 åbne handlinger"))
    }

    @Test func `what carries on keeps its id, begins without a status and moves a year; done work stays behind`() async throws {
        let trial = try DraftTrial()
        let page = try await trial.post("/planer/vejen-2026/naeste", as: "anna", [("valg-samraad", "aendres"), ("valg-nabohjaelp", "videre")])
        #expect(page.location == "/planer/vejen-2027/gennemgang?besked=kladde&ret=samraad")
        #expect(
            try trial.text("SELECT title || ' ' || \"from\" || ' ' || \"to\" || ' ' || previous || ' ' || status FROM plan WHERE id = 'vejen-2027'")
                == "Samarbejdsplan 2027 for Vejen 2027-01-01 2027-12-31 vejen-2026 draft")
        #expect(
            try trial.texts("SELECT id FROM focus_area WHERE plan = 'vejen-2027' AND carried_over = 1 AND previous IS NOT NULL ORDER BY position") == [
                "boern", "indbrud",
            ])
        #expect(
            try trial.texts("SELECT id || coalesce(status, '') || coalesce(released, '') FROM activity WHERE plan = 'vejen-2027' ORDER BY position") == [
                "samraad", "boernehus", "nabohjaelp",
            ])
        #expect(
            try trial.texts("SELECT coalesce(\"to\", review) FROM activity WHERE plan = 'vejen-2027' ORDER BY position") == ["2027-11-30", "–", "2027-12-31"])
        #expect(
            try trial.texts("SELECT id || ' ' || due || ' ' || status FROM assignment WHERE origin = 'vejen-2027' ORDER BY position") == [
                "aabent 2027-09-15 open", "forladt 2027-12-15 open",
            ])
        #expect(
            try trial.text("SELECT milestones FROM activity WHERE plan = 'vejen-2027' AND id = 'samraad'")
                == #"[{"text":"Første fælles dag","due":"2027-10-01"}]"#)
        #expect(try trial.count("SELECT count(*) FROM activity_responsible WHERE plan = 'vejen-2027'") == 1)
        #expect(try trial.changes(by: "plan.draft-next") == 9)
    }

    @Test func `someone who has left does nothing in the next plan; the post takes over`() async throws {
        let trial = try DraftTrial()
        _ = try await trial.post("/planer/vejen-2026/naeste", as: "anna")
        #expect(try trial.texts("SELECT coalesce(person, post) FROM assignment WHERE origin = 'vejen-2027' ORDER BY position") == ["bo", "SSP-konsulent"])
    }

    @Test func `indicators begin from the last whole year of the plan's own municipality, and figures stay where they are`() async throws {
        let trial = try DraftTrial()
        _ = try await trial.post("/planer/vejen-2026/naeste", as: "anna")
        #expect(
            try trial.text("SELECT baseline || target FROM indicator WHERE plan = 'vejen-2027'") == #"{"period":"2025","value":78}{"period":"2027","value":70}"#
        )
        #expect(try trial.count("SELECT count(*) FROM measurement WHERE plan = 'vejen-2027'") == 0)
    }

    @Test func `what is left out stays behind, with all that is below it`() async throws {
        let trial = try DraftTrial()
        _ = try await trial.post(
            "/planer/vejen-2026/naeste", as: "anna", [("valg-indbrud", "udgaar"), ("valg-nabohjaelp", "videre"), ("valg-boernehus", "udgaar")])
        #expect(try trial.texts("SELECT id FROM activity WHERE plan = 'vejen-2027'") == ["samraad"])
        #expect(
            try trial.count("SELECT count(*) FROM indicator WHERE plan = 'vejen-2027'")
                + trial.count("SELECT count(*) FROM assignment WHERE origin = 'vejen-2027'") == 0)
    }

    @Test func `the draft answers the district's next plan where it is there; what is not asked any more is not answered`() async throws {
        let trial = try DraftTrial()
        try trial.change { writing in
            let next = try DraftCast.plan("kreds-2027", "Samarbejdsplan 2027 for kredsen", "kredsraad", .published, nil, previous: "kreds-2026", &writing)
            try DraftCast.add(["id": "boern", "title": "Overgreb mod børn"], to: next, &writing)
            try PlanEditing.add(Activity(record: ["id": "samraad", "title": "Samråd"]), to: "boern", of: next, &writing)
        }
        _ = try await trial.post("/planer/vejen-2026/naeste", as: "anna")
        #expect(try trial.text("SELECT parent FROM plan WHERE id = 'vejen-2027'") == "kreds-2027")
        #expect(
            try trial.texts("SELECT id || ' ' || coalesce(parent, '') FROM activity WHERE plan = 'vejen-2027' ORDER BY position") == [
                "samraad samraad", "nabohjaelp ",
            ])
    }

    @Test func `the district's draft is not seen by the local councils, so the old plan stays and the page says so`() async throws {
        let trial = try DraftTrial()
        try trial.change { try DraftCast.plan("kreds-2027", "Samarbejdsplan 2027 for kredsen", "kredsraad", .draft, nil, previous: "kreds-2026", &$0) }
        _ = try await trial.post("/planer/vejen-2026/naeste", as: "anna")
        #expect(try trial.text("SELECT parent FROM plan WHERE id = 'vejen-2027'") == "kreds-2026")
        #expect(
            try await trial.get("/planer/vejen-2027/gennemgang", as: "anna").shows(
                "Kladden svarer indtil videre på »Samarbejdsplan 2026 for Syd- og Sønderjylland«"))
    }

    @Test func `what is to be changed comes first on the way through the draft, until it is changed`() async throws {
        let trial = try DraftTrial()
        _ = try await trial.post("/planer/vejen-2026/naeste", as: "anna", [("valg-nabohjaelp", "aendres")])
        let first = try await trial.get("/planer/vejen-2027/gennemgang?ret=nabohjaelp", as: "anna")
        #expect(first.shows("Skal ændres") && first.shows("/planer/vejen-2027/aktiviteter/nabohjaelp/ret") && first.shows("Ikke rettet endnu"))
        try trial.change { try $0.run("UPDATE activity SET version = 2 WHERE plan = 'vejen-2027' AND id = 'nabohjaelp'") }
        let then = try await trial.get("/planer/vejen-2027/gennemgang?ret=nabohjaelp", as: "anna")
        #expect(!then.shows("Ikke rettet endnu") && then.shows("Rettet"))
        #expect(try await trial.get("/planer/vejen-2027/gennemgang", as: "dan").status == .notFound)
    }

    @Test func `a plan is followed by one plan; the second try leads to it and changes nothing`() async throws {
        let trial = try DraftTrial()
        _ = try await trial.post("/planer/vejen-2026/naeste", as: "anna")
        let before = try trial.everything()
        let again = try await trial.post("/planer/vejen-2026/naeste", as: "anna")
        #expect(again.status == .conflict && again.shows("Der er allerede en plan") && again.shows("href=\"/planer/vejen-2027\""))
        #expect(try await trial.get("/planer/vejen-2026/naeste", as: "anna").shows("href=\"/planer/vejen-2027\""))
        #expect(try trial.everything() == before)
    }

    @Test(arguments: ["bo", "dan", "karl"])
    func `others draft no plan for the council of Vejen`(person: String) async throws {
        let trial = try DraftTrial()
        let before = try trial.everything()
        #expect(try await trial.get("/planer/vejen-2026/naeste", as: person).status == .forbidden)
        #expect(try await trial.post("/planer/vejen-2026/naeste", as: person).status == .forbidden)
        #expect(try await trial.post("/planer/esbjerg-2026/naeste", as: person == "dan" ? "anna" : "bo").status == .notFound)
        #expect(try trial.everything() == before)
    }

    @Test func `words that are no choice carry on`() async throws {
        let trial = try DraftTrial()
        _ = try await trial.post("/planer/vejen-2026/naeste", as: "anna", [("valg-boern", "slet alt"), ("valg-", "udgaar"), ("valg-findes-ikke", "udgaar")])
        #expect(try trial.count("SELECT count(*) FROM focus_area WHERE plan = 'vejen-2027'") == 2)
    }
}
