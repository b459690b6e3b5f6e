import Access
import Kernel
import Plans
import Storage
import Testing

@testable import Indicators

@Suite struct SeriesKeepingTests {
    private let house: House
    private let yearly: Indicator

    init() throws {
        house = try House()
        var yearly = indicator()
        yearly.frequency = .year
        self.yearly = yearly
        try house.addPlan("vejen-2026")
        try house.add(yearly, to: "vejen-2026")
    }

    @discardableResult private func keep(_ areas: [String: String], retrieved: String = "2026-06-01", isMeant: Bool = false) throws -> SeriesOutcome {
        var series = SourceSeriesTests.series(areas)
        series.origin.retrieved = Day(iso: retrieved) ?? .earliest
        let placement = SeriesPlacement(series, for: yearly, municipality: "0575", district: "1464")
        return try house.records.maintain("test") { writing in
            let plan = try PlanAccess.facts(of: PlanID("vejen-2026"), in: writing.reading)
            return try SeriesKeeping(series, placement, isMeant: isMeant).keepAsOperator(yearly, in: plan, &writing)
        }
    }
    private func read<Value>(_ body: (borrowing Reading) throws -> Value) throws -> Value { try house.records.read(as: .visitor(on: house.clock.today), body) }
    private func measured() throws -> [String] {
        try read { try IndicatorStore.measurements(of: yearly.id, of: PlanID("vejen-2026"), in: $0) }.map { "\($0.area ?? "-") \($0.period) \(Int($0.value))" }
    }
    private func changes() throws -> [String] {
        try read { try $0.rows("SELECT kind, thing FROM change_entry WHERE plan = 'vejen-2026' ORDER BY kind, thing") { "\(try $0.text()) \(try $0.text())" } }
    }

    @Test func `the whole series is kept, the plan's own figures are entered, once`() throws {
        let areas = ["0575": "2024-Q1 1 2 3 4 5", "0561": "2024-Q1 10 20 30 40"]
        let first = try keep(areas)
        #expect(first == SeriesOutcome(vintage: 1, added: 9, revisions: [], measured: 1, changed: 0))
        #expect(try measured() == ["0575 2024 10"])
        let kept = try read { try SeriesStore.series(of: yearly.id, in: PlanID("vejen-2026"), $0) }
        #expect(kept?.areas == areas.compactMapValues { AreaFigures(text: $0) })
        #expect(try changes() == ["series indbrud"])

        let again = try keep(areas, retrieved: "2026-06-14")
        #expect(again == SeriesOutcome(vintage: 1, added: 0, revisions: []))
        let vintages = try read { try SeriesStore.vintages(of: yearly.id, in: PlanID("vejen-2026"), $0) }
        #expect(vintages.map(\.number) == [1] && vintages.first?.origin.retrieved == Day(iso: "2026-06-14"))
        #expect(try changes() == ["series indbrud"])
    }

