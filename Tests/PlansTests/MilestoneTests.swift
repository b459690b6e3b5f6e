import Access
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

@Suite struct MilestoneTests {
    private let address = "/planer/esbjerg-2026/aktiviteter/samraad/milepaele"
    private let first = #"{"text":"Aftalen er lavet","due":"2026-04-01"}"#

    private func trial() throws -> DraftTrial {
        let trial = try DraftTrial()
        let milestones = "[\(first),{\"text\":\"Mødet er holdt\"}]"
        try trial.change { try $0.run("UPDATE activity SET milestones = \(milestones) WHERE plan = 'esbjerg-2026'") }
        return trial
    }

    private func milestones(_ trial: DraftTrial) throws -> String? { try trial.text("SELECT milestones FROM activity WHERE plan = 'esbjerg-2026'") }

    @Test func `dan adds, edits and removes a milestone, and each is kept`() async throws {
        let trial = try trial()
        #expect(try await trial.get(address, as: "dan").shows("overskredet"))
        #expect(
            try await trial.post("\(address)/ny", as: "dan", [("text", "Folderen er klar"), ("due-day", "1"), ("due-month", "12"), ("due-year", "2026")]).status
                == .seeOther)
        #expect(try milestones(trial)?.hasSuffix(#"{"text":"Folderen er klar","due":"2026-12-01"}]"#) == true)
        #expect(
            try await trial.post("\(address)/2/ret", as: "dan", [("foer", #"{"text":"Mødet er holdt"}"#), ("text", "To møder er holdt")]).status == .seeOther)
        #expect(try await trial.post("\(address)/1/slet", as: "dan", [("foer", first)]).status == .seeOther)
        #expect(try milestones(trial) == #"[{"text":"To møder er holdt"},{"text":"Folderen er klar","due":"2026-12-01"}]"#)
        #expect(try trial.changes(by: "plan.revise") == 3)
    }

    @Test func `marking it reached takes one press, today's date, and no adjustment`() async throws {
        let trial = try DraftTrial()
        let second = #"{"text":"Første fælles dag","due":"2026-10-01"}"#
        #expect(try await trial.post("/planer/vejen-2026/aktiviteter/samraad/milepaele/2/naaet", as: "anna", [("foer", second)]).status == .seeOther)
        #expect(try trial.text("SELECT milestones FROM activity WHERE plan = 'vejen-2026' AND id = 'samraad'")?.contains(#""reached":"2026-11-02"}]"#) == true)
        #expect(try trial.changes(by: "activity.report") == 1)
        #expect(try trial.text("SELECT adjustments FROM plan WHERE id = 'vejen-2026'") == nil)
    }

    @Test func `in a plan in force, a new milestone asks for an adjustment`() async throws {
        let trial = try DraftTrial()
        let before = try trial.everything()
        let page = try await trial.post("/planer/vejen-2026/aktiviteter/samraad/milepaele/ny", as: "anna", [("text", "Ny milepæl")])
        #expect(page.status == .unprocessableContent && page.shows("Skriv, hvem der har besluttet ændringen"))
        #expect(try trial.everything() == before)
    }

    @Test func `somebody else's change in the meantime is not overwritten`() async throws {
        let trial = try trial()
        let before = try trial.everything()
        for act in ["1/ret", "1/slet", "1/naaet", "9/slet"] {
            #expect(try await trial.post("\(address)/\(act)", as: "dan", [("foer", #"{"text":"Noget andet"}"#), ("text", "x")]).status == .conflict)
        }
        #expect(try await trial.get("\(address)/9/ret", as: "dan").status == .notFound)
        #expect(try await trial.get("\(address)/nul/slet", as: "dan").status == .notFound)
        #expect(try trial.everything() == before)
    }

    @Test(arguments: ["anna", "bo", "karl"])
    func `others do not touch the milestones of Esbjerg's draft`(person: String) async throws {
        let trial = try trial()
        let before = try trial.everything()
        for act in ["ny", "1/ret", "1/slet", "1/naaet"] {
            #expect(try await trial.post("\(address)/\(act)", as: person, [("foer", first), ("text", "x")]).status == .notFound)
        }
        #expect(try await trial.get("/planer/vejen-2026/aktiviteter/samraad/milepaele", as: "bo").status == .forbidden)
        #expect(try trial.everything() == before)
    }

    @Test func `a milestone without words, or with a person's number, is not saved`() async throws {
        let trial = try trial()
        #expect(try await trial.post("\(address)/ny", as: "dan", []).shows("Skriv, hvad der skal være nået"))
        let number = try await trial.post("\(address)/ny", as: "dan", [("text", "Ring til 010190-1234")])
        #expect(number.status == .unprocessableContent && !number.shows("010190-1234"))
        #expect(try trial.changes(by: "plan.revise") == 0)
    }
}
