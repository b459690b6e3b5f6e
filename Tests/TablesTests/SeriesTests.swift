import Kernel
import Testing

@testable import Tables

@Suite struct SeriesTests {
    static let text = """
        OMRÅDE;OVERTRÆD;TID;INDHOLD
        000;1320;2026K1;900
        575;1320;2026K1;12
        0575;1320;2025K4;-
        081;1320;2026K1;80
        575;1320;2026U07;1
        561;1320;2026K1;..
        """

    static func figures(_ text: String, _ change: (inout SeriesChoice) -> Void = { _ in }) throws -> SeriesFigures {
        let table = try DelimitedTests.read(text)
        var choice = SeriesChoice.proposed(for: table)
        change(&choice)
        return try SeriesFigures(table, choice)
    }

    static func told(_ figures: SeriesFigures) -> [String] { figures.figures.map { "\($0.area ?? "-") \($0.period.text) \(Int($0.value))" } }

    @Test func `areas and periods are found, what does not fit is listed, signs are unknown`() throws {
        let table = try DelimitedTests.read(Self.text.replacing("0575;", with: "575;"))
        let choice = SeriesChoice.proposed(for: table)
        #expect(choice.area == 0 && choice.time == 2 && choice.fixed == [1: 0] && choice.open(in: table).isEmpty)
        let figures = try SeriesFigures(table, choice)
        #expect(Self.told(figures) == ["0575 2026-Q1 12", "country 2026-Q1 900"])
        #expect(figures.unmatchedAreas.map(\.code) == ["081"] && figures.unmatchedPeriods.map(\.code) == ["2026U07"] && figures.unknown == ["-": 1, "..": 1])
    }

    @Test func `a dash is zero only where the source says so`() throws {
        let text = Self.text.replacing("0575;", with: "575;")
        #expect(Self.told(try Self.figures(text) { $0.dashIsZero = true }).contains("0575 2025-Q4 0"))
    }

    @Test func `the same area by two codes is refused, not added or chosen between`() {
        #expect(throws: TableFault(SeriesWording.sameArea("0575"))) { try Self.figures(Self.text) }
    }

    @Test func `a cell twice with the same figure is one, with another is refused by its line`() throws {
        #expect(Self.told(try Self.figures("KOMMUNE;TID;ANTAL\nVejen;2026;3\nVejen;2026;3\n")) == ["0575 2026 3"])
        #expect(throws: TableFault(line: 3, SeriesWording.twice(Period(year: 2026), 2))) { try Self.figures("KOMMUNE;TID;ANTAL\nVejen;2026;3\nVejen;2026;4\n") }
        #expect(throws: TableFault(line: 2, SeriesWording.negative("−3"))) { try Self.figures("KOMMUNE;TID;ANTAL\nVejen;2026;-3\n") }
    }

    @Test func `what is taken in other dimensions is proposed where it is a total, else asked`() throws {
        let text = "KØN;KOMMUNE;TID;ANTAL\nI alt;Vejen Kommune;2026;3\nMænd;Vejen Kommune;2026;1\n"
        #expect(Self.told(try Self.figures(text)) == ["0575 2026 3"])
        #expect(throws: TableFault(SeriesWording.notChosen("KØN"))) { try Self.figures(text.replacing("I alt", with: "Kvinder")) }
        #expect(Self.told(try Self.figures(text) { $0.fixed[0] = 1 }) == ["0575 2026 1"])
    }

    @Test(
        arguments: [
            ("575", "x", "0575"), ("0575", "x", "0575"), ("x", "Vejen", "0575"), ("x", "Vejen Kommune", "0575"), ("x", "Høje-Taastrup", "0169"), ("x", "575 Vejen", "0575"),
            ("000", "Hele landet", "country"), ("x", "Danmark", "country"), ("411", "Christiansø", nil), ("081", "Region Nordjylland", nil), ("998", "Uoplyst", nil), ("x", "560 Vejen", nil),
        ] as [(String, String, String?)])
    func `areas by code and by name`(code: String, label: String, expected: String?) { #expect(AreaText.area(.init(code: code, label: label)) == expected) }
}
