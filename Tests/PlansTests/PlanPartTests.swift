import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

struct PlanPartTests {
    private let adjustment: KeyValuePairs = [
        "what": "Fristen er flyttet", "why": "Skolerne bad om det", "decided-by": "Formandskabet", "date-day": "10", "date-month": "6", "date-year": "2026",
    ]

    @Test func `an adjustment gets the next number`() async throws {
        let house = try House()
        try house.setStatus(.published)
        for _ in 1...2 { #expect(try await house.post("/planer/vejen-2026/justeringer/ny", as: "anna", adjustment).status == .seeOther) }
        let kept = try house.text("SELECT adjustments FROM plan WHERE id = 'vejen-2026'")
        #expect(kept?.contains("\"number\":2") == true)
        #expect(try house.lastAction() == "plan.adjust")
        #expect(try await house.get("/planer/vejen-2026").text.contains("Fristen er flyttet"))
    }

    @Test(arguments: [Plan.Status.draft, .forComment, .discussed, .evaluated, .archived])
    func `a plan that is not in force takes no adjustment`(status: Plan.Status) async throws {
        let house = try House()
        try house.setStatus(status)
        let before = try house.traces()
        #expect(try await house.post("/planer/vejen-2026/justeringer/ny", as: "anna", adjustment).status == .forbidden)
        #expect(try house.traces() == before)
    }

    @Test func `bo cannot adjust, and what is missing is named`() async throws {
        let house = try House()
        try house.setStatus(.settled)
        let before = try house.traces()
        #expect(try await house.post("/planer/vejen-2026/justeringer/ny", as: "bo", adjustment).status == .forbidden)
        #expect(try await house.post("/planer/vejen-2026/justeringer/ny", as: "anna").text.contains("Der er 4 fejl"))
        #expect(try house.traces() == before)
    }

    @Test func `an approval is noted, and removed only where it still stands`() async throws {
        let house = try House()
        let path = "/planer/vejen-2026/godkendelser"
        #expect(
            try await house.post(
                "\(path)/ny", as: "anna", ["name": "Byrådet", "authority": "vejen-kommune", "date-day": "1", "date-month": "6", "date-year": "2026"]
            ).status == .seeOther)
        let page = try await house.get("/planer/vejen-2026/gang", as: "bo").text
        #expect(page.contains("Byrådet, Vejen Kommune"))
        #expect(try await house.post("\(path)/1/fjern", as: "bo", ["navn": "Byrådet"]).status == .forbidden)
        #expect(try await house.post("\(path)/1/fjern", as: "anna", ["navn": "Udvalget"]).status == .conflict)
        #expect(try house.text("SELECT approved_by FROM plan WHERE id = 'vejen-2026'")?.contains("Byrådet") == true)
        #expect(try await house.post("\(path)/1/fjern", as: "anna", ["navn": "Byrådet"]).status == .seeOther)
        #expect(try house.text("SELECT approved_by FROM plan WHERE id = 'vejen-2026'") == "[]")
    }

    @Test func `a case number is noted and shown`() async throws {
        let house = try House()
        #expect(
            try await house.post("/planer/vejen-2026/journal/ny", as: "carl", ["authority": "vejen-kommune", "case-number": "26/1234", "class": "14.12.00"])
                .status == .seeOther)
        #expect(try await house.get("/planer/vejen-2026/gang", as: "bo").text.contains("Vejen Kommune: 26/1234"))
        #expect(try house.lastAction() == "plan.file")
    }
}
