import Forums
import Kernel
import Testing

@Suite struct CadenceTests {
    @Test(
        arguments: [
            (["at-least": 4], nil, "Mindst 4 møder om året", "At least 4 meetings a year"),
            (["at-least": 1], nil, "Mindst 1 møde om året", "At least 1 meeting a year"),
            (["about": 2], "styregruppe", "Styregruppen: cirka 2 møder om året", "Styregruppe: about 2 meetings a year"),
            (["every-days": 14], "operativgruppe", "Operativgruppen: møde hver 14. dag", "Operativgruppe: meets every 14 days"),
            (["every-days": 7], nil, "Møde hver uge", "Meets every week"),
            (["between": 1], nil, "1–2 møder om året", "1–2 meetings a year"),
            (["as-needed": 1], nil, "Møde efter behov", "Meets as needed"),
        ] as [([String: Int], String?, String, String)])
    func `a rule in plain words`(numbers: [String: Int], group: String?, danish: String, english: String) {
        var rule = CadenceRule()
        rule.atLeast = numbers["at-least"]
        rule.about = numbers["about"]
        rule.everyDays = numbers["every-days"]
        rule.between = numbers["between"].map { [$0, $0 + 1] }
        rule.asNeeded = numbers["as-needed"].map { _ in true }
        rule.group = group
        #expect(CadenceWords.words(rule)[.danish] == danish)
        #expect(CadenceWords.words(rule)[.english] == english)
        #expect(CadenceDraft(rule).rule.withYear == rule.withYear)
        #expect(CadenceDraft(rule).problems.isEmpty)
    }

    @Test func `several rules all hold and stand beside each other`() {
        var (steering, operative) = (CadenceRule(), CadenceRule())
        (steering.about, steering.group) = (2, "styregruppe")
        operative.asNeeded = true
        #expect(CadenceWords.line([steering, operative])?[.danish] == "Styregruppen: cirka 2 møder om året. Møde efter behov")
        #expect(CadenceWords.line([]) == nil)
    }

    @Test(
        arguments: [
            (CadenceDraft.Way.atLeast, nil, nil, ["number"]), (.everyDays, 0, nil, ["number"]), (.between, 4, 2, ["most"]),
            (.between, nil, nil, ["number", "most"]), (.asNeeded, nil, nil, []),
        ]
            as [(CadenceDraft.Way, Int?, Int?, [String])])
    func `what is missing is said at its field`(way: CadenceDraft.Way, number: Int?, most: Int?, fields: [String]) {
        var draft = CadenceDraft()
        (draft.way, draft.number, draft.most) = (way, number, most)
        #expect(draft.problems.map(\.field) == fields)
    }
}

extension CadenceRule {
    /// The file may leave `per` out; the form always writes it where it counts by the year.
    fileprivate var withYear: CadenceRule {
        var rule = self
        rule.per = nil
        return rule
    }
}
