import Access
import Kernel
import Tasks
import Web

/// The stored values of a plan's fields as a reader sees them.
struct FieldWords: Sendable {
    let language: Language
    /// What identifiers are called.
    let names: [String: String]

    func shown(_ value: FieldValue, _ key: String, in kind: Change.Kind) -> String {
        switch value {
        case .text(let text): self.text(text, key, kind)
        case .flag(let flag): (flag ? Wording("Ja", en: "Yes") : Wording("Nej", en: "No"))[language]
        case .number(let number): Figures.decimal(number, decimals: 0...6, in: language)
        case .list(let values): values.map { shown($0, key, in: kind) }.joined(separator: values.contains { if case .record = $0 { true } else { false } } ? "; " : ", ")
        case .record(let record):
            record.fields.map { "\(FieldNames.name(of: $0.key, in: .activity)[language]): \(shown($0.value, $0.key, in: kind))" }.joined(separator: ", ")
        }
    }

    private func text(_ text: String, _ key: String, _ kind: Change.Kind) -> String {
        switch key {
        case "status", "outcome": status(text, kind)
        case "level": Activity.Level(rawValue: text)?.name[language] ?? text
        case "origin": FocusArea.Origin(rawValue: text)?.name[language] ?? text
        case "answer": CommentAnswer(rawValue: text)?.name[language] ?? text
        case "municipalities", "area": Municipality.withCode(text)?.name ?? text
        case "from", "to", "review", "due", "done", "date", "deadline", "reached": Day(iso: text)?.long(in: language) ?? text
        default: names[text] ?? text
        }
    }

    /// Whether people wrote what stands in the field, in Danish; the rest is chosen from our own words.
    func isWritten(_ key: String) -> Bool {
        let chosen: Set = ["status", "outcome", "level", "origin", "answer", "for-all", "ongoing", "carried-over", "kind", "measures", "direction", "frequency"]
        let days: Set = ["from", "to", "review", "due", "done", "date", "deadline", "reached"]
        return !chosen.contains(key) && !days.contains(key)
    }

    private func status(_ text: String, _ kind: Change.Kind) -> String {
        // What is done is »Gjort« of an action and »Afsluttet« of an activity.
        let ofAction = kind == .assignment ? Assignment.Status(rawValue: text)?.name : nil
        let name =
            ofAction ?? Plan.Status(rawValue: text)?.name ?? Activity.Status(rawValue: text)?.name ?? Assignment.Status(rawValue: text)?.name
            ?? PurgeStore.Outcome(rawValue: text)?.name
        return name?[language] ?? text
    }
}

extension FieldValue {
    /// What changed: of two lists, what is in one of them only.
    static func differing(_ before: FieldValue?, _ after: FieldValue?) -> (before: FieldValue?, after: FieldValue?) {
        guard case .list(let old)? = before, case .list(let new)? = after else { return (before, after) }
        let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
        // What only changed its order is shown whole.
        guard !gone.isEmpty || !come.isEmpty else { return (before, after) }
        return (gone.isEmpty ? nil : .list(gone), come.isEmpty ? nil : .list(come))
    }
}
