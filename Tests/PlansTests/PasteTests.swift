import Access
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

@Suite struct PasteTests {
    private let esbjerg = "/planer/esbjerg-2026/indsaet"

    @Test func `the table of 2014 becomes five focus areas, nine activities and nine actions; the councils are found, the group stays words`() async throws {
        let trial = try DraftTrial()
        let preview = try await trial.post(esbjerg, as: "dan", [("tabel", PasteOldPlan.table)])
        #expect(
            preview.status == .ok && preview.shows("4 nye indsatsområder, 9 aktiviteter og 9 handlinger")
                && preview.shows("1 af indsatsområderne findes i forvejen"))
        #expect(preview.shows("»Koordinationsgruppe« er ikke et forum") && preview.shows("Række 3:"))
        #expect(preview.shows("<th scope=\"row\"><span class=\"muted\">Række 3:</span>") && preview.shows("<span class=\"msg\">Se på: »Koordinationsgruppe«"))
        #expect(try trial.changes(by: "plan.revise") == 0)
        #expect(try await trial.post(esbjerg, as: "dan", [("tabel", PasteOldPlan.table), ("trin", "gem")]).location == "/planer/esbjerg-2026?besked=indsat#besked")
        #expect(
            try trial.texts("SELECT title FROM focus_area WHERE plan = 'esbjerg-2026' ORDER BY position") == [
                "Overgreb mod børn", "Tidlig indsats for børn og unge", "Indbrud og hæleri", "Sikker trafik", "Sociale medier",
            ])
        #expect(
            try trial.texts("SELECT responsible FROM activity WHERE plan = 'esbjerg-2026' AND focus_area = 'indbrud-og-haeleri' ORDER BY position")
                == [#"["lokalraad-esbjerg","lokalraad-plus-esbjerg"]"#, #"["lokalraad-esbjerg","lokalraad-plus-esbjerg"]"#, #"["lokalraad-esbjerg"]"#])
        #expect(try trial.text("SELECT responsible_text FROM activity WHERE plan = 'esbjerg-2026' AND title LIKE 'Børnehuset%'") == "Koordinationsgruppe")
        #expect(
            try trial.text("SELECT text FROM assignment WHERE origin = 'esbjerg-2026' ORDER BY position")
                == "Alle kender mulighederne.\nAlle kender \"spillereglerne\".\nVi lærer af sagerne.")
        #expect(try trial.text("SELECT title FROM activity WHERE plan = 'esbjerg-2026' AND title LIKE 'Projekt%'") == "Projekt \"ekstra øjne\"")
        #expect(try trial.changes(by: "plan.revise") == 4 + 9 + 9)
        #expect(try trial.count("SELECT count(*) FROM search_entry WHERE plan = 'esbjerg-2026' AND kind = 'activity' AND label = 'Nabohjælp'") == 1)
    }

    @Test func `a table without focus areas goes under one that is written`() async throws {
        let trial = try DraftTrial()
        let table = [("tabel", "Aktivitet\tTiltag\nHjelme\tDel ud\nLys\tTjek lygter"), ("trin", "gem")]
        let asked = try await trial.post(esbjerg, as: "dan", table)
        #expect(asked.status == .unprocessableContent && asked.shows("Sæt alle rækker ind under"))
        #expect(try await trial.post(esbjerg, as: "dan", table + [("under", "Trafik")]).status == .seeOther)
        #expect(try trial.texts("SELECT title FROM activity WHERE plan = 'esbjerg-2026' AND focus_area = 'trafik' ORDER BY position") == ["Hjelme", "Lys"])
    }

    @Test func `the same table twice gives nothing twice`() async throws {
        let trial = try DraftTrial()
        _ = try await trial.post(esbjerg, as: "dan", [("tabel", PasteOldPlan.table), ("trin", "gem")])
        let before = try trial.everything()
        let again = try await trial.post(esbjerg, as: "dan", [("tabel", PasteOldPlan.table), ("trin", "gem")])
        #expect(again.status == .unprocessableContent && again.shows("Tabellen giver ikke planen noget nyt"))
        #expect(try trial.everything() == before)
    }

    @Test func `deadlines, people, statuses and target groups find their places; what cannot be read stays as words`() async throws {
        let trial = try DraftTrial()
        let table = """
            Tema;Formål;Aktivitet;Målgruppe;Tiltag;Frist;Tovholder;Status
            Trafik;Færre skader;Hjelme;Børn;Del hjelme ud;1. maj;Bo Birk;i gang
            ;;;;Mål brugen;inden sommerferien;SSP-konsulenten;
            ;;Lys på cykler;;;31.12.2026;;helt fint
            ;;Refleks;;;løbende;;afsluttet
            """
        #expect(try await trial.post(esbjerg, as: "dan", [("tabel", table), ("trin", "gem")]).status == .seeOther)
        #expect(try trial.text("SELECT aim || origin FROM focus_area WHERE plan = 'esbjerg-2026' AND id = 'trafik'") == "Færre skaderlocal")
        #expect(
            try trial.texts(
                "SELECT text || '|' || coalesce(due, '') || '|' || coalesce(person, '') || '|' || coalesce(post, '') FROM assignment WHERE origin = 'esbjerg-2026' ORDER BY position"
            )
                == ["Del hjelme ud|2026-05-01||", "Mål brugen (frist: inden sommerferien)|||SSP-konsulenten"])
        #expect(
            try trial.texts(
                "SELECT coalesce(\"to\", '') || CASE WHEN ongoing = 1 THEN '1' ELSE '' END || coalesce(status, '') || coalesce(what, '') || coalesce(target_group, '') FROM activity WHERE plan = 'esbjerg-2026' AND focus_area = 'trafik' ORDER BY position"
            )
                == ["on-trackBørn", "2026-12-31Status: helt fint", "1done"])
    }

    @Test func `someone with a seat in Vejen is the person in Vejen's plan, and anybody else's name is left out`() async throws {
        let trial = try DraftTrial()
        try trial.change { try $0.run("UPDATE plan SET status = 'draft' WHERE id = 'vejen-2026'") }
        _ = try await trial.post(
            "/planer/vejen-2026/indsaet", as: "anna",
            [("tabel", "Tema\tAktivitet\tTiltag\tTovholder\nTrafik\tHjelme\tDel ud\tbo birk\nTrafik\tLys\tDel ud\tGry Gram"), ("trin", "gem")])
        #expect(
            try trial.texts("SELECT coalesce(person, post, '–') FROM assignment WHERE origin = 'vejen-2026' AND text = 'Del ud' ORDER BY position") == [
                "bo", "–",
            ])
    }

    @Test func `numbers that look like a person's are taken out at every step, and it is told`() async throws {
        let trial = try DraftTrial()
        let table = "Indsats\tAktivitet\tHandling\nTrafik\tHjelme\tRing til 010190-1234"
        let preview = try await trial.post(esbjerg, as: "dan", [("tabel", table)])
        #expect(preview.shows("1 tal ligner et cpr-nummer") && !preview.shows("010190-1234"))
        _ = try await trial.post(esbjerg, as: "dan", [("tabel", table), ("trin", "gem")])
        #expect(try trial.text("SELECT text FROM assignment WHERE origin = 'esbjerg-2026'") == "Ring til ••••••-••••")
    }

    @Test func `a plan in force asks why, and keeps an adjustment`() async throws {
        let trial = try DraftTrial()
        let before = try trial.everything()
        let table = [("tabel", "Indsats\tAktivitet\nTrafik\tHjelme"), ("trin", "gem")]
        let asked = try await trial.post("/planer/vejen-2026/indsaet", as: "anna", table)
        #expect(asked.status == .unprocessableContent && asked.shows("Skriv, hvorfor planen ændres"))
        #expect(try trial.everything() == before)
        #expect(
            try await trial.post("/planer/vejen-2026/indsaet", as: "anna", table + [("justering.why", "Nyt"), ("justering.decided-by", "Rådet")]).status
                == .seeOther)
        #expect(try trial.text("SELECT adjustments FROM plan WHERE id = 'vejen-2026'")?.contains("sat ind fra en tabel") == true)
    }

    @Test(arguments: ["bo", "dan", "karl"])
    func `others put no table into Vejen's plan`(person: String) async throws {
        let trial = try DraftTrial()
        let before = try trial.everything()
        #expect(try await trial.get("/planer/vejen-2026/indsaet", as: person).status == .forbidden)
        #expect(try await trial.post("/planer/vejen-2026/indsaet", as: person, [("tabel", PasteOldPlan.table), ("trin", "gem")]).status == .forbidden)
        #expect(try await trial.post(esbjerg, as: "anna", [("tabel", PasteOldPlan.table), ("trin", "gem")]).status == .notFound)
        #expect(try trial.everything() == before)
    }

    @Test func `rows without a place are told and left out; long titles are cut and kept whole beside`() async throws {
        let trial = try DraftTrial()
        let long = String(repeating: "ord ", count: 60) + "slut"
        let table =
            "Indsats\tAktivitet\tHandling\n\tUden område\tGør noget\nTrafik\t\tKun en handling\nIndbrud\t\(long)\t\nIndsats\tAktivitet\tHandling\nTrafik\tHjelme\t"
        let preview = try await trial.post(esbjerg, as: "dan", [("tabel", table)])
        #expect(
            preview.shows("Rækken hører ikke til noget indsatsområde") && preview.shows("Titlen er for lang")
                && preview.shows("Handlingens ord bliver også aktivitetens titel"))
        _ = try await trial.post(esbjerg, as: "dan", [("tabel", table), ("trin", "gem")])
        #expect(try trial.texts("SELECT title FROM focus_area WHERE plan = 'esbjerg-2026' AND id <> 'boern' ORDER BY position") == ["Trafik", "Indbrud"])
        #expect(
            try trial.texts("SELECT title FROM activity WHERE plan = 'esbjerg-2026' AND focus_area = 'trafik' ORDER BY position") == [
                "Kun en handling", "Hjelme",
            ])
        #expect(try trial.text("SELECT what FROM activity WHERE plan = 'esbjerg-2026' AND focus_area = 'indbrud'") == long)
    }
}
