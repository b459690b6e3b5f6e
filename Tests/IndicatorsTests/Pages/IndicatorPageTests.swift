import Access
import HTTPTypes
import Indicators
import Kernel
import NIOCore
import Plans
import Storage
import StorageSQLite
import Testing

struct IndicatorPageTests {
    @Test func `a visitor reads what is measured, without small numbers`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator("Sager om unge", id: "sager", target: target(value: 2)), to: "vejen-2026", [figure("2024", 7), figure("2025", 3, note: "De tre fra Askov")])
        let text = try await house.visit { try await $0.get("/indikatorer/vejen-2026/sager") }.text
        #expect(text.contains("&lt; 5"))
        #expect(text.contains("Tallene er så små, at de ikke vises for alle."))
        #expect(!text.contains("Askov"))
        #expect(!text.contains("færre end i 2024"))
        #expect(!text.contains("Historik"))
        let list = try await house.visit { try await $0.get("/indikatorer") }.text
        #expect(list.contains("&lt; 5 anmeldelser i 2025"))
    }

    @Test func `no curve is drawn of figures that are hidden, and a hidden one beside others is a band`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator("Møder", id: "moeder", target: target(value: 2)), to: "vejen-2026", [figure("2023", 1), figure("2024", 1), figure("2025", 1)])
        try house.add(indicator("Sager", id: "sager"), to: "vejen-2026", [figure("2022", 9), figure("2023", 7), figure("2024", 2), figure("2025", 8)], at: 1)
        let hidden = try await house.visit { try await $0.get("/indikatorer/vejen-2026/moeder") }.text
        #expect(!hidden.contains("<svg") && hidden.contains("&lt; 5"))
        #expect(try await house.visit(as: .bo) { try await $0.get("/indikatorer/vejen-2026/moeder") }.text.contains("<svg"))
        let some = try await house.visit { try await $0.get("/indikatorer/vejen-2026/sager") }.text
        // Three told figures in each of the two drawings, the hidden one as a band without a point.
        #expect(some.split(separator: "<circle").count == 7 && some.split(separator: "stroke-width=\"6\"").count == 3)
    }

    @Test func `a member of the forum sees the figures`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator("Sager om unge", id: "sager", target: target(value: 2)), to: "vejen-2026", [figure("2024", 7), figure("2025", 3, note: "De tre fra Askov")])
        let text = try await house.visit(as: .bo) { try await $0.get("/indikatorer/vejen-2026/sager") }.text
        #expect(text.contains("4 færre end i 2024."))
        #expect(text.contains("Askov"))
        #expect(!text.contains("Ret indikatoren"))
        let other = try await house.visit(as: .dan) { try await $0.get("/indikatorer/vejen-2026/sager") }.text
        #expect(!other.contains("Askov"))
    }

    @Test func `the figure, its change, its target and its chart are told`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator(baseline: ("2024", 158), target: target(value: 120)), to: "vejen-2026", [figure("2023", 170), figure("2024", 158), figure("2025", 142)])
        let danish = try await house.visit { try await $0.get("/indikatorer/vejen-2026/indbrud") }.text
        #expect(danish.contains("16 færre end i 2024. Målet er ikke nået endnu."))
        #expect(danish.contains("i\u{A0}2025 · mål højst 120 i\u{A0}2026"))
        #expect(danish.contains("Linjediagram. Fra 170 anmeldelser i 2023 til 142 i 2025. Målet er højst 120 i 2026."))
        #expect(danish.contains("class=\"wide\"") && danish.contains("class=\"narrow\""))
        #expect(!danish.contains("style=\"") && !danish.contains("<script"))
        let english = try await house.visit { try await $0.get("/indikatorer/vejen-2026/indbrud?sprog=en") }.text
        #expect(english.contains("16 fewer than in 2024. The target is not reached yet."))
    }

    @Test func `a title is text, never markup`() async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator("<script>alert(1)</script>", unit: "\"><b>x"), to: "vejen-2026", [figure("2024", 158, note: "<img src=x>"), figure("2025", 142, area: "<i>")])
        for address in ["/indikatorer/vejen-2026/indbrud", "/indikatorer"] {
            let text = try await house.visit { try await $0.get(address) }.text
            #expect(text.contains("&lt;script&gt;alert"))
            for bad in ["<script", "<b>x", "<img", "<i>"] { #expect(!text.contains(bad)) }
        }
    }

    @Test(arguments: ["/indikatorer/vejen-2027/indbrud", "/indikatorer/vejen-2026/findes-ikke", "/indikatorer/Vejen/indbrud", "/indikatorer?plan=vejen-2027"])
    func `what a visitor may not know of does not exist`(_ address: String) async throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.addPlan("vejen-2027", status: .draft)
        try house.add(indicator(), to: "vejen-2027")
        try house.add(indicator(), to: "vejen-2026")
        #expect(try await house.visit { try await $0.get(address) }.status == .notFound)
    }

    @Test func `the list can be narrowed to one plan`() async throws {
        let house = try House()
        for plan in ["vejen-2025", "vejen-2026"] {
            try house.addPlan(plan, year: plan.hasSuffix("5") ? 2025 : 2026)
            try house.add(indicator("Indbrud i \(plan)"), to: plan)
        }
        let all = try await house.visit { try await $0.get("/indikatorer") }.text
        #expect(all.contains("Indbrud i vejen-2025") && all.contains("Indbrud i vejen-2026"))
        let one = try await house.visit { try await $0.get("/indikatorer?plan=vejen-2025") }.text
        #expect(one.contains("Indbrud i vejen-2025") && !one.contains("Indbrud i vejen-2026"))
    }
}
