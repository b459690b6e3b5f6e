import Kernel
import Testing

@testable import Tables

/// Tables written as the statistics offices of the Nordic countries, Spain and others write them.
@Suite struct FormatTests {
    static let px = """
        CHARSET="ANSI";
        AXIS-VERSION="2006";
        MATRIX="INDBRUD";
        TITLE="Anmeldte indbrud "
        "efter kommune og tid";
        TITLE[en]="Reported burglaries";
        UNITS="antal";
        SOURCE="Prøvestatistik";
        LAST-UPDATED="20260301 08:00";
        STUB="kommune";
        HEADING="tid";
        VALUES("kommune")="Vejen","Høje-Taastrup","Fanø; ø";
        CODES("kommune")="575","169","563";
        VALUES("tid")="2025K4","2026K1";
        TIMEVAL("tid")=TLIST(Q1),"20254","20261";
        DATA=
        12 -3.5
        ".." 1
        "-" .;
        """
    static let stat = """
        {"version":"2.0","class":"dataset","label":"Anmeldte indbrud","source":"Prøvestatistik","updated":"2026-03-01","id":["kommune","tid","ContentsCode"],"size":[2,2,1],
        "role":{"time":["tid"],"geo":["kommune"],"metric":["ContentsCode"]},"dimension":{"kommune":{"label":"kommune","category":{"index":["575","169"],"label":{"575":"Vejen","169":"Høje-Taastrup"}}},
        "tid":{"category":{"index":{"2026K1":1,"2025K4":0}}},"ContentsCode":{"category":{"label":{"N":"Antal"}}}},"value":[12,null,3.5,"1"],"status":{"1":".."}}
        """

    @Test func `a pc-axis file, in latin-1 too, with rows ended by semicolons or not`() throws {
        for text in [Self.px, Self.px.replacing("-3.5\n", with: "-3.5;\n").replacing("1\n", with: "1;\n")] {
            for bytes in [Array(text.utf8), text.unicodeScalars.map { UInt8($0.value) }] {
                #expect(try TableReader.format(of: bytes) == .pcAxis)
                let table = try TableReader.read(bytes)
                #expect(table.title == "Anmeldte indbrud efter kommune og tid" && table.code == "INDBRUD" && table.unit == "antal" && table.updated == "20260301 08:00")
                #expect(table.source == "Prøvestatistik")
                #expect(table.dimensions.map(\.role) == [nil, .time] && table.dimensions[0].categories[2] == .init(code: "563", label: "Fanø; ø"))
                #expect(DelimitedTests.cells(table) == ["575 2025K4 12", "575 2026K1 −3.5", "169 2025K4 ..", "169 2026K1 1", "563 2025K4 -", "563 2026K1 ."])
            }
        }
    }

