import Access
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

@Suite struct PasteColumnTests {
    private let esbjerg = "/planer/esbjerg-2026/indsaet"

    @Test func `without headings the old plan's order is proposed, and the columns can be chosen`() async throws {
        let trial = try DraftTrial()
        let table = "Trafik\tHjelme\tDel hjelme ud\tLokalråd\n\tLys\tTjek lygter\tPolitiet"
        #expect(try await trial.post(esbjerg, as: "dan", [("tabel", table)]).shows("1 nyt indsatsområde, 2 aktiviteter og 2 handlinger"))
        let chosen = [("tabel", table), ("kolonne-1", "indsatsomraade"), ("kolonne-2", "handling"), ("kolonne-3", "aktivitet"), ("kolonne-4", "")]
        #expect(try await trial.post(esbjerg, as: "dan", chosen + [("trin", "gem")]).status == .seeOther)
        #expect(
            try trial.texts("SELECT title FROM activity WHERE plan = 'esbjerg-2026' AND focus_area = 'trafik' ORDER BY position") == [
                "Del hjelme ud", "Tjek lygter",
            ])
        #expect(try trial.text("SELECT responsible FROM activity WHERE plan = 'esbjerg-2026' AND title = 'Tjek lygter'") == nil)
    }

    @Test func `columns that make no plan are told, and nothing is saved`() async throws {
        let trial = try DraftTrial()
        let before = try trial.everything()
        let table = [("tabel", "Trafik\tHjelme\nIndbrud\tNabohjælp"), ("trin", "gem")]
        #expect(
            try await trial.post(esbjerg, as: "dan", table + [("kolonne-1", ""), ("kolonne-2", "aktivitet")]).shows(
                "Vælg, hvilken kolonne der er indsatsområdet"))
        let twice = try await trial.post(esbjerg, as: "dan", table + [("kolonne-1", "indsatsomraade"), ("kolonne-2", "indsatsomraade")])
        #expect(twice.status == .unprocessableContent && twice.shows("Kun én kolonne kan være »Indsatsområde«"))
        #expect(try await trial.post(esbjerg, as: "dan", [("tabel", " \n\t\n")]).shows("Sæt en tabel ind, eller vælg en fil"))
        #expect(try trial.everything() == before)
    }
}
