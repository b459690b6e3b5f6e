import Access
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing

@testable import Indicators

struct EvaluationPageTests {
    private let address = "/indikatorer/vejen-2026/indbrud/vurdering"

    private func house() throws -> House {
        let house = try House()
        try house.addPlan("vejen-2026")
        var burglaries = RealSeries.burglaries
        burglaries.frequency = .year
        try house.add(burglaries, to: "vejen-2026")
        try house.write { writing in
            let plan = try PlanAccess.facts(of: PlanID("vejen-2026"), in: writing.reading)
            _ = try SeriesKeeping(RealSeries.series, SeriesPlacement(RealSeries.series, for: burglaries, municipality: "0575", district: "1464")).keepAsOperator(burglaries, in: plan, &writing)
        }
        return house
    }

    @Test func `the page tells whether the change is more than chance, and how that is known`() async throws {
        let house = try house()
        let page = try await house.visit { try await $0.get("/indikatorer/vejen-2026/indbrud") }.text
        #expect(page.contains("18 færre end i 2024. Så store udsving ser vi også uden en indsats, så vi kan ikke sige, om den har virket."))
        #expect(page.contains("I Vejen var der i gennemsnit 107 om året i 2022–2024 og 95 i 2025. Vi holder det op mod 97 andre kommuner"))
        let english = try await house.visit { try await $0.get("/indikatorer/vejen-2026/indbrud", language: "en") }.text
        #expect(english.contains("We see swings as large without any effort, so we cannot tell whether it has worked."))
    }

    @Test func `there is no answer before the question is fixed`() async throws {
        let house = try house()
        #expect(try await house.visit { try await $0.get(address) }.status == .notFound)
        #expect(try await house.visit(as: .anna) { try await $0.get(address) }.status == .notFound)
        for somebody in [House.Somebody.bo, .dan] {
            #expect(try await house.visit(as: somebody) { try await $0.post(address + "/ny", "name=x", "start-0575=2023-Q1", "hvorfor-0575=planned") }.status != .seeOther)
        }
    }

