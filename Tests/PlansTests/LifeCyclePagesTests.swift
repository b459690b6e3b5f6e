import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

struct LifeCyclePagesTests {
    private let gang = "/planer/vejen-2026/gang"
    private func send(_ house: House, as person: String = "anna") async throws -> Answer {
        try await house.post(
            "\(gang)/send", as: person,
            ["recipients": "kredsraad", "recipients": "ssp-vejen", "deadline-day": "1", "deadline-month": "7", "deadline-year": "2026"])
    }

    @Test func `anna leads the plan of Vejen from draft to archive`() async throws {
        let house = try House()
        #expect(try await send(house).location == "\(gang)?besked=flyttet#besked")
        #expect(try house.status() == "for-comment")
        #expect(try house.count("SELECT count(*) FROM consultation_recipient WHERE plan = 'vejen-2026'") == 2)
        #expect(try await house.post("\(gang)/settle", as: "anna").status == .notFound)
        let settled = try await house.post(
            "\(gang)/fastlaeg", as: "anna",
            [
                "settled.by": "Formanden og næstformanden", "settled.authority": "politiet", "settled.date-day": "10", "settled.date-month": "6",
                "settled.date-year": "2026", "settled.basis": "Kredsens plan",
            ])
        #expect(settled.status == .seeOther)
        #expect(try house.status() == "settled")
        #expect(try await house.post("\(gang)/offentliggoer", as: "anna", ["note": "Fristen for nabohjælp aftales i august."]).status == .seeOther)
        #expect(try await house.get("/planer/vejen-2026").status == .ok)
        #expect(try await house.post("\(gang)/evaluer", as: "anna", ["note": "Patruljerne virker."]).status == .seeOther)
        #expect(try house.status() == "evaluated")
        #expect(try await house.post("\(gang)/arkiver", as: "anna").status == .conflict)
        #expect(try house.texts("SELECT status FROM plan_step ORDER BY id") == ["for-comment", "settled", "published", "evaluated"])
        #expect(try house.texts("SELECT DISTINCT person FROM plan_step") == ["anna"])
        #expect(
            try house.count(
                "SELECT count(DISTINCT action) FROM change_entry WHERE action IN ('plan.send-for-comment', 'plan.settle', 'plan.publish', 'plan.evaluate')")
                == 4)
    }

    @Test func `bo may see the steps but not take them, and nothing changes`() async throws {
        let house = try House()
        let page = try await house.get(gang, as: "bo")
        #expect(page.status == .ok)
        #expect(!page.text.contains("<form method=\"post\" action=\"/planer"))
        let before = try house.traces()
        #expect(try await send(house, as: "bo").status == .forbidden)
        #expect(try house.traces() == before)
        #expect(try house.status() == "draft")
    }

    @Test func `for dan and for visitors the draft's steps do not exist`() async throws {
        let house = try House()
        #expect(try await house.get(gang, as: "dan").status == .notFound)
        #expect(try await send(house, as: "dan").status == .notFound)
        #expect(try await house.get(gang).status == .seeOther)
        #expect(try house.status() == "draft")
    }

    @Test func `what is missing is named at once, at the fields, and nothing changes`() async throws {
        let house = try House()
        let before = try house.traces()
        let answer = try await house.post("\(gang)/send", as: "anna", ["deadline-day": "1", "deadline-month": "6", "deadline-year": "2026"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("Der er 2 fejl på siden"))
        #expect(answer.text.contains("Vælg, hvem der skal have planen til bemærkninger"))
        #expect(answer.text.contains("Fristen skal være i dag"))
        #expect(try house.traces() == before)
    }

    @Test func `publishing with findings asks for a reason and is not blocked`() async throws {
        let house = try House()
        try house.setStatus(.settled)
        let before = try house.traces()
        let refused = try await house.post("\(gang)/offentliggoer", as: "anna")
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Skriv, hvorfor planen offentliggøres"))
        #expect(try house.traces() == before)
        #expect(try await house.post("\(gang)/offentliggoer", as: "anna", ["note": "Aftalt"]).status == .seeOther)
        #expect(try house.text("SELECT note FROM plan_step WHERE status = 'published'") == "Aftalt")
    }

    @Test func `eva's district plan is settled only after it was discussed in the district council`() async throws {
        let house = try House()
        try house.setStatus(.forComment, of: "kreds-2026")
        let path = "/planer/kreds-2026/gang"
        let settle: KeyValuePairs = [
            "settled.by": "Politidirektøren", "settled.date-day": "10", "settled.date-month": "6", "settled.date-year": "2026",
            "settled.basis": "Retsplejeloven § 113",
        ]
        let refused = try await house.post("\(path)/fastlaeg", as: "eva", settle)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains("retsplejeloven § 113"))
        #expect(try house.status(of: "kreds-2026") == "for-comment")
        #expect(
            try await house.post(
                "\(path)/droeft", as: "eva",
                ["discussed.forum": "kredsraad", "discussed.date-day": "9", "discussed.date-month": "6", "discussed.date-year": "2026"]
            ).status == .seeOther)
        #expect(try await house.post("\(path)/fastlaeg", as: "eva", settle).status == .seeOther)
        #expect(try house.status(of: "kreds-2026") == "settled")
    }

    @Test func `a plan for comment can be taken back, and then gry no longer sees it`() async throws {
        let house = try House()
        _ = try await send(house)
        #expect(try await house.get("/planer/vejen-2026", as: "gry").status == .ok)
        #expect(try await house.post("\(gang)/traek-tilbage", as: "anna", ["note": "Tallene var forkerte."]).status == .seeOther)
        #expect(try house.status() == "draft")
        #expect(try await house.get("/planer/vejen-2026", as: "gry").status == .notFound)
    }

    @Test func `the deadline and the recipients can be changed while the plan is for comment, and not after`() async throws {
        let house = try House()
        _ = try await send(house)
        let changed = try await house.post(
            "\(gang)/modtagere", as: "carl", ["recipients": "kredsraad", "deadline-day": "8", "deadline-month": "7", "deadline-year": "2026"])
        #expect(changed.status == .seeOther)
        #expect(try house.text("SELECT deadline FROM consultation") == "2026-07-08")
        #expect(try house.count("SELECT count(*) FROM consultation_recipient") == 1)
        try house.setStatus(.settled)
        #expect(
            try await house.post(
                "\(gang)/modtagere", as: "carl", ["recipients": "kredsraad", "deadline-day": "9", "deadline-month": "7", "deadline-year": "2026"]
            ).status == .conflict)
        #expect(try house.text("SELECT deadline FROM consultation") == "2026-07-08")
    }
}
