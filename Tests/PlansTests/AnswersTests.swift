import Access
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

@Suite struct AnswersTests {
    @Test func `karl sees every answer of the plans sent on, with status and the reason for a no`() async throws {
        let trial = try DraftTrial()
        try trial.change { try $0.run("UPDATE plan SET status = 'for-comment' WHERE id = 'esbjerg-2026'") }
        let page = try await trial.get("/planer/kreds-2026/svar", as: "karl")
        #expect(page.shows("Kommunerne har givet 3 af 4 svar"))
        #expect(page.shows("/planer/vejen-2026/aktiviteter/samraad") && page.shows("Følger planen"))
        #expect(page.shows("Ikke relevant her") && page.shows("Esbjerg tager sig af det."))
        #expect(page.shows("/planer/esbjerg-2026/aktiviteter/samraad") && page.shows("Stoppet") && page.shows("Mangler svar"))
    }

    @Test func `a visitor sees published plans and released statuses only`() async throws {
        let page = try await DraftTrial().get("/planer/kreds-2026/svar")
        #expect(page.shows("Kommunerne har givet 2 af 4 svar"))
        #expect(page.shows("Forsinket") && !page.shows("Følger planen"))
        #expect(!page.shows("Samråd i Esbjerg") && !page.shows("Stoppet"))
    }

    @Test func `a municipality whose plan is not published yet misses no answer`() async throws {
        let trial = try DraftTrial()
        let page = try await trial.get("/planer/kreds-2026/svar")
        #expect(page.shows("Ingen offentliggjort plan endnu: Esbjerg.") && !page.shows("Mangler svar"))
        try trial.change { try $0.run("UPDATE plan SET status = 'published' WHERE id = 'esbjerg-2026'") }
        let after = try await trial.get("/planer/kreds-2026/svar")
        #expect(!after.shows("Ingen offentliggjort plan") && after.shows("Mangler svar"))
    }

    @Test func `one municipality is read by itself, and its draft by its own people`() async throws {
        let trial = try DraftTrial()
        let own = try await trial.get("/planer/kreds-2026/svar?kommune=0561", as: "dan")
        #expect(own.shows("Esbjerg har svaret på 1 af kredsens 2 opgaver") && own.shows("Samråd i Esbjerg") && !own.shows("Samråd, der lærer"))
        #expect(try await trial.get("/planer/kreds-2026/svar?kommune=0561", as: "anna").shows("Esbjerg har svaret på 0 af kredsens 2 opgaver"))
        #expect(try await trial.get("/planer/kreds-2026/svar?kommune=9999").shows("Kommunerne har givet"))
    }

    @Test func `next year's draft, which still points to this plan, is no second answer`() async throws {
        let trial = try DraftTrial()
        let before = try await trial.get("/planer/kreds-2026/svar?kommune=0575", as: "anna")
        try trial.change { writing in
            let next = try DraftCast.plan(
                "vejen-2027", "Samarbejdsplan 2027 for Vejen", "lokalraad-vejen", .draft, "kreds-2026", previous: "vejen-2026", &writing)
            try DraftCast.add(["id": "boern", "title": "Overgreb mod børn"], to: next, &writing)
            try PlanEditing.add(Activity(record: ["id": "nyt-samraad", "title": "Nyt samråd", "parent": "samraad"]), to: "boern", of: next, &writing)
        }
        let after = try await trial.get("/planer/kreds-2026/svar?kommune=0575", as: "anna")
        #expect(!after.shows("Nyt samråd") && before.shows("2 af kredsens 2") && after.shows("2 af kredsens 2"))
    }

    @Test func `two answers of one municipality are shown both and count once`() async throws {
        let trial = try DraftTrial()
        try trial.change { writing in
            let ssp = try DraftCast.plan("ssp-2026", "Handleplan 2026 for SSP", "ssp-vejen", .published, "kreds-2026", &writing)
            try DraftCast.add(["id": "boern", "title": "Børn"], to: ssp, &writing)
            try PlanEditing.add(Activity(record: ["id": "hus", "title": "SSP bruger børnehuset", "parent": "boernehus"]), to: "boern", of: ssp, &writing)
        }
        let page = try await trial.get("/planer/kreds-2026/svar")
        #expect(page.shows("SSP bruger børnehuset") && page.shows("Esbjerg tager sig af det.") && page.shows("2 af 4 svar"))
    }

    @Test func `a local plan leads to its own column, a plan without tasks says so, an unseen plan is not there`() async throws {
        let trial = try DraftTrial()
        #expect(try await trial.get("/planer/vejen-2026/svar").location == "/planer/kreds-2026/svar?kommune=0575")
        try trial.change { try $0.run("UPDATE activity SET for_all = NULL WHERE plan = 'kreds-2026'") }
        #expect(try await trial.get("/planer/kreds-2026/svar").shows("Planen giver ikke kommunerne fælles opgaver."))
        #expect(try await trial.get("/planer/esbjerg-2026/svar").status == .notFound)
    }
}
