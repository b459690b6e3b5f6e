import Access
import Foundation
import Interchange
import Kernel
import Storage
import Testing

@Suite struct RoundTripTests {
    @Test func `what is exported is what was imported, byte for byte, with every key of the format`() throws {
        let first = try Archive()
        try first.take(WholeDistrict.yaml)
        let exported = try first.export()
        #expect(exported == WholeDistrict.yaml)
        let second = try Archive()
        try second.take(exported)
        #expect(try second.export() == exported)
    }

    @Test func `JSON carries the same as YAML, both ways`() throws {
        let first = try Archive()
        try first.take(WholeDistrict.yaml)
        let json = try first.export(as: .json)
        _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let second = try Archive()
        try second.take(json)
        #expect(try second.export() == WholeDistrict.yaml)
        #expect(try second.export(as: .json) == json)
    }

    @Test func `a list that was given without anything in it comes back so, and one that was left out stays out`() throws {
        let yaml = """
            rygrad: 1
            district: {code: "1464", name: Syd- og Sønderjylland, municipalities: []}
            forums:
              - id: kredsraad
                kind: kredsraad
                name: Kredsrådet
                reports-to: []
                legal-basis: []
                members: []
              - id: raad
                kind: other
                name: Et råd
            plans:
              - id: tom
                forum: kredsraad
                title: Tom
                from: 2014-01-01
                to: 2014-12-31
                status: draft
                focus-areas: []
              - id: naeste
                forum: kredsraad
                title: Ny
                from: 2014-01-01
                to: 2014-12-31
                status: draft
                focus-areas:
                  - id: et
                    title: Et
                    activities: []
                    indicators: []
                  - id: to
                    title: To
                    activities:
                      - id: tre
                        title: Tre
                        partners: []
                        actions: []
                    indicators:
                      - id: fire
                        title: Fire
                        kind: count
                        measurements: []

            """
        let archive = try Archive()
        try archive.take(yaml)
        #expect(try archive.export() == yaml)
        let again = try archive.take(yaml)
        #expect(again[.forum].unchanged == 2 && again[.plan].unchanged == 2 && again[.focusArea].unchanged == 2)
        let without = yaml.split(separator: "\n", omittingEmptySubsequences: false).filter { !["members: []", "actions: []"].contains($0.drop { $0 == " " }) }.joined(separator: "\n")
        try archive.take(without)
        #expect(try archive.export() == without)
    }

    @Test func `a plan alone is read back over itself without a change`() throws {
        let archive = try Archive()
        try archive.take(WholeDistrict.yaml)
        let summary = try archive.take(archive.export(plan: "kredsen-2014"))
        #expect(summary[.plan] == count(unchanged: 1))
        #expect(summary[.activity] == count(unchanged: 1))
    }

    private func count(unchanged: Int) -> ImportSummary.Count {
        var count = ImportSummary.Count()
        count.unchanged = unchanged
        return count
    }

    private static let awkward = [
        " leading", "trailing ", "  ", "a\nb", "a\n", "a\n\n", "\n", "\na", "\n\n", " a\nb", "a\n b\n", "a\n  \nb", "a \nb", "tab\there", "\ttab", "a\n\tb",
        "# not a comment", "a # b", "a: b", "a:", ":a",
        "- a", "-", "---", "...", "? a", "\"quoted\"", "'single'", "it's", "back\\slash", "{a}", "[a]", "a, b", "a]b", "a}b", "*a", "&a", "!a", "|", ">", "%a",
        "@a", "`a`", "~", "null", "Null", "true",
        "No", "yes", "y", "on", "0575", "2014", "2014-01-01", "2014-Q3", "12:30", "1e3", "0x1F", ".5", "-1", "+1", "1_000", "😀", "a😀\nb😀", "æøå ÆØÅ",
        "\u{2028}", "a\u{85}b", "a\u{FEFF}b", "a\r\nb",
        "a\rb", "\u{A0}a", "e\u{301}", "<<", "=", "a\n# b\n", "a\n---\nb", "rygrad: 1", "https://example.dk/?a=b&c=d#e", "a\n\n\n  - b\n",
        String(repeating: "lang ", count: 380) + "x",
        String(repeating: "x", count: 1900), "50 % – »citat« … 1/2", "(parentes)", "a:b", "a?b", "line\nwith trailing space \nend",
    ]

    @Test(arguments: awkward) func `texts come back exactly as they were typed`(text: String) throws {
        let archive = try Archive()
        var yaml = WholeDistrict.yaml
        let quoted = quoted(text)
        // In a block, in braces, in a list, as CommonMark, and in a part that may be either.
        yaml = yaml.replacing("subject: Politiets arbejde", with: "subject: \(quoted)").replacing("case-number: \"2014-17\"", with: "case-number: \(quoted)")
        yaml = yaml.replacing("lokalraad-vejen, SSP]", with: "lokalraad-vejen, \(quoted)]").replacing("follow-up: Vi følger op.", with: "follow-up: \(quoted)")
        yaml = yaml.replacing("text: Tryghed", with: "text: \(quoted)").replacing("text: Send et brev", with: "text: \(quoted)")
        try archive.take(yaml)
        #expect(try archive.texts("SELECT subject FROM forum WHERE id = 'kredsraad'") == [text])
        #expect(try archive.texts("SELECT follow_up FROM plan WHERE id = 'kredsen-2014'") == [text])
        let exported = try archive.export()
        let second = try Archive()
        try second.take(exported)
        #expect(try second.texts("SELECT subject FROM forum WHERE id = 'kredsraad'") == [text])
        #expect(try second.texts("SELECT follow_up FROM plan WHERE id = 'kredsen-2014'") == [text])
        #expect(try second.texts("SELECT text FROM assignment") == [text])
        #expect(try second.export() == exported)
        let third = try Archive()
        try third.take(archive.export(as: .json))
        #expect(try third.export() == exported)
    }

    /// The text in a way that is both YAML and JSON.
    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for unit in text.unicodeScalars {
            switch unit {
            case "\"", "\\": quoted += "\\" + String(unit)
            case " "..."~": quoted += String(unit)
            case _ where unit.value > 0xFFFF: quoted += String(unit)
            default: quoted += "\\u" + String(String(unit.value + 0x10000, radix: 16).suffix(4))
            }
        }
        return quoted + "\""
    }
}