    @Test func `json-stat of both versions, dense and sparse`() throws {
        let first =
            #"{"dataset":"#
            + Self.stat.replacing(#""id":["kommune","tid","ContentsCode"],"size":[2,2,1],"#, with: "").replacing(#""role":{"#, with: #""r":{"#)
            .replacing(#""dimension":{"#, with: #""dimension":{"id":["kommune","tid","ContentsCode"],"size":[2,2,1],"role":{"time":["tid"],"geo":["kommune"]},"#) + "}"
        for text in [Self.stat, first] {
            let table = try TableReader.read(Array(text.utf8))
            #expect(table.dimensions.prefix(2).map(\.role) == [.area, .time] && table.title == "Anmeldte indbrud")
            #expect(DelimitedTests.cells(table) == ["575 2025K4 N 12", "575 2026K1 N ..", "169 2025K4 N 3.5", "169 2026K1 N 1"])
        }
        // What a sparse table leaves out is not there; it is no zero.
        let sparse = Self.stat.replacing(#"[12,null,3.5,"1"]"#, with: #"{"0":12,"3":0}"#)
        #expect(DelimitedTests.cells(try TableReader.read(Array(sparse.utf8))) == ["575 2025K4 N 12", "169 2026K1 N 0"])
    }

    @Test(
        arguments: [
            ("<!DOCTYPE html><html><body>Fejl</body></html>", TableWording.page), ("{\"fejl\":1}", TableWording.noDataset), (String(FormatTests.stat.dropLast(30)), TableWording.noJSON),
            (FormatTests.stat.replacing("[2,2,1],\n", with: "[2,2,2],\n"), TableWording.wrongValue("dimension.ContentsCode.category")),
            (FormatTests.stat.replacing("[2,2,1],\n", with: "[50000,1000,1],\n"), TableWording.tooManyCells(TableLimits.cells)),
            (FormatTests.stat.replacing("[12,null", with: "[12,7,null"), TableWording.count(5, claimed: 4)), (FormatTests.stat.replacing("[12,", with: "[true,"), TableWording.notANumber("1")),
            (FormatTests.stat.replacing("[12,", with: "[\"1.5.2\","), TableWording.notANumber("1.5.2")),
            (FormatTests.stat.replacing(#"{"2026K1":1,"2025K4":0}"#, with: #"{"2026K1":1,"2025K4":1}"#), TableWording.wrongValue("dimension.tid.category.index")),
            (FormatTests.px.replacing("DATA=", with: "DATUM="), TableWording.missing("DATA")),
            (FormatTests.px.replacing("VALUES(\"tid\")", with: "VALUER(\"tid\")"), TableWording.missing("VALUES(\"tid\")")),
            (FormatTests.px.replacing("\".\"\n", with: "").replacing("\"-\" .;", with: "\"-\""), TableWording.count(5, claimed: 6)),
            (FormatTests.px.replacing("\"-\" .;", with: "\"-\" . 7;"), TableWording.count(7, claimed: 6)), (FormatTests.px.replacing("12 -3.5", with: "12 tolv"), TableWording.notANumber("tolv")),
            (FormatTests.px.replacing("12 -3.5", with: "1,2 -3.5"), TableWording.count(7, claimed: 6)),
            (FormatTests.px.replacing("MATRIX=\"INDBRUD\";", with: "MATRIX=\"INDBRUD;"), TableWording.missing("STUB, HEADING")),
        ] as [(String, Wording)])
    func `what is wrong is told, and no figure is made up`(text: String, wording: Wording) {
        do {
            _ = try TableReader.read(Array(text.utf8))
            Issue.record("was read")
        } catch { #expect(error.wording == wording) }
    }

    @Test func `a dimension more than a table may have`() {
        let ids = (0..<13).map { "\"d\($0)\"" }.joined(separator: ",")
        let text = "{\"class\":\"dataset\",\"dimension\":{},\"id\":[\(ids)],\"size\":[\(Array(repeating: "1", count: 13).joined(separator: ","))],\"value\":[1]}"
        #expect(throws: TableFault(TableWording.tooManyDimensions(TableLimits.dimensions))) { try TableReader.read(Array(text.utf8)) }
    }

    @Test(
        arguments: [
            ("2026", "2026"), ("2026K1", "2026-Q1"), ("2026Q4", "2026-Q4"), ("2013T4", "2013-Q4"), ("2026M07", "2026-07"), ("2026M7", "2026-07"), ("2024H1", "2024-Q2"), ("2024H2", "2024-Q4"),
            ("2026-Q1", "2026-Q1"),
            ("2026-K2", "2026-Q2"), ("2026-07", "2026-07"), ("3. kvartal 2026", "2026-Q3"), ("2025U07", nil), ("2025M03D03", nil), ("2026K5", nil), ("2026M13", nil), ("20261", nil), ("I alt", nil),
            ("", nil),
        ] as [(String, String?)])
    func `periods as offices write them`(text: String, expected: String?) { #expect(PeriodText.period(text)?.text == expected) }
}
