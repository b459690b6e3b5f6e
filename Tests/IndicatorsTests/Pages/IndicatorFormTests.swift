import Access
import HTTPTypes
import Indicators
import Kernel
import NIOCore
import Plans
import Storage
import StorageSQLite
import Testing

struct IndicatorFormTests {
    private let new = "/planer/vejen-2026/indsatser/tryghed/indikatorer/ny"

    @Test func `an editor adds an indicator, and the history knows`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026", status: .draft)
        let answer = try await house.visit(as: .anna) {
            try await $0.post(
                new, "title=Anmeldte+indbrud", "measures=effect", "kind=count", "direction=lower", "unit=anmeldelser", "baseline-period=2024", "baseline-value=158", "target-way=value",
                "target-period=2026", "target-amount=120", "breaks=2019: Ny+opg%C3%B8relse")
        }
        #expect(answer.status == .seeOther)
        #expect(answer.location == "/indikatorer/vejen-2026/anmeldte-indbrud?besked=indikator-tilfoejet#besked")
        let stored = try house.records.read(as: house.viewer(.anna)) { try IndicatorStore.indicator(IndicatorID("anmeldte-indbrud"), of: PlanID("vejen-2026"), in: $0) }
        #expect(stored.indicator.target?.value == 120)
        #expect(stored.indicator.breaks?.first?.reason == "Ny opgørelse")
        #expect(try house.changes() == ["indicator.add indicator anmeldte-indbrud anna"])
        let page = try await house.visit(as: .anna) { try await $0.get("/indikatorer/vejen-2026/anmeldte-indbrud") }.text
        #expect(page.contains("Indikatoren er tilføjet") && page.contains("Anna Holm"))
    }

    @Test(arguments: ["tryghed", "nabohjaelp", "indbrud"]) func `its name is taken by nothing else in the plan`(_ taken: String) async throws {
        let house = try House()
        try house.addPlan("vejen-2026", status: .draft)
        try house.add(indicator(), to: "vejen-2026")
        let answer = try await house.visit(as: .anna) { try await $0.post(new, "title=\(taken)", "measures=effect", "kind=count") }
        #expect(answer.location == "/indikatorer/vejen-2026/\(taken)-2?besked=indikator-tilfoejet#besked")
    }

    @Test func `everything that is wrong is said at once, and nothing is saved`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026", status: .draft)
        let answer = try await house.visit(as: .anna) {
            try await $0.post(new, "title=", "measures=effect", "kind=share", "baseline-value=140", "target-way=level-of", "level-of=Xby", "breaks=engang")
        }
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("Der er 5 fejl på siden"))
        for message in [
            "Skriv, hvad indikatoren måler", "Skriv, hvilken periode udgangspunktet er fra", "Skriv, hvornår målet skal være nået", "»Xby« er hverken en kommune",
            "Skriv perioden, et kolon og grunden",
        ] { #expect(answer.text.contains(message)) }
        #expect(try house.changes().isEmpty)
    }

    @Test func `two who change the same are shown each other's words`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026", status: .draft)
        try house.add(indicator(), to: "vejen-2026")
        let address = "/indikatorer/vejen-2026/indbrud/ret"
        let (first, second) = try await house.visit(as: .anna) { browser in
            let first = try await browser.post(address, "version=1", "title=Indbrud+i+beboelse", "measures=effect", "kind=count", "direction=lower", "unit=anmeldelser")
            let second = try await browser.post(address, "version=1", "title=Indbrud+i+hjem", "measures=effect", "kind=count", "direction=lower", "unit=anmeldelser")
            return (first, second)
        }
        #expect(first.status == .seeOther)
        #expect(second.status == .conflict)
        #expect(second.text.contains("Anna Holm har rettet det samme") && second.text.contains("Indbrud i beboelse") && second.text.contains("Indbrud i hjem"))
        #expect(try house.changes() == ["indicator.revise indicator indbrud anna"])
    }

    @Test func `those who may not edit are refused, and nothing happens`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026", status: .draft)
        try house.add(indicator(), to: "vejen-2026", [figure("2025", 7)])
        let addresses = [
            new, "/indikatorer/vejen-2026/indbrud/ret", "/indikatorer/vejen-2026/indbrud/slet", "/indikatorer/vejen-2026/indbrud/maalinger/ny",
            "/indikatorer/vejen-2026/indbrud/maalinger/2025/samlet/ret",
            "/indikatorer/vejen-2026/indbrud/maalinger/2025/samlet/slet",
        ]
        for address in addresses {
            #expect(try await house.visit(as: .bo) { try await $0.get(address) }.status == .forbidden)
            #expect(try await house.visit(as: .bo) { try await $0.post(address, "title=x", "measures=effect", "kind=count", "period=2024", "value=5") }.status == .forbidden)
            #expect(try await house.visit { try await $0.get(address) }.status == .seeOther)
        }
        #expect(try house.changes().isEmpty)
    }

    @Test func `a plan that is evaluated takes no more`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026", status: .evaluated)
        try house.add(indicator(), to: "vejen-2026")
        #expect(try await house.visit(as: .anna) { try await $0.post("/indikatorer/vejen-2026/indbrud/maalinger/ny", "period=2025", "value=142") }.status == .forbidden)
    }

    @Test func `in a plan in force an indicator comes, changes and goes by numbered adjustments only`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        let why = ["justering.why=Vi+mangler+et+tal", "justering.decided-by=Formandskabet"]
        let (refused, added, revised, kept, removed) = try await house.visit(as: .anna) { browser in
            let refused = try await browser.post(new, "title=Indbrud", "measures=effect", "kind=count")
            let added = try await browser.post(new, ["title=Indbrud", "measures=effect", "kind=count"] + why)
            let revised = try await browser.post("/indikatorer/vejen-2026/indbrud/ret", ["version=1", "title=Indbrud+i+hjem", "measures=effect", "kind=count"] + why)
            let kept = try await browser.post("/indikatorer/vejen-2026/indbrud/slet", "version=2")
            return (refused, added, revised, kept, try await browser.post("/indikatorer/vejen-2026/indbrud/slet", ["version=2"] + why))
        }
        #expect(refused.status == .unprocessableContent && refused.text.contains("Skriv, hvorfor planen ændres"))
        #expect(added.status == .seeOther && revised.status == .seeOther && removed.status == .seeOther)
        #expect(kept.status == .unprocessableContent && kept.text.contains("Skriv, hvem der har besluttet ændringen"))
        let adjustments = try house.engine.read { try $0.first("SELECT adjustments FROM plan") { try $0.text() } } ?? ""
        #expect(adjustments.contains("Indikatoren »Indbrud« er føjet til.") && adjustments.contains("\"number\":3"))
    }

    @Test func `an indicator goes with its figures, which the history keeps`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026", status: .draft)
        try house.add(indicator(), to: "vejen-2026", [figure("2025", 142)])
        let asked = try await house.visit(as: .anna) { try await $0.get("/indikatorer/vejen-2026/indbrud/slet") }.text
        #expect(asked.contains("og dens ene måling fra planen?"))
        let stale = try await house.visit(as: .anna) { try await $0.post("/indikatorer/vejen-2026/indbrud/slet", "version=7") }
        #expect(stale.status == .conflict)
        let answer = try await house.visit(as: .anna) { try await $0.post("/indikatorer/vejen-2026/indbrud/slet", "version=1") }
        #expect(answer.location == "/planer/vejen-2026/indsatser/tryghed?besked=fjernet#besked")
        #expect(try house.engine.read { try $0.count("SELECT COUNT(*) FROM measurement") } == 0)
        let before = try house.engine.read { try $0.first("SELECT before FROM change_entry") { try $0.text() } }
        #expect(before?.contains("\"measurements\":[{\"period\":\"2025\",\"value\":142}]") ?? false)
    }
}

extension House {
    /// What was kept of changes: action, kind, thing and person.
    func changes() throws -> [String] {
        try engine.read { connection in
            try connection.rows("SELECT action, kind, thing, person FROM change_entry ORDER BY id") { row in "\(try row.text()) \(try row.text()) \(try row.text()) \(row.textIfAny() ?? "–")" }
        }
    }
}
