import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

struct FindingTests {
    private let path = "/planer/vejen-2026/fund"
    private let deadline: KeyValuePairs = ["kode": "activity-without-deadline", "sted": "vejen-2026/indbrud/nabohjaelp", "reason": "Fristen aftales i august."]

    @Test func `bo sees what should be mended, with a link to the thing`() async throws {
        let house = try House()
        let page = try await house.get(path, as: "bo")
        #expect(page.text.contains("Planen er efterset. 1 ting bør rettes."))
        #expect(page.text.contains("href=\"/planer/vejen-2026/aktiviteter/nabohjaelp\""))
        #expect(!page.text.contains("fund/til-side"))
        #expect(try await house.get(path, as: "dan").status == .notFound)
    }

    @Test func `what a published plan lacks is to be fixed now, and not before publishing`() async throws {
        let house = try House { $0.replacing("parent: trafikpolitik", with: "level: general").replacing("responsible: [lokalraad-vejen]}", with: "to: 2026-11-01}") }
        #expect(try await house.get(path, as: "bo").text.contains("<h2>Før planen offentliggøres <span"))
        try house.setStatus(.published)
        let page = try await house.get(path, as: "bo").text
        #expect(page.contains("<h1>Mangler i planen</h1>") && page.contains("<h2>Bør rettes nu <span") && !page.contains("Før planen offentliggøres"))
    }

    @Test func `that nothing is lacking is the heading`() async throws {
        let house = try House()
        #expect(try await house.post("\(path)/til-side", as: "anna", deadline).status == .seeOther)
        #expect(try await house.get(path, as: "bo").text.contains("<h1>Vi fandt ingen mangler</h1>"))
    }

    @Test func `anna sets a finding aside with a reason, and takes it forward again`() async throws {
        let house = try House()
        #expect(try await house.get("/planer/vejen-2026", as: "anna").text.contains("1 ting i planen bør rettes"))
        #expect(try await house.post("\(path)/til-side", as: "anna", deadline).status == .seeOther)
        #expect(try await house.get("/planer/vejen-2026", as: "anna").text.contains("vi fandt ingen mangler"))
        let page = try await house.get(path, as: "bo").text
        #expect(page.contains("Fristen aftales i august."))
        #expect(page.contains("Anna Friis"))
        #expect(try house.lastAction() == "finding.set-aside")
        #expect(
            try await house.post("\(path)/frem", as: "carl", ["kode": "activity-without-deadline", "sted": "vejen-2026/indbrud/nabohjaelp"]).status == .seeOther
        )
        #expect(try house.count("SELECT count(*) FROM finding_set_aside") == 0)
    }

    @Test func `without a reason, by bo, or where there is no such finding, nothing is set aside`() async throws {
        let house = try House()
        let before = try house.traces()
        #expect(
            try await house.post("\(path)/til-side", as: "anna", ["kode": "activity-without-deadline", "sted": "vejen-2026/indbrud/nabohjaelp"]).status
                == .unprocessableContent)
        #expect(try await house.post("\(path)/til-side", as: "bo", deadline).status == .forbidden)
        #expect(
            try await house.post("\(path)/til-side", as: "anna", ["kode": "activity-without-deadline", "sted": "vejen-2026/trafik", "reason": "x"]).status
                == .conflict)
        #expect(try house.traces() == before)
    }

    @Test func `findings of other rooms are joined, ordered by rank, code and place, each once`() {
        func finding(_ code: Finding.Code, _ place: String) -> Finding { Finding(code, at: place, .verbatim(place), advice: .verbatim("")) }
        let mixed = [
            finding(.forumWithoutChair, "b"), finding(.activityWithoutDeadline, "b"), finding(.identifiableGroup, "c"), finding(.activityWithoutDeadline, "a"),
            finding(.forumWithoutChair, "b"),
        ]
        #expect(
            PlanFindings.ordered(mixed).map { "\($0.code.rawValue) \($0.place)" } == [
                "identifiable-group c", "activity-without-deadline a", "activity-without-deadline b", "forum-without-chair b",
            ])
    }
}
