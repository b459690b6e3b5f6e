import Kernel
import Testing

@testable import Plans

@Suite struct PasteTableTests {
    private func cells(_ text: String) -> [[String]] { TableText(text).rows.map(\.cells) }

    @Test func `Excel's clipboard: cells with newlines in quotes, quotes doubled, other quotes as they are`() {
        let text = "Tiltag\tAnsvar\n\"Hold \"\"dialogmøder\"\"\nog følg op\"\tLokalråd\nProjekt \"ekstra øjne\"\tLokalråd+\n\"Klog\" på nettet\tPoliti\n"
        #expect(
            cells(text) == [
                ["Tiltag", "Ansvar"], ["Hold \"dialogmøder\"\nog følg op", "Lokalråd"], ["Projekt \"ekstra øjne\"", "Lokalråd+"],
                ["\"Klog\" på nettet", "Politi"],
            ])
    }

    @Test(arguments: [";", ",", "\t"])
    func `the separator is found, and a quoted one belongs to the text`(separator: String) {
        let text =
            "Indsatsområde\(separator)Aktivitet\(separator)Ansvar\nTrafik\(separator)\"Hjelm, lys\(separator) refleks\"\(separator)Lokalråd\nIndbrud\(separator)Nabohjælp\(separator)\n"
        #expect(
            cells(text) == [
                ["Indsatsområde", "Aktivitet", "Ansvar"], ["Trafik", "Hjelm, lys\(separator) refleks", "Lokalråd"], ["Indbrud", "Nabohjælp", ""],
            ])
    }

    @Test func `commas in a table with tabs are text`() {
        #expect(cells("A\tB\nen, to, tre\tfire, fem\nseks, syv, otte\tni, ti") == [["A", "B"], ["en, to, tre", "fire, fem"], ["seks, syv, otte", "ni, ti"]])
    }

    @Test func `a cell that Word broke into lines is one cell again`() {
        #expect(
            cells("Emne\tHvad\tHvem\nTrafik\tHjelme\nLys\nRefleks\tLokalråd\nIndbrud\tNabohjælp\tPoliti") == [
                ["Emne", "Hvad", "Hvem"], ["Trafik", "Hjelme\nLys\nRefleks", "Lokalråd"], ["Indbrud", "Nabohjælp", "Politi"],
            ])
    }

    @Test func `short rows that do not make a whole one stay as they are`() {
        #expect(cells("A\tB\tC\tD\nx\ty\nz\tæ") == [["A", "B", "C", "D"], ["x", "y"], ["z", "æ"]])
    }

    @Test func `empty rows are left out and the others keep their numbers`() {
        #expect(TableText("A\tB\n\n\t\n \t \nx\ty\n\n").rows.map(\.number) == [1, 5])
    }

    @Test(arguments: ["", "\n\n", "\t\t\t", " ; ; "]) func `nothing is nothing`(text: String) { #expect(TableText(text).rows.isEmpty) }

    @Test(arguments: ["\"", "\"a\tb", "\"\"\"\tx", "a\t\"", "\"a\"\"", "\"\u{FEFF}a\"\t\0b"])
    func `odd quotes are read without losing the letters`(text: String) {
        let read = cells(text).joined().joined()
        for letter in text where letter.isLetter { #expect(read.contains(letter)) }
    }

    @Test func `a megabyte of quotation marks takes no longer than a megabyte of letters`() {
        for pattern in ["\"", "\"\t", "\"\"\t", "\"a\"\"\t", "\"\n"] { _ = TableText(String(repeating: pattern, count: 400_000 / pattern.utf8.count)) }
    }

    @Test func `columns are known by their headings, in both languages`() {
        #expect(TableColumn.proposed(for: ["Indsatsområde", "Aktivitet", "Handling", "Ansvar"]) == [.area, .activity, .action, .responsible])
        #expect(
            TableColumn.proposed(for: ["INDSATSER", "Formål", "Hvad?", "Ansvarlig person", "Ansvarlig for opgaven", "Tids­frist", "Bemærkninger"]) == [
                .area, .aim, .what, .person, .responsible, .due, nil,
            ])
        #expect(TableColumn.proposed(for: ["Focus area", "Action", "Due date", "Responsible", "Status"]) == [.area, .action, .due, .responsible, .status])
        #expect(TableColumn.proposed(for: ["Aktivitet", "Aktiviteter"]) == [.activity, nil])
    }

    @Test(arguments: [
        ("31.12.2027", "2027-12-31"), ("31/12-27", "2027-12-31"), ("1-5-2027", "2027-05-01"), ("2027-05-01", "2027-05-01"),
        ("senest den 1. maj 2027", "2027-05-01"), ("1. maj", "2026-05-01"), ("3/4", "2026-04-03"),
        ("maj 2027", "2027-05-31"), ("Ultimo februar 2028", "2028-02-29"), ("2. kvartal", "2026-06-30"), ("4. kvartal 2027", "2027-12-31"),
        ("uge 45", "2026-11-06"), ("uge 1 2027", "2027-01-08"), ("2027", "2027-12-31"),
        ("3 March 2027", "2027-03-03"),
    ])
    func `deadlines are read as people write them`(text: String, day: String) throws {
        #expect(TableDeadline(text, in: 2026) == .day(try #require(Day(iso: day))))
    }

    @Test(arguments: [
        "inden sommerferien", "31.2.2027", "12/31/2027", "uge 60", "5. kvartal", "1 2 3 4", "ca. 2027 eller 2028", "-", "31.12.0027", "99999999999999999999",
    ])
    func `what is no date stays words`(text: String) { #expect(TableDeadline(text, in: 2026) == nil) }

    @Test(arguments: ["Løbende", "hele året", "ONGOING"]) func `what goes on is ongoing`(text: String) { #expect(TableDeadline(text, in: 2026) == .ongoing) }
}
