import Access
import HTTPTypes
import Indicators
import Kernel
import Plans
import Storage
import Testing

struct SeriesPageTests {
    private let address = "/indikatorer/vejen-2026/indbrud/serie/ny"
    private let csv = "OMRÅDE;OVERTRÆD;TID;INDHOLD\n575;1320;2025K1;4\n575;1320;2025K2;3\n575;1320;2025K3;5\n575;1320;2025K4;..\n561;1320;2025K1;40\n081;1320;2025K1;90\n"

    private func house(_ figures: Measurement...) throws -> House {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator(), to: "vejen-2026", figures)
        return house
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            return scalar.properties.isAlphabetic && byte < 128 || (0x30...0x39).contains(byte) ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    private let answered = ["kolonne-1=omraade", "kolonne-2=1320", "kolonne-3=tid", "source=Danmarks+Statistik", "table=STRAF11", "retrieved-day=1", "retrieved-month=6", "retrieved-year=2026"]

    private func figures(_ house: House) throws -> [Measurement] {
        try house.records.read(as: house.viewer(.anna)) { try IndicatorStore.measurements(of: IndicatorID("indbrud"), of: PlanID("vejen-2026"), in: $0) }
    }

    @Test func `the preview tells how the table is read and what the figures become, and saves nothing`() async throws {
        let house = try house(figure("2025-Q1", 3, area: "0575"), figure("2025-Q2", 3, area: "0575"))
        let page = try await house.visit(as: .anna) { try await $0.post(address, "tabel=\(encoded(csv))") }
        #expect(page.status == .ok)
        for words in [
            "1 nyt tal, 1 rettes, 1 er her i forvejen.", "Serien har tal for 2 områder", "Uden tal og regnet som ukendt: »..« (1).", "er ikke med: 081", "<tr class=\"changed\"",
            "<option value=\"omraade\" selected>", "<option value=\"1320\" selected>",
        ] { #expect(page.text.contains(words), "\(words)") }
        #expect(try figures(house).count == 2)
        #expect(try house.changes().isEmpty)
    }

    @Test func `what was seen is saved, with its source, and the choice of columns is remembered`() async throws {
        let house = try house()
        let answer = try await house.visit(as: .anna) { try await $0.post(address, ["tabel=\(encoded(csv))", "trin=gem"] + answered) }
        #expect(answer.location == "/indikatorer/vejen-2026/indbrud?besked=tal-hentet#besked")
        #expect(try figures(house) == [figure("2025-Q1", 4, area: "0575"), figure("2025-Q2", 3, area: "0575"), figure("2025-Q3", 5, area: "0575")])
        #expect(try house.changes() == ["measurement.enter series indbrud anna"])
        let (origin, mapping) = try house.records.read(as: house.viewer(.anna)) { reading in
            (
                try SeriesStore.latest(of: IndicatorID("indbrud"), in: PlanID("vejen-2026"), reading)?.origin,
                try reading.first("SELECT taken FROM series_mapping") { try $0.text() }
            )
        }
        #expect(origin?.inWords == "Danmarks Statistik, STRAF11" && mapping?.contains("OVERTRÆD=1320") == true)
    }

    @Test func `of two offences one must be chosen, and next time it is`() async throws {
        let house = try house()
        let two = csv + "575;1330;2025K1;9\n"
        try await house.visit(as: .anna) { browser in
            let first = try await browser.post(address, "tabel=\(encoded(two))")
            #expect(first.status == .ok && !first.text.contains("<tr class=\"new\""))
            let unanswered = try await browser.post(address, ["tabel=\(encoded(two))", "trin=gem"] + answered.map { $0 == "kolonne-2=1320" ? "kolonne-2=" : $0 })
            #expect(unanswered.status == .unprocessableContent && unanswered.text.contains("Vælg, hvad der skal med i »OVERTRÆD«"))
            #expect(try await browser.post(address, ["tabel=\(encoded(two))", "trin=gem"] + answered).status == .seeOther)
            #expect(try await browser.post(address, "tabel=\(encoded(two))").text.contains("<option value=\"1320\" selected>"))
        }
        #expect(try figures(house).map(\.value) == [4, 3, 5])
    }

    @Test func `thousands or decimals are asked about`() async throws {
        let house = try house()
        let doubtful = encoded("OMRÅDE;TID;INDHOLD\n575;2025;1.234\n")
        try await house.visit(as: .anna) { browser in
            let asked = try await browser.post(address, "tabel=\(doubtful)")
            #expect(asked.status == .unprocessableContent && asked.text.contains("Linje 2, kolonne 3:") && asked.text.contains("name=\"decimal\""))
            #expect(try await browser.post(address, "tabel=\(doubtful)", "decimal=comma").text.contains(">1.234</td>"))
        }
    }

    @Test func `another table is asked about before it changes everything`() async throws {
        let years = (1990...2014).map { "575;\($0);\($0 - 1900)\n" }.joined()
        let other = (1990...2014).map { "575;\($0);1\n" }.joined()
        let house = try house()
        let answered = ["kolonne-1=omraade", "kolonne-2=tid"] + answered.dropFirst(3)
        try await house.visit(as: .anna) { browser in
            #expect(try await browser.post(address, ["tabel=\(encoded("OMRÅDE;TID;INDHOLD\n" + years))", "trin=gem"] + answered).status == .seeOther)
            let asked = try await browser.post(address, ["tabel=\(encoded("OMRÅDE;TID;INDHOLD\n" + other))", "trin=gem"] + answered)
            #expect(asked.status == .unprocessableContent && asked.text.contains("Er det den rigtige tabel?"))
            #expect(try await browser.post(address, ["tabel=\(encoded("OMRÅDE;TID;INDHOLD\n" + other))", "trin=gem", "rigtig=ja"] + answered).status == .seeOther)
        }
        #expect(try figures(house).allSatisfy { $0.value == 1 })
    }

    @Test(arguments: [
        ("tabel=", "Vælg en fil, eller sæt en tabel ind"), ("tabel=%3Chtml%3E%3Ctitle%3E503", "Filen er en webside og ikke en tabel"),
        ("tabel=OMR%C3%85DE%3BTID%3BINDHOLD%0A575%3B2025%3B-4%0A&kolonne-1=omraade&kolonne-2=tid&source=x", "er negativt"),
        ("tabel=OMR%C3%85DE%3BTID%3BINDHOLD%0A561%3B2025%3B4%0A&kolonne-1=omraade&kolonne-2=tid&source=x", "ingen tal for planens eget område"),
        ("tabel=OMR%C3%85DE%3BTID%3BINDHOLD%0A575%3B2027%3B4%0A&kolonne-1=omraade&kolonne-2=tid&source=x", "Perioden er ikke begyndt endnu"),
        ("tabel=OMR%C3%85DE%3BTID%3BINDHOLD%0A575%3B2025%3B4%0A&kolonne-1=omraade&kolonne-2=2025&source=x", "Vælg, hvor perioden står"),
        ("tabel=OMR%C3%85DE%3BTID%3BINDHOLD%0A575%3B2025%3B4%0A&kolonne-1=omraade&kolonne-2=tid&trin=gem", "Skriv, hvem der udgiver tallene"),
    ]) func `what cannot be is said, and nothing is saved`(_ typed: String, _ message: String) async throws {
        let house = try house()
        let page = try await house.visit(as: .anna) { try await $0.post(address, typed) }
        #expect(page.status == .unprocessableContent && page.text.contains(message), "\(page.text)")
        #expect(try figures(house).isEmpty)
    }

    @Test func `those who do not edit the plan bring nothing in`() async throws {
        let house = try house()
        for somebody in [House.Somebody.bo, .dan] {
            #expect(try await house.visit(as: somebody) { try await $0.get(address) }.status != .ok)
            #expect(try await house.visit(as: somebody) { try await $0.post(address, ["tabel=\(encoded(csv))", "trin=gem"] + answered) }.status != .seeOther)
        }
        #expect(try figures(house).isEmpty)
    }
}