    @Test func `a later vintage corrects figures, tells which, and is in the history figure by figure`() throws {
        try keep(["0575": "2024-Q1 1 2 3 4", "0561": "2024-Q1 10 20 30 40"])
        let second = try keep(["0575": "2024-Q1 1 2 3 6 1 1 1 1", "0561": "2024-Q1 10 20 .. 40"])
        #expect(second.vintage == 2 && second.added == 4 && second.measured == 1 && second.changed == 1)
        #expect(try measured() == ["0575 2024 12", "0575 2025 4"])
        let revisions = try read { try SeriesStore.revisions(of: yearly.id, in: PlanID("vejen-2026"), vintage: 2, $0) }
        #expect(
            revisions == [
                SeriesRevision(area: "0561", period: period("2024-Q3"), before: 30, after: nil), SeriesRevision(area: "0575", period: period("2024-Q4"), before: 4, after: 6),
            ])
        #expect(try changes() == ["measurement indbrud/2024/0575", "series indbrud", "series indbrud"])
    }

    @Test func `a note and a whole that people wrote stay when the source corrects the figure`() throws {
        try house.write { writing in
            try writing.run(
                IndicatorsSchema.measurement.insert(
                    figure("2024", 9, area: "0575", note: "foreløbigt"), [("plan", .text("vejen-2026")), ("indicator", .text("indbrud")), ("position", .whole(0))]))
        }
        try keep(["0575": "2024-Q1 1 2 3 4"])
        #expect(try read { try IndicatorStore.measurements(of: yearly.id, of: PlanID("vejen-2026"), in: $0) } == [figure("2024", 10, area: "0575", note: "foreløbigt")])
    }

    @Test func `a file that says something else nearly everywhere is asked about`() throws {
        let (few, many) = ("1 2 3 4 5 6 7 8 9 10", "11 12 13 14 15 16 17 18 19 20")
        try keep(["0575": "2015 \(few)", "0561": "2015 \(few)"])
        #expect(throws: SeriesDoubt(revised: 20, of: 20, known: "Danmarks Statistik")) { try keep(["0575": "2015 \(many)", "0561": "2015 \(many)"]) }
        #expect(try measured().first == "0575 2015 1")
        let meant = try keep(["0575": "2015 \(many)", "0561": "2015 \(many)"], isMeant: true)
        #expect(meant.revisions.count == 20 && meant.changed == 10)
    }

    @Test func `years are not laid over quarters`() throws {
        try keep(["0575": "2024-Q1 1 2 3 4"])
        #expect(throws: Refusal.conflict(SeriesKeepingWording.otherPeriods(.quarter, .year))) { try keep(["0575": "2024 10"]) }
        #expect(try measured() == ["0575 2024 10"])
    }

    @Test func `an indicator that is removed takes its series with it`() throws {
        try keep(["0575": "2024-Q1 1 2 3 4"])
        try house.write { try $0.run("DELETE FROM indicator WHERE plan = 'vejen-2026'") }
        #expect(try read { try $0.count("SELECT (SELECT count(*) FROM series) + (SELECT count(*) FROM series_area) + (SELECT count(*) FROM measurement)") } == 0)
    }

    @Test func `figures with a day of release are nowhere before it, and everywhere from it on`() async throws {
        var series = SourceSeriesTests.series(["0575": "2025-Q1 4 3 5 7", "": "2025-Q1 1 1 1 1"])
        series.areas[""] = nil
        (series.origin.retrieved, series.origin.release) = (Day(iso: "2026-06-01") ?? .earliest, Day(iso: "2026-06-20"))
        let placement = SeriesPlacement(series, for: yearly, municipality: "0575", district: "1464")
        let outcome = try house.records.maintain("test") { writing in
            try SeriesKeeping(series, placement).keepAsOperator(yearly, in: try PlanAccess.facts(of: PlanID("vejen-2026"), in: writing.reading), &writing)
        }
        #expect(outcome.waitsUntil == Day(iso: "2026-06-20") && outcome.measured == 0)
        #expect(try measured().isEmpty)
        let address = "/indikatorer/vejen-2026/indbrud"
        for somebody in [nil, House.Somebody.bo, .dan] {
            let page = try await house.visit(as: somebody) { try await $0.get(address) }.text
            #expect(!page.contains(">19<") && !page.contains("20. juni"), "\(String(describing: somebody))")
        }
        let editors = try await house.visit(as: .anna) { try await $0.get(address) }.text
        #expect(editors.contains("Nye tal vises for alle fra 20. juni 2026.") && editors.contains(">19</td>"))

        #expect(try WaitingSeries.release(house.records, on: Day(iso: "2026-06-19") ?? .earliest) == 0)
        #expect(try WaitingSeries.release(house.records, on: Day(iso: "2026-06-20") ?? .earliest) == 1)
        #expect(try measured() == ["0575 2025 19"])
        #expect(try WaitingSeries.release(house.records, on: Day(iso: "2026-06-21") ?? .earliest) == 0)
        #expect(try await house.visit { try await $0.get(address) }.text.contains(">19</td>"))
    }
}
