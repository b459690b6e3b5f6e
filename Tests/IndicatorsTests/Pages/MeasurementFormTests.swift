import Access
import HTTPTypes
import Indicators
import Kernel
import NIOCore
import Plans
import Storage
import StorageSQLite
import Testing

struct MeasurementFormTests {
    private let new = "/indikatorer/vejen-2026/indbrud/maalinger/ny"
    private let edit = "/indikatorer/vejen-2026/indbrud/maalinger/2025/0575/ret"

    private func house(_ figures: Measurement...) throws -> House {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator(), to: "vejen-2026", figures)
        return house
    }

    private func figures(_ house: House) throws -> [Measurement] {
        try house.records.read(as: house.viewer(.anna)) { try IndicatorStore.measurements(of: IndicatorID("indbrud"), of: PlanID("vejen-2026"), in: $0) }
    }

    @Test func `an editor enters a figure, and the history knows`() async throws {
        let house = try house()
        let answer = try await house.visit(as: .anna) { try await $0.post(new, "period=2025", "area=0575", "value=1.142", "note=Politiets+tal") }
        #expect(answer.location == "/indikatorer/vejen-2026/indbrud?besked=maaling-tilfoejet#besked")
        #expect(try figures(house) == [figure("2025", 1142, area: "0575", note: "Politiets tal")])
        #expect(try house.changes() == ["measurement.enter measurement indbrud/2025/0575 anna"])
        let page = try await house.visit(as: .anna) { try await $0.get("/indikatorer/vejen-2026/indbrud") }.text
        #expect(page.contains("Målingen for 2025, Vejen er tilføjet"))
    }

    @Test(arguments: [
        ("period=2025&area=0575&value=7", "Der er allerede et tal for 2025 i Vejen. Ret det i stedet"), ("period=2027&value=7", "Perioden er ikke begyndt endnu"),
        ("period=i+fjor&value=7", "»Periode« skal være et år"),
        ("period=2024&value=7,5", "Antallet skal være et helt tal, for eksempel 12"), ("period=2024&value=", "Skriv tallet"), ("period=2024&value=-3", "»Tal« skal være et tal"),
        ("period=2024&value=9&of=8", "Tallet kan ikke være større end »ud af«"),
        ("period=2024&value=0&of=0", "»Ud af« skal være større end 0"), ("period=2024&area=9999&value=7", "Vælg »Område« på listen"), ("value=7", "Skriv, hvilken periode tallet gælder"),
    ]) func `what cannot be is said, and nothing is saved`(_ typed: String, _ message: String) async throws {
        let house = try house(figure("2025", 142, area: "0575"))
        let answer = try await house.visit(as: .anna) { try await $0.post(new, typed) }
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains(message))
        #expect(try figures(house).count == 1)
        #expect(try house.changes().isEmpty)
    }

    @Test func `a figure is corrected, and moved to another period`() async throws {
        let house = try house(figure("2025", 142, area: "0575"))
        let version = MeasurementRules.version(of: figure("2025", 142, area: "0575"))
        let answer = try await house.visit(as: .anna) { try await $0.post(edit, "version=\(version)", "period=2024", "area=0575", "value=158") }
        #expect(answer.status == .seeOther)
        #expect(try figures(house) == [figure("2024", 158, area: "0575")])
    }

    @Test func `two who correct the same figure are shown each other's`() async throws {
        let house = try house(figure("2025", 142, area: "0575"))
        let version = MeasurementRules.version(of: figure("2025", 142, area: "0575"))
        let second = try await house.visit(as: .anna) { browser in
            _ = try await browser.post(edit, "version=\(version)", "period=2025", "area=0575", "value=143")
            return try await browser.post(edit, "version=\(version)", "period=2025", "area=0575", "value=144")
        }
        #expect(second.status == .conflict)
        #expect(second.text.contains("Anna Holm har rettet det samme"))
        #expect(try figures(house).map(\.value) == [143])
    }

    @Test func `a figure is removed after a question, once`() async throws {
        let house = try house(figure("2025", 142, area: "0575"))
        let address = "/indikatorer/vejen-2026/indbrud/maalinger/2025/0575/slet"
        let asked = try await house.visit(as: .anna) { try await $0.get(address) }.text
        #expect(asked.contains("Vil du fjerne tallet 142 anmeldelser for 2025, Vejen?"))
        let version = MeasurementRules.version(of: figure("2025", 142, area: "0575"))
        #expect(try await house.visit(as: .anna) { try await $0.post(address, "version=\(version)") }.status == .seeOther)
        #expect(try figures(house).isEmpty)
        #expect(try house.changes() == ["measurement.enter measurement indbrud/2025/0575 anna"])
        #expect(try await house.visit(as: .anna) { try await $0.post(address, "version=\(version)") }.status == .notFound)
    }
}
