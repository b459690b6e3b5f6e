import Access
import Foundation
import Interchange
import Kernel
import Storage
import Testing

@Suite struct RefusalTests {
    @Test(arguments: Bad.unreadable + Bad.keysAndTypes + Bad.together + Bad.references)
    func `is refused with its place, and nothing changes:`(bad: Bad) throws {
        let archive = try Archive()
        try archive.take(WholeDistrict.yaml)
        let rows = try archive.rows()
        let found = try archive.refused(bad.text)
        let relevant = found.filter { line in !Self.isConsequence(line, of: bad) }
        #expect(relevant.count == bad.expected.count, "\(found)")
        for (line, expected) in zip(relevant, bad.expected) { #expect(line.hasPrefix("1.yaml:" + expected), "\(line)") }
        #expect(try archive.rows() == rows)
        #expect(try archive.export() == WholeDistrict.yaml)
    }

    /// The plans of the table have their last day only where it matters.
    private static func isConsequence(_ line: String, of bad: Bad) -> Bool { line.contains("`to` is missing") && !bad.text.contains("to: ") }

    @Test func `an encoding other than UTF-8 is named`() throws {
        let archive = try Archive()
        let text = "rygrad: 1\npeople: [{id: p, name: Søren}]\n"
        let wide = try #require(text.data(using: .utf16))
        let latin = try #require(text.data(using: .isoLatin1))
        #expect(try archive.refused([("w", Array(wide))]) == ["w:1:1: the text is not UTF-8; save the file as UTF-8"])
        #expect(try archive.refused([("l", Array(latin))]) == ["l:2:25: the text is not UTF-8; save the file as UTF-8"])
    }

    @Test func `what a terminal would obey is shown as an escape`() throws {
        let archive = try Archive()
        let found = try archive.refused("{\"rygrad\": 1, \"a\\u001b[31mb\\u202ec\\u0007d\": 1, \"people\": [{\"id\": \"p\\u001b\\u0085\", \"name\": \"P\"}]}")
        #expect(found.contains { $0.contains("`a\\u{1B}[31mb\\u{202E}c\\u{7}d`") }, "\(found)")
        for line in found { #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x85 || $0.value == 0x202E }) }
    }

    @Test(arguments: ["|\n      010203\n      1234\n", ">\n      010203-\n      12 34\n", "\"010203\\t1234\"\n", "01.02.1903-1234\n", "'010203/1234'\n"])
    func `a person number is refused however it is written`(text: String) throws {
        let archive = try Archive()
        let found = try archive.refused("rygrad: 1\ndistrict: {code: \"1464\", name: S, municipalities: [\"0575\"]}\nauthorities:\n  - id: a\n    kind: police\n    name: \(text)")
        #expect(found.count == 1 && found[0].contains("CPR number") && !found[0].contains("1234"), "\(found)")
    }

    @Test func `a file over the limit is refused before it is read`() throws {
        let archive = try Archive()
        let text = Array(("rygrad: 1\n# " + String(repeating: "x", count: 2 << 20)).utf8)
        #expect(try archive.refused([("l", text)], sizeLimit: 1 << 20) == ["l:1:1: the file is larger than 1 MB; divide it into several"])
    }

    @Test func `all errors of all files are told at once, in the order of the files`() throws {
        let archive = try Archive()
        let found = try archive.refused("rygrad: 1\nplan: []\n", WholeDistrict.yaml.replacing("kind: school", with: "kind: skole"), "rygrad: 1\npeople: [{}]\n")
        #expect(found.map { $0.prefix { $0 != " " } } == ["1.yaml:2:1:", "2.yaml:10:38:", "3.yaml:2:10:", "3.yaml:2:10:"])
        #expect(try archive.rows() == 0)
    }

    @Test func `a mistake in the last file undoes the first`() throws {
        let archive = try Archive()
        #expect(try archive.refused(WholeDistrict.yaml, "rygrad: 1\nforums: [{id: x, name: X, kind: other, parent: nowhere}]\n").count == 1)
        #expect(try archive.rows() == 0)
    }

    @Test func `a message never repeats a CPR number's digits, in neither language`() throws {
        let archive = try Archive()
        try archive.take(WholeDistrict.yaml)
        for place in ["forum: kredsraad", "status: archived", "carried-over: false", "amount: 2000000", "period: \"2013\"", "id: brev", "title: Ture"] {
            let key = place.prefix { $0 != ":" }
            let text = WholeDistrict.yaml.replacing(place, with: "\(key): \"fødselsdag 311299 – 4321\"")
            let error = #expect(throws: InputRefusal.self) { try archive.take(text) }
            let lines = (error?.problems ?? []).flatMap { [$0.line(in: .danish), $0.line(in: .english)] }
            #expect(!lines.isEmpty && lines.allSatisfy { !$0.contains("311299") && !$0.contains("4321") })
        }
    }

    @Test func `a file without a district needs to be told whose it is`() throws {
        let archive = try Archive()
        #expect(try archive.refused("rygrad: 1\npeople: [{id: p, name: P}]\n").first?.contains("police district") == true)
        let other = "rygrad: 1\ndistrict: {code: \"1470\", name: København, municipalities: []}\npeople: [{id: kaja, name: K}]\n"
        try archive.take(WholeDistrict.yaml, other)
        #expect(try archive.refused("rygrad: 1\nauthorities: [{id: p, name: P, kind: other}]\n").count == 1)
        #expect(try archive.refused(other.replacing("kaja", with: "anna")) == ["1.yaml:3:15: the id `anna` belongs to police district 1464; choose another"])
    }
}
