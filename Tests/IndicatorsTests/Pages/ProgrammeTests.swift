import Access
import Forums
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Indicators

struct ProgrammeTests {
    private let address = "/kredse/1464/programmer/trafikpolitik"

    private func entry(_ unit: String, _ step: Programme.Step, from: String? = nil, to: String? = nil) -> ProgrammeEntry {
        var entry = ProgrammeEntry()
        (entry.unit, entry.step, entry.from, entry.to) = (unit, step, from.flatMap { Day(iso: $0) }, to.flatMap { Day(iso: $0) })
        return entry
    }

    private func programme(_ entries: [ProgrammeEntry], of unit: Programme.Unit = .municipality) -> Programme {
        var programme = Programme()
        (programme.id, programme.title, programme.of, programme.entries) = (ProgrammeID("trafikpolitik"), "Trafikpolitik", unit, entries)
        return programme
    }

    private func house(_ programme: Programme) throws -> House {
        let house = try House()
        try house.write { try $0.run(IndicatorsSchema.programme.insert(programme, [("district", .text("1464")), ("position", .whole(0))])) }
        return house
    }

    @Test func `on each day a unit is as far as the entry that began last says, and the past stays`() {
        let units = ["0575", "0561", "0563"].map { ProgrammeUnit(id: $0, name: $0, municipality: $0) }
        let programme = programme([
            entry("0575", .inProgress, from: "2022-11-01", to: "2023-02-28"), entry("0575", .inForce, from: "2023-03-01"), entry("0561", .toRenew),
            entry("0563", .adopted, from: "2026-01-01", to: "2026-03-01"),
        ])
        let covered = { (day: String) in ProgrammeState(programme, units: units, on: Day(iso: day) ?? .earliest).covered }
        #expect(["2022-12-01", "2023-03-01", "2026-02-01", "2026-03-02"].map(covered) == [1, 2, 3, 2])
        #expect(ProgrammeState(programme, units: units, on: Day(iso: "2022-12-01") ?? .earliest).lines.first { $0.unit.id == "0575" }?.step == .inProgress)
    }

    @Test func `everybody sees how far each place is; who writes for a forum of the district reports it, with the history`() async throws {
        let house = try house(programme([entry("0575", .inProgress, from: "2025-01-01")]))
        let page = try await house.visit { try await $0.get(address) }
        #expect(page.status == .ok && page.text.contains("Det er på plads 0 af 8 steder") && page.text.contains("I gang"))
        let saved = try await house.visit(as: .anna) { try await $0.post(address + "/0575", "step=in-force", "from-day=1", "from-month=6", "from-year=2026", "note=Vedtaget+i+udvalget") }
        #expect(saved.location == address + "?besked=gemt#besked")
        let after = try await house.visit { try await $0.get(address) }.text
        #expect(after.contains("Det er på plads 1 af 8 steder") && after.contains("1.6.2026") && after.contains("Vedtaget i udvalget"))
        let kept = try house.records.read(as: house.viewer(.anna)) { try ProgrammeStore.programme(ProgrammeID("trafikpolitik"), of: DistrictID("1464"), in: $0).programme.entries }
        #expect(kept?.first == entry("0575", .inProgress, from: "2025-01-01", to: "2026-05-31") && kept?.count == 2)
        #expect(try house.changes() == ["register.revise programme trafikpolitik anna"])
    }

    @Test func `a programme is made on a page, with at least one step that means that it is in place`() async throws {
        let house = try House()
        let new = "/kredse/1464/programmer/ny"
        let made = try await house.visit(as: .anna) { try await $0.post(new, "title=Nabohj%C3%A6lp+overalt", "of=municipality", "kinds=school", "steps=none", "steps=in-force") }
        #expect(made.location == "/kredse/1464/programmer/nabohjaelp-overalt?besked=gemt#besked")
        let kept = try house.records.read(as: house.viewer(.anna)) { try ProgrammeStore.all(of: DistrictID("1464"), in: $0) }
        #expect(kept.map(\.title) == ["Nabohjælp overalt"] && kept.first?.steps == [.none, .inForce] && kept.first?.kinds == nil)
        #expect(try await house.visit(as: .anna) { try await $0.post(new, "title=X", "of=forum", "steps=none") }.text.contains("Vælg mindst ét trin"))
        #expect(try await house.visit(as: .anna) { try await $0.post(new, "title=", "steps=in-force") }.text.contains("Skriv, hvad der skal være på plads"))
        #expect(try await house.visit { try await $0.get(new) }.status != .ok)
    }

    @Test func `a count stands, whatever becomes of the list`() async throws {
        let house = try house(programme([entry("0575", .inForce)]))
        #expect(try await house.visit(as: .anna) { try await $0.post(address + "/optael") }.status == .seeOther)
        try house.write { try $0.run("UPDATE programme SET entries = '[]' WHERE id = 'trafikpolitik'") }
        let page = try await house.visit { try await $0.get(address) }.text
        #expect(page.contains("<th scope=\"row\">15. juni 2026</th><td class=\"n\">1</td><td class=\"n\">8</td>") && page.contains("Det er på plads 0 af 8 steder"))
        #expect(!page.contains("Gem dagens optælling"))
        let units = try house.records.read(as: house.viewer(.anna)) { try $0.first("SELECT units FROM programme_count") { try $0.text() } }
        #expect(units?.contains("\"0575\":\"in-force\"") == true)
        #expect(try await house.visit { try await $0.post(address + "/optael") }.status != .seeOther)
    }

    @Test func `a step, a day that has come and a unit of the list are needed; visitors report nothing`() async throws {
        let house = try house(programme([]))
        #expect(try await house.visit(as: .anna) { try await $0.post(address + "/0575", "step=") }.text.contains("Vælg, hvor langt stedet er"))
        #expect(try await house.visit(as: .anna) { try await $0.post(address + "/0575", "step=adopted", "from-day=1", "from-month=7", "from-year=2026") }.text.contains("Dagen er ikke kommet endnu"))
        #expect(try await house.visit(as: .anna) { try await $0.post(address + "/0101", "step=adopted") }.status == .notFound)
        #expect(try await house.visit { try await $0.get(address + "/0575") }.status != .ok)
        #expect(try house.changes().isEmpty)
    }

    @Test func `a coverage indicator of the same name shows the list behind its figure`() async throws {
        let house = try house(programme([entry("0575", .inForce)]))
        try house.addPlan("vejen-2026")
        try house.add(indicator("Trafikpolitikker", id: "trafikpolitik", .coverage), to: "vejen-2026", [figure("2025", 1, of: 1)])
        let page = try await house.visit { try await $0.get("/indikatorer/vejen-2026/trafikpolitik") }.text
        #expect(page.contains("Listen bag tallet") && page.contains("Det er på plads 1 af 1 steder") && page.contains("href=\"\(address)\""))
    }
}
