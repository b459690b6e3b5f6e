import Access
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

@Suite struct PasteFileTests {
    private let esbjerg = "/planer/esbjerg-2026/indsaet"

    @Test func `a CSV file is read with its mark, with Danish letters of either kind`() async throws {
        let trial = try DraftTrial()
        let text = "Indsatsområde;Aktivitet\r\nTrafik på veje;Hjælp børn\r\n"
        #expect(try await trial.upload(esbjerg, as: "dan", [0xEF, 0xBB, 0xBF] + Array(text.utf8)).shows("Hjælp børn"))
        let windows = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let preview = try await trial.upload(esbjerg, as: "dan", windows)
        #expect(preview.shows("1 nyt indsatsområde, 1 aktivitet") && preview.shows("Trafik på veje") && preview.shows("Hjælp børn"))
    }

    @Test func `a Word or Excel document, or another encoding, is told what to do`() async throws {
        let trial = try DraftTrial()
        #expect(try await trial.upload(esbjerg, as: "dan", [0x50, 0x4B, 3, 4, 0, 1, 2]).shows("Filen er et Word- eller Excel-dokument"))
        #expect(try await trial.upload(esbjerg, as: "dan", [0xFF, 0xFE, 0x54, 0, 0x72, 0]).shows("Gem den som »CSV UTF-8« i Excel"))
        #expect(try await trial.post(esbjerg, as: "dan", [("tabel", String(repeating: "a\tb\n", count: 300_000))]).shows("højst fylde 1 MB"))
        #expect(try await trial.post(esbjerg, as: "dan", [("tabel", String(repeating: "a\tb\n", count: 2_001))]).shows("højst have 2.000 rækker"))
        #expect(try await trial.post(esbjerg, as: "dan", [("tabel", String(repeating: "a\t", count: 40) + "\n")]).shows("højst have 30 kolonner"))
    }

    @Test func `a thousand rows go in at once`() async throws {
        let trial = try DraftTrial()
        let rows = (1...1_000).map { "Område \(($0 - 1) / 50)\tAktivitet \($0)\tHandling \($0)\tLokalråd\t\($0 % 28 + 1).5.2026" }
        let page = try await trial.post(
            esbjerg, as: "dan", [("tabel", "Indsats\tAktivitet\tHandling\tAnsvar\tFrist\n" + rows.joined(separator: "\n")), ("trin", "gem")])
        #expect(page.status == .seeOther)
        #expect(try trial.count("SELECT count(*) FROM activity WHERE plan = 'esbjerg-2026'") == 1_001)
        #expect(try trial.count("SELECT count(*) FROM assignment WHERE origin = 'esbjerg-2026' AND due IS NOT NULL") == 1_000)
        #expect(try trial.count("SELECT count(*) FROM activity_responsible WHERE plan = 'esbjerg-2026'") == 1_000)
    }
}