    @Test func `towns, starts and reasons are fixed, then the answer is there for everybody with its figures`() async throws {
        let house = try house()
        let fixed = try await house.visit(as: .anna) {
            try await $0.post(address + "/ny", "name=ekstra+%C3%B8jne", "activity=nabohjaelp", "start-0575=1.+kvartal+2023", "hvorfor-0575=bad-year", "apart=Billund%0AKolding")
        }
        #expect(fixed.location == "/indikatorer/vejen-2026/indbrud/vurdering?besked=spoergsmaal-laast#besked")
        #expect(try house.changes().last == "evaluation.fix evaluation indbrud anna")
        let page = try await house.visit { try await $0.get(address) }.text
        for words in [
            "Gør »ekstra øjne« en forskel?", "I den kommune, der bruger »ekstra øjne«, ser vi ingen sikker forskel", "Vejen begyndte på grund af et dårligt år.", "I nabokommunerne",
            "blev låst 15. juni 2026",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let file = try await house.visit { try await $0.get(address + ".csv") }.text
        #expect(file.hasPrefix("\u{FEFF}kommune;kode;begyndte;før;år før;efter;") && file.contains("\r\nVejen;0575;2023-Q1;321;3;308;3;"))
        #expect(page.contains("data-l=\"Om året før\">107</td>") && page.contains("data-l=\"Om året efter\">103</td>"))
        let indicator = try await house.visit { try await $0.get("/indikatorer/vejen-2026/indbrud") }.text
        #expect(indicator.contains("<h2 id=\"vurdering\">Gør »ekstra øjne« en forskel?</h2>"))
    }

    @Test func `putting the question otherwise after the answer was seen is told on the page, and so are later looks`() async throws {
        let house = try house()
        for start in ["2023-Q1", "2022-Q3"] {
            #expect(try await house.visit(as: .anna) { try await $0.post(address + "/ny", "name=x", "start-0575=\(start)", "hvorfor-0575=planned") }.status == .seeOther)
        }
        #expect(try await house.visit { try await $0.get(address) }.text.contains("Spørgsmålet er ændret 1 gang, efter at et svar var set."))
        try house.write { writing in
            let plan = try PlanAccess.facts(of: PlanID("vejen-2026"), in: writing.reading)
            var newer = RealSeries.series
            newer.areas["0575"] = AreaFigures(first: period("2016-Q1"), values: (newer.areas["0575"]?.values ?? []) + [20])
            _ = try SeriesKeeping(newer, SeriesPlacement(newer, for: RealSeries.burglaries, municipality: "0575", district: "1464")).keepAsOperator(RealSeries.burglaries, in: plan, &writing)
        }
        #expect(try await house.visit { try await $0.get(address) }.text.contains("Svaret er regnet om 1 gang siden"))
    }

    @Test(arguments: [
        (["name=", "start-0575=2023-Q1", "hvorfor-0575=planned"], "Skriv, hvad I kalder indsatsen"), (["name=x"], "Skriv, hvornår mindst én kommune begyndte"),
        (["name=x", "start-0575=2023", "hvorfor-0575=planned"], "Skriv et kvartal eller en måned for Vejen, ikke et helt år"),
        (["name=x", "start-0575=2023-Q1"], "Vælg, hvad der fik Vejen til at begynde"), (["name=x", "start-0575=2023-Q1", "hvorfor-0575=planned", "apart=Atlantis"], "»Atlantis« er ikke en kommune"),
        (["name=x", "start-0575=2023-Q1", "hvorfor-0575=planned", "apart=Vejen"], "»Vejen« er selv med i indsatsen"),
    ]) func `what is missing is said, and nothing is fixed`(_ typed: [String], _ message: String) async throws {
        let house = try house()
        let page = try await house.visit(as: .anna) { try await $0.post(address + "/ny", typed) }
        #expect(page.status == .unprocessableContent && page.text.contains(message), "\(page.text)")
        #expect(try await house.visit { try await $0.get(address) }.status == .notFound)
    }

    @Test func `what the source changed is shown, and the figures are a file without formulas`() async throws {
        let house = try house()
        #expect(try await house.visit { try await $0.get("/indikatorer/vejen-2026/indbrud") }.text.contains("Kilden har ikke ændret tal, der var hentet før."))
        try house.write { writing in
            let plan = try PlanAccess.facts(of: PlanID("vejen-2026"), in: writing.reading)
            var newer = RealSeries.series
            newer.areas["0575"] = AreaFigures(first: period("2016-Q1"), values: (newer.areas["0575"]?.values ?? []).dropLast() + [99])
            var yearly = RealSeries.burglaries
            yearly.frequency = .year
            _ = try SeriesKeeping(newer, SeriesPlacement(newer, for: yearly, municipality: "0575", district: "1464")).keepAsOperator(yearly, in: plan, &writing)
            try writing.run("UPDATE measurement SET note = '=HYPERLINK(1)' WHERE period = '2016'")
        }
        let page = try await house.visit { try await $0.get("/indikatorer/vejen-2026/indbrud") }.text
        #expect(page.contains("Kilden har senest ændret 1 tal") && page.contains("årgang 2.") && page.contains("<td class=\"n\">99</td>"))
        let file = try await house.visit { try await $0.get("/indikatorer/vejen-2026/indbrud/tal.csv") }.text
        #expect(file.contains("\r\nVejen;0575;2024;113;;\r\n") && file.contains(";205;;'=HYPERLINK(1)\r\n"), "\(file)")
    }

    @Test func `the form proposes what the plans say`() async throws {
        let house = try house()
        try house.write { try $0.run("UPDATE activity SET \"from\" = '2023-02-14', title = 'Projekt »Nabohjælp«' WHERE id = 'nabohjaelp'") }
        let page = try await house.visit(as: .anna) { try await $0.get(address + "/ny") }.text
        #expect(page.contains("value=\"1. kvartal 2023\"") && page.contains("value=\"Nabohjælp\""))
    }
}
