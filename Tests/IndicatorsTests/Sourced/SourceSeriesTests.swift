import Kernel
import Tables
import Testing

@testable import Indicators

@Suite struct SourceSeriesTests {
    static func figures(_ text: String) -> AreaFigures? { AreaFigures(text: text) }
    static func series(_ areas: [String: String], zero: Bool? = nil) -> SourceSeries {
        var origin = SeriesOrigin()
        (origin.source, origin.isZeroWhenLeftOut) = ("Danmarks Statistik", zero)
        return SourceSeries(origin, areas: areas.compactMapValues { AreaFigures(text: $0) })
    }
    static func read(_ csv: String, zero: Bool? = nil) throws -> SourceSeries {
        let table = try TableReader.read([UInt8](csv.utf8))
        var origin = SeriesOrigin()
        origin.isZeroWhenLeftOut = zero
        return try SourceSeries(origin, try SeriesFigures(table, .proposed(for: table)))
    }

    @Test func `figures are kept as a line, and unknown stays unknown`() {
        let figures = AreaFigures([(period("2016-Q3"), 14.5), (period("2016-Q1"), 12)])
        #expect(figures?.text == "2016-Q1 12 .. 14.5")
        #expect(AreaFigures(text: "2016-Q1 12 .. 14.5") == figures)
        #expect(figures?[period("2016-Q2")] == nil && figures?[period("2016-Q3")] == 14.5 && figures?[period("2017-Q1")] == nil && figures?[period("2016")] == nil)
        #expect(AreaFigures([(period("2016"), 1), (period("2016-Q1"), 2)]) == nil)
        #expect(AreaFigures(text: "2016-Q1 twelve") == nil && AreaFigures(text: "") == nil)
    }

    @Test func `a year is the sum of its four quarters, and one that lacks a quarter is left out`() {
        let series = Self.series(["0575": "2016-Q2 1 2 3 4 5 6 7 .. 9 10 11 12"])
        #expect(series.added(to: .year).areas["0575"]?.text == "2017 22")
        #expect(series.added(to: .quarter) == series && series.added(to: .month) == series)
        #expect(Self.series(["0575": "2016-01 1 1 1 1 1 1"]).added(to: .quarter).areas["0575"]?.text == "2016-Q1 3 3")
    }

    @Test func `what a source leaves out is unknown, unless the source says that it means none`() throws {
        let csv = "område;tid;antal\n0575;2020;3\n0575;2022;4\n0561;2021;9\n"
        #expect(try Self.read(csv).areas["0575"]?.text == "2020 3 .. 4")
        #expect(try Self.read(csv, zero: true).areas["0575"]?.text == "2020 3 0 4" && Self.read(csv, zero: true).areas["0561"]?.text == "2020 0 9 0")
    }

    @Test func `years among quarters are refused`() {
        #expect(throws: TableFault(SourceSeriesWording.mixed(.year, .quarter))) { try Self.read("område;tid;antal\n0575;2020;3\n0575;2020K1;4\n") }
    }

    @Test func `a new vintage shows what the source changed, and keeps what a later file no longer holds`() {
        let (old, new) = (Self.series(["0575": "2020 1 2 3", "0561": "2020 7"]), Self.series(["0575": "2021 2 5 6"]))
        #expect(SeriesRevision.between(old, new) == [SeriesRevision(area: "0575", period: period("2022"), before: 3, after: 5)])
        #expect(new.laid(over: old).areas["0575"]?.text == "2020 1 2 5 6" && new.laid(over: old).areas["0561"]?.text == "2020 7")
        let gone = Self.series(["0575": "2020 1 .. 3"])
        #expect(SeriesRevision.between(old, gone) == [SeriesRevision(area: "0575", period: period("2021"), before: 2, after: nil)])
    }

    @Test func `several areas together are known only where each of them is`() {
        let series = Self.series(["a": "2020 1 2 ..", "b": "2021 10 20"])
        #expect(series.sum(of: ["a", "b"])?.text == "2021 12" && series.sum(of: ["a", "c"]) == nil)
    }
}

@Suite struct SeriesPlacementTests {
    private let series = SourceSeriesTests.series(["0575": "2024-Q1 1 2 3 4 5", "0561": "2024-Q1 10 20 30 40", "country": "2024-Q1 100 200 300 400"])

    private func told(_ indicator: Indicator, _ series: SourceSeries, municipality: String? = "0575", district: String = "1464", areas: [String] = []) -> [String] {
        SeriesPlacement(series, for: indicator, municipality: municipality, district: district, areas: areas).measurements.map { "\($0.area ?? "-") \($0.period) \($0.value)" }
    }

    @Test func `a local plan gets its own municipality's figures, by the indicator's periods`() {
        var yearly = indicator()
        yearly.frequency = .year
        #expect(told(yearly, series) == ["0575 2024 10.0"])
        #expect(told(indicator(), series).count == 5)
        #expect(told(yearly, series, areas: ["country"]) == ["country 2024 1000.0"])
        #expect(told(indicator(target: target(levelOf: ["0561"])), series).count == 9)
    }

    @Test func `shares are not added up to years`() {
        var share = indicator("Andel", .share)
        share.frequency = .year
        #expect(told(share, series).count == 5)
    }

    @Test func `a district's plan gets the district's sum only where every municipality is known`() {
        let members = PoliceDistrict.withCode("1464")?.municipalities.map(\.code) ?? []
        let all = SourceSeriesTests.series(Dictionary(uniqueKeysWithValues: members.map { ($0, "2024 1") }))
        #expect(told(indicator(), all, municipality: nil).first == "1464 2024 \(Double(members.count))")
        #expect(told(indicator(), series, municipality: nil).allSatisfy { !$0.hasPrefix("1464") })
    }

    @Test func `figures without an area are the plan's own`() { #expect(told(indicator(), SourceSeriesTests.series(["": "2024 7"])) == ["0575 2024 7.0"]) }

    @Test func `a figure that the indicator cannot have is told with its place`() {
        let placement = SeriesPlacement(SourceSeriesTests.series(["0575": "2024 140"]), for: indicator("Andel", .share), municipality: "0575", district: "1464")
        #expect(placement.problem(for: indicator("Andel", .share), on: Day(iso: "2026-06-15") ?? .earliest)?[.danish].hasPrefix("Vejen, 2024: ") == true)
        #expect(placement.problem(for: indicator(), on: Day(iso: "2026-06-15") ?? .earliest) == nil)
    }
}
