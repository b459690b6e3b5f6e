import Access
import HTTPTypes
import Indicators
import Kernel
import NIOCore
import Plans
import RygradTesting
import Storage
import StorageSQLite
import Testing

struct PlanMeasuresTests {
    @Test func `a plan's indicators come in their order, with the figures of its own area`() throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.addPlan("varde-2026", of: "lokalraad-varde")
        try house.add(
            indicator(id: "b", baseline: ("2024", 158), target: target(value: 120)), to: "vejen-2026",
            [figure("2024", 158, area: "0575"), figure("2025", 142, area: "0575"), figure("2025", 90, area: "0573")], at: 1)
        try house.add(
            indicator("Tryg", id: "a", .survey, direction: .higher, target: target(levelOf: ["country"])), to: "vejen-2026", [figure("2025", 82), figure("2025", 84, area: "country")], at: 0)
        try house.add(indicator(id: "andet"), to: "varde-2026", [figure("2025", 7)])

        let measures = try house.records.read(as: house.viewer(nil)) { try PlanMeasuresStore.measures(of: PlanID("vejen-2026"), for: .visitors, in: $0) }
        #expect(measures.indicators.map(\.indicator.id.rawValue) == ["a", "b"])
        #expect(measures.area == "0575")
        #expect(measures.indicators[1].own?.figures.count == 2)
        #expect(measures.indicators[1].standing.verdict == .notReached)
        #expect(measures.indicators[0].standing.aim == 84)
    }

    @Test func `several plans are read at once, each for its own audience`() throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.addPlan("varde-2026", of: "lokalraad-varde")
        for plan in ["vejen-2026", "varde-2026"] { try house.add(indicator(), to: plan, [figure("2025", 3)]) }
        let all = try house.records.read(as: house.viewer(.bo)) { try IndicatorOverview(only: nil, in: $0) }
        #expect(all.plans.map { $0.areas[0].indicators[0].latest?.isExact } == all.plans.map { $0.seen.plan.id == PlanID("vejen-2026") })
    }

    @Test func `plans in force come first, and drafts of others not at all`() throws {
        let house = try House()
        for (id, year, status) in [("vejen-2027", 2027, "published"), ("vejen-2026", 2026, "published"), ("vejen-2025", 2025, "archived")] {
            try house.addPlan(id, year: year, status: .init(rawValue: status) ?? .draft)
            try house.add(indicator(), to: id)
        }
        try house.addPlan("varde-2026", of: "lokalraad-varde", status: .draft)
        try house.add(indicator(), to: "varde-2026")
        let seen = try house.records.read(as: house.viewer(.bo)) { try IndicatorOverview(only: nil, in: $0) }
        #expect(seen.choices.map(\.id.rawValue) == ["vejen-2026", "vejen-2027", "vejen-2025"])
    }

    @Test func `a series goes on from the plan before, as far as the viewer may see`() throws {
        let house = try House()
        try house.addPlan("vejen-2024", year: 2024, status: .archived)
        try house.addPlan("vejen-2025", year: 2025, status: .archived, previous: "vejen-2024")
        try house.addPlan("vejen-2026", previous: "vejen-2025")
        try house.add(indicator(), to: "vejen-2024", [figure("2022", 180), figure("2023", 170)])
        try house.add(indicator(), to: "vejen-2025", [figure("2023", 171), figure("2024", 158)])
        try house.add(indicator(), to: "vejen-2026", [figure("2025", 142)])
        let sheet = try house.records.read(as: house.viewer(nil)) { try IndicatorSheet(IndicatorID("indbrud"), of: PlanID("vejen-2026"), in: $0) }
        // What a later plan says of the same year holds.
        #expect(sheet.measured.own?.figures.compactMap { $0.level(in: sheet.stored.indicator) } == [180, 171, 158, 142])
        #expect(sheet.measured.own?.figures.map { sheet.origin(of: $0)?.id.rawValue } == ["vejen-2024", "vejen-2025", "vejen-2025", nil])
    }

    @Test func `an indicator measured in a single other place is not called unmeasured`() throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator(), to: "vejen-2026", [figure("2025", 20, area: "0573")])
        try house.add(indicator(id: "kreds"), to: "vejen-2026", [figure("2025", 30, area: "1464")], at: 1)
        let measures = try house.records.read(as: house.viewer(nil)) { try PlanMeasuresStore.measures(of: PlanID("vejen-2026"), for: .visitors, in: $0) }
        #expect(measures.indicators.map { $0.latest?.area } == ["0573", "1464"])
    }

    @Test func `the plan check reads the plan's texts, focus areas and indicators`() throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.write { writing in
            try writing.run("UPDATE plan SET follow_up = 'Vi spørger, om borgerne er trygge' WHERE id = 'vejen-2026'")
            try writing.run("UPDATE focus_area SET aim = 'Færre indbrud' WHERE plan = 'vejen-2026'")
        }
        let none = try house.records.read(as: house.viewer(.anna)) { try IndicatorFindings.of(PlanID("vejen-2026"), in: $0) }
        #expect(none.map { "\($0.code.rawValue) \($0.place)" } == ["goal-without-indicator vejen-2026", "goal-without-indicator vejen-2026/tryghed"])
        try house.add(indicator("Møder", measures: .implementation, baseline: ("2024", 1), target: target(value: 2)), to: "vejen-2026", activity: "nabohjaelp")
        let some = try house.records.read(as: house.viewer(.anna)) { try IndicatorFindings.of(PlanID("vejen-2026"), in: $0) }
        #expect(some.map(\.code) == [.goalWithoutIndicator, .onlyImplementationIndicators, .indicatorWithoutSource])
        #expect(some.last?.place == "vejen-2026/tryghed/nabohjaelp/indbrud")
    }

    @Test func `the queries search by key, and scan no table that grows`() throws {
        let house = try House()
        try house.addPlan("vejen-2026")
        try house.add(indicator(), to: "vejen-2026", [figure("2025", 3)])
        let asked = "SELECT period FROM measurement WHERE plan IN ('a', 'b') AND (area IS NULL OR area IN ('0575')) ORDER BY plan, indicator, position"
        #expect(try house.database.wholeTables(in: asked).isEmpty)
        // PostgreSQL sorts the few rows of two plans rather than go through the index in order.
        #expect(try TestDatabase.kind == .postgres || !house.database.sorts(asked))
    }
}
