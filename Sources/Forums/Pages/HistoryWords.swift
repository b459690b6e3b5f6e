import Kernel
import Web

/// The stored values of a card or a seat as a reader sees them.
struct HistoryWords {
    let language: Language
    let names: ResponsibleNames
    let people: [String: String]

    func shown(_ value: FieldValue, _ key: String) -> String {
        switch value {
        case .text(let text): self.text(text, key)
        case .flag: HistoryWording.yes[language]
        case .number(let number): Figures.decimal(number, in: language)
        case .list(let values): values.map { shown($0, key) }.joined(separator: key == "roles" || key == "interfaces" ? ", " : "; ")
        case .record(let record): part(record, key)
        }
    }

    private func text(_ text: String, _ key: String) -> String {
        switch key {
        case "kind": Forum.Kind(rawValue: text)?.wording[language] ?? text
        case "municipality": Municipality.withCode(text)?.name ?? text
        case "parent", "reports-to", "interfaces", "authority": names.shown(text)
        case "person", "substitute-for", "member": people[text] ?? text
        case "roles": Seat.Role(rawValue: text)?.wording[language] ?? text
        case "handles-persons": Forum.PersonHandling(rawValue: text)?.wording[language] ?? text
        case "from", "to", "day": Day(iso: text)?.long(in: language) ?? text
        default: text
        }
    }

    private func part(_ record: FieldRecord, _ key: String) -> String {
        if key == "cadence" { return CadenceWords.words(CadenceRule(record: record))[language] }
        if key == "legal-basis" {
            let basis = LegalBasis(record: record)
            let notes = [
                basis.asStatedIn.map { ForumWording.asStated($0)[language] }, basis.from.map { ForumWording.inForce(from: $0)[language] },
                basis.to.map { ForumWording.ended($0)[language] },
            ]
            let note = notes.compactMap { $0 }.joined(separator: ", ")
            return note.isEmpty ? basis.text : "\(basis.text) (\(note))"
        }
        if key == "members" { return seat(record) }
        return record.fields.map { "\(HistoryWording.name(of: $0.key)[language]): \(shown($0.value, $0.key))" }.joined(separator: ", ")
    }

    /// "Lone Birk (sekretær, fra 1. januar 2022)"; the name alone where nothing else is known.
    private func seat(_ record: FieldRecord) -> String {
        let notes = [
            record["roles"].map { shown($0, "roles").lowercased() }, record["from"].flatMap { Day($0) }.map { MemberWording.beginning($0)[language] },
            record["to"].flatMap { Day($0) }.map { MemberWording.until($0)[language] },
            record["substitute-for"].map { MemberWording.substitute(for: shown($0, "substitute-for"))[language] }, record["public"].map { _ in MemberWording.publicName[language] },
        ].compactMap { $0.map { $0.prefix(1).lowercased() + $0.dropFirst() } }
        let name = record["person"].map { shown($0, "person") } ?? ""
        return notes.isEmpty ? name : "\(name) (\(notes.joined(separator: ", ")))"
    }
}
