package import Kernel

/// How often a forum meets, in plain words.
package enum CadenceWords {
    /// One rule: »Mindst 4 møder om året«, »Styregruppen: cirka 2 møder om året«.
    package static func words(_ rule: CadenceRule) -> Wording {
        let words = ways(rule)
        guard let group = rule.group, !group.isEmpty else { return Wording(capitalised(words[.danish]), en: capitalised(words[.english])) }
        return Wording("\(definite(capitalised(group))): \(words[.danish])", en: "\(capitalised(group)): \(words[.english])")
    }

    /// All rules in one line; they all hold.
    package static func line(_ rules: [CadenceRule]) -> Wording? {
        guard !rules.isEmpty else { return nil }
        let words = rules.map(words)
        return Wording(words.map { $0[.danish] }.joined(separator: ". "), en: words.map { $0[.english] }.joined(separator: ". "))
    }

    private static func ways(_ rule: CadenceRule) -> Wording {
        if let least = rule.atLeast { return Wording("mindst \(meetings(least))", en: "at least \(englishMeetings(least))") }
        if let span = rule.between, span.count == 2 {
            guard span[0] < span[1] else { return Wording(meetings(span[1]), en: englishMeetings(span[1])) }
            let range = Figures.range(span[0], span[1])
            return Wording("\(range) møder om året", en: "\(range) meetings a year")
        }
        if let about = rule.about { return Wording("cirka \(meetings(about))", en: "about \(englishMeetings(about))") }
        if let days = rule.everyDays { return every(days) }
        return Wording("møde efter behov", en: "meets as needed")
    }

    private static func every(_ days: Int) -> Wording {
        switch days {
        case 1: Wording("møde hver dag", en: "meets every day")
        case 2: Wording("møde hver anden dag", en: "meets every other day")
        case 7: Wording("møde hver uge", en: "meets every week")
        default: Wording("møde hver \(days). dag", en: "meets every \(days) days")
        }
    }

    private static func meetings(_ count: Int) -> String { count == 1 ? "1 møde om året" : "\(count) møder om året" }
    private static func englishMeetings(_ count: Int) -> String { count == 1 ? "1 meeting a year" : "\(count) meetings a year" }

    /// »Styregruppe« is »Styregruppen« when it is spoken of; other words stay as they were written.
    private static func definite(_ group: String) -> String { group.hasSuffix("gruppe") ? group + "n" : group }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
