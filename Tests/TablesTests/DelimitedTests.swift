import Kernel
import Testing

@testable import Tables

@Suite struct DelimitedTests {
    static func read(_ text: String, decimal: DelimitedTable.DecimalMark? = nil) throws -> FigureTable { try DelimitedTable(decimal: decimal).read(Array(text.utf8)) }
    /// The table's cells as text: »Vejen 2026K1 12«.
    static func cells(_ table: FigureTable) -> [String] {
        (0..<table.cells.count).map { cell in
            let words = table.dimensions.indices.map { table.dimensions[$0].categories[Int(table.cells.places[cell * table.dimensions.count + $0])].code }
            return (words + [table.cells.signs[cell] ?? Figures.decimal(table.cells.values[cell], decimals: 0...3, in: .english)]).joined(separator: " ")
        }
    }

    @Test func `the statbank's long form, with codes beside the names`() throws {
        let table = try Self.read("OMRÅDE_KODE;OMRÅDE;TID;INDHOLD\n575;Vejen;2026K1;12\n575;Vejen;2026K2;-\n561;Esbjerg;2026K1;..\n")
        #expect(table.dimensions.map(\.id) == ["OMRÅDE", "TID"])
        #expect(table.dimensions[0].categories == [.init(code: "575", label: "Vejen"), .init(code: "561", label: "Esbjerg")])
        #expect(Self.cells(table) == ["575 2026K1 12", "575 2026K2 -", "561 2026K1 .."])
        #expect(table.cells.values[1].isNaN && table.cells.lines == [2, 3, 4])
    }

    @Test(arguments: ["\u{FEFF}", ""], [";", ",", "\t"])
    func `with and without a mark, by any separator, with any line end`(mark: String, separator: String) throws {
        for end in ["\n", "\r\n"] {
            let rows = [["KOMMUNE", "TID", "ANTAL"], ["Vejen", "2026", "3"], ["Høje-Taastrup", "2026", "4"]].map { $0.joined(separator: separator) }
            #expect(Self.cells(try Self.read(mark + rows.joined(separator: end))) == ["Vejen 2026 3", "Høje-Taastrup 2026 4"])
        }
    }

    @Test func `windows-1252 and utf-16 are read as what they are`() throws {
        let text = "KOMMUNE;TID;ANTAL\nTårnby;2026;3\n"
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        #expect(Self.cells(try DelimitedTable().read(latin)) == ["Tårnby 2026 3"])
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(Self.cells(try DelimitedTable().read(wide)) == ["Tårnby 2026 3"])
    }

    @Test func `a wide table has its periods in the heading, and blank columns go`() throws {
        let table = try Self.read("\" \",\" \",\"2026K1\",\"2026K2\"\n\" \",\"København\",1,2\n\" \",\"Dragør, by\",3,..\n")
        #expect(table.dimensions.count == 2 && table.dimensions[1].role == .time)
        #expect(Self.cells(table) == ["København 2026K1 1", "København 2026K2 2", "Dragør, by 2026K1 3", "Dragør, by 2026K2 .."])
    }

    @Test func `a title above and notes below are no rows`() throws {
        let table = try Self.read("Anmeldte indbrud\n\nKOMMUNE;2025;2026\nVejen;1;2\n\nKilde: Danmarks Statistik\n")
        #expect(table.title == "Anmeldte indbrud" && table.cells.count == 2)
    }

    @Test(
        arguments: [
            ("42955,60\n1072,20", [42955.6, 1072.2]), ("1.234,5\n1.000", [1234.5, 1000]), ("1,234.5\n1,000", [1234.5, 1000]), ("0.125\n0.5", [0.125, 0.5]),
            ("1.234.567\n1.234", [1_234_567, 1234]), ("−3\n4", [-3, 4]), ("1 234\n5", [1234, 5]),
        ] as [(String, [Double])])
    func `how figures are written is seen from the column`(column: String, expected: [Double]) throws {
        let rows = column.split(separator: "\n").enumerated().map { "Vejen;\(2000 + $0.offset);\"\($0.element)\"" }.joined(separator: "\n")
        #expect(try Self.read("KOMMUNE;TID;ANTAL\n" + rows).cells.values == expected)
    }

    @Test func `thousands or decimals is asked, never guessed`() throws {
        let text = "KOMMUNE;TID;ANTAL\nVejen;2025;12\nVejen;2026;1.234\n"
        var asked = TableFault(line: 3, column: 3, TableWording.ambiguous("1.234"))
        asked.asksForDecimalMark = true
        #expect(throws: asked) { try Self.read(text) }
        #expect(try Self.read(text, decimal: .comma).cells.values == [12, 1234])
        #expect(try Self.read(text, decimal: .point).cells.values == [12, 1.234])
    }

    @Test(
        arguments: [
            ("", 0, 0, TableWording.empty), ("KOMMUNE;TID;ANTAL\n", 1, 0, TableWording.noRows), ("bare tekst\nuden kolonner", 1, 0, TableWording.noColumns),
            ("KOMMUNE;TID;ANTAL\nVejen;2026\nVarde;2026;4\nFanø;2026;5", 2, 3, TableWording.cells(2, expected: 3)),
            ("KOMMUNE;TID;ANTAL\nVejen;2026;\"4\nVarde;2026;4", 2, 12, TableWording.openQuote),
            ("KOMMUNE;TID;ANTAL\nVejen;2026;\"4\"5\nVarde;2026;4", 2, 15, TableWording.afterQuote),
            ("KOMMUNE;KOMMUNE;ANTAL\nVejen;2026;4", 1, 2, TableWording.sameHeading("KOMMUNE")),
            ("KOMMUNE;TID;ANTAL\nVejen;2026;01-feb", 2, 3, TableWording.looksLikeDate("01-feb")),
            ("KOMMUNE;TID;ANTAL\nVejen;2026;2026-02-01", 2, 3, TableWording.looksLikeDate("2026-02-01")),
            ("KOMMUNE;TID;ANTAL\nVejen;2026;mange", 2, 3, TableWording.notANumber("mange")),
            ("KOMMUNE;TID;ANTAL\nVejen;2025;1,5\nVejen;2026;2.5", 3, 3, TableWording.twoMarks("2.5")),
            ("KOMMUNE;TID;ANTAL\nVejen;2026;4\u{0}", 2, 13, TableWording.encoding), ("PK\u{3}\u{4}", 0, 0, TableWording.workbook),
        ] as [(String, Int, Int, Wording)])
    func `what is wrong is told with line and column`(text: String, line: Int, column: Int, wording: Wording) {
        #expect(throws: TableFault(line: line, column: column, wording)) { try Self.read(text) }
    }

    @Test func `several columns of figures are measures`() throws {
        let table = try Self.read("KOMMUNE;TID;Anmeldte;Sigtede\nVejen;2026;12;3\n")
        #expect(table.dimensions.last?.role == .measure)
        #expect(Self.cells(table) == ["Vejen 2026 Anmeldte 12", "Vejen 2026 Sigtede 3"])
    }
}
