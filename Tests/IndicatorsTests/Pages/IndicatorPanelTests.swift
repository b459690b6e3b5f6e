import Access
import HTTPTypes
import Hummingbird
import Indicators
import Kernel
import Logging
import NIOCore
import Plans
import Storage
import StorageSQLite
import Testing
import Web

struct IndicatorPanelTests {
    /// The panel of a plan's one focus area on a page of its own, as somebody sees it; first how many targets are reached.
    private func panel(_ house: House, as somebody: House.Somebody? = nil) async throws -> String {
        let (records, isInsider) = (house.records, somebody != nil)
        let page = Endpoint.get("/panel", .open(because: "a test")) { call in
            try records.read(as: call.viewer) { reading in
                let content = try Indicators.panel.load(reading, PlanID("vejen-2026"), isInsider)
                var html = HTML(in: call.language)
                html.write("\(content.reached.map { "\($0.met) af \($0.of)" } ?? "intet") ")
                content.write(FocusAreaID("tryghed"), titled: "Tryghed", level: "h4", mayEdit: isInsider, isPast: false, call: call, to: &html)
                return .html(html)
            }
        }
        return try await house.visit(as: somebody, with: [page]) { try await $0.get("/panel") }.text
    }

    @Test func `both questions are always asked`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        let visitors = try await panel(house)
        for heading in ["<h4>Er det gennemført?<span class=\"sr\">: <span>Tryghed</span></span></h4>", "<h4>Gør det en forskel?<span class=\"sr\">: <span>Tryghed</span></span></h4>"] {
            #expect(visitors.contains(heading))
        }
        #expect(!visitors.contains("<a "))
        #expect(visitors.hasPrefix("intet"))
        let editors = try await panel(house, as: .anna)
        #expect(editors.contains("href=\"/planer/vejen-2026/indsatser/tryghed/indikatorer/ny?maaler=effect\""))
    }

    @Test func `a card tells the figure, the target, the way it went and one sentence`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(
            indicator("Kommuner med »ekstra øjne«", id: "oejne", .coverage, measures: .implementation, direction: .higher, unit: "kommuner", target: target(value: 8)), to: "vejen-2026",
            [figure("2024", 5, of: 8), figure("2025", 8, of: 8)])
        try house.add(indicator(target: target(value: 120)), to: "vejen-2026", [figure("2024", 158), figure("2025", 142)], at: 1)
        let html = try await panel(house)
        #expect(html.contains("<a href=\"/indikatorer/vejen-2026/oejne\">Kommuner med »ekstra øjne«</a>"))
        #expect(html.contains("8 af 8<small>i\u{A0}2025 · mål for\u{A0}2026: 8 af 8</small>"))
        #expect(html.contains("role=\"img\" aria-label=\"Fra 158 anmeldelser i 2024 til 142 i 2025. Målet er højst 120 i 2026.\""))
        #expect(html.contains("<p>16 færre end i 2024. Målet er ikke nået endnu.</p>"))
        #expect(html.hasPrefix("1 af 2"))
    }

    @Test func `visitors see no small number, and no curve of small numbers`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator(baseline: ("2022", 2), target: target(keep: true)), to: "vejen-2026", [figure("2024", 4), figure("2025", 3)])
        let html = try await panel(house)
        #expect(html.contains("class=\"figure\"") && !html.contains("<svg"))
        #expect(!html.contains("færre") && !html.contains("højst"))
    }
}
