package import Kernel

/// The words to take out of texts, wherever a reader would see them: in whatever case, over line ends, and with single words in bold.
///
/// Written exactly alike, they are found inside other words too, so that nothing of them is left; otherwise as whole words, with their genitive.
package struct ErasedWords: Sendable {
    package static let shortest = 3
    package static let mark = "[slettet]"
    private let exact: [String]
    private let folded: [String]
    /// As they would stand in an id.
    let slug: String

    package init(_ words: String) {
        let units = ReadableText(words).trimmed
        (exact, folded) = (units.map(\.exact), units.map(\.folded))
        slug = Slug.make(from: words) { _ in false }
    }

    /// How many characters a reader sees.
    package var length: Int { exact.count }

    package func stand(in text: String) -> Bool { !ranges(in: text).isEmpty }

    package func takenOut(of text: String) -> String {
        var result = ""
        var start = text.startIndex
        for range in ranges(in: text) {
            result += text[start..<range.lowerBound]
            result += Self.mark
            start = range.upperBound
        }
        return start == text.startIndex ? text : result + text[start...]
    }

    private func ranges(in text: String) -> [Range<String.Index>] {
        guard !exact.isEmpty, text.utf8.count >= exact.count else { return [] }
        let units = ReadableText(text).units
        var found: [Range<String.Index>] = []
        var place = 0
        while place + exact.count <= units.count {
            guard stands(at: place, in: units) else {
                place += 1
                continue
            }
            found.append(Self.withMarks(units[place].range.lowerBound..<units[place + exact.count - 1].range.upperBound, in: text))
            place += exact.count
        }
        return found
    }

    private func stands(at place: Int, in units: [ReadableText.Unit]) -> Bool {
        guard units[place].folded == folded[0], (1..<folded.count).allSatisfy({ units[place + $0].folded == folded[$0] }) else { return false }
        if exact.indices.allSatisfy({ units[place + $0].exact == exact[$0] }) { return true }
        let isLetter = { (index: Int) in units.indices.contains(index) && units[index].isLetter }
        let end = place + exact.count
        return !isLetter(place - 1) && (!isLetter(end) || (units[end].folded == "s" && !isLetter(end + 1)))
    }

    /// Marks of emphasis that begin or end among the words go with them.
    private static func withMarks(_ range: Range<String.Index>, in text: String) -> Range<String.Index> {
        guard text[range].contains(where: ReadableText.isEmphasis) else { return range }
        let before = text[..<range.lowerBound].reversed().prefix { ReadableText.isEmphasis($0) }.count
        let after = text[range.upperBound...].prefix { ReadableText.isEmphasis($0) }.count
        return text.index(range.lowerBound, offsetBy: -before)..<text.index(range.upperBound, offsetBy: after)
    }

    /// Whether an id was made from the words, or from a long title that was cut off among them.
    package func stand(inID id: String) -> Bool {
        if id.contains(slug) { return true }
        guard id.utf8.count > 60 else { return false }
        let parts = slug.split(separator: "-")
        return (1..<max(parts.count, 1)).contains { id.hasSuffix("-" + parts.prefix($0).joined(separator: "-")) && parts.prefix($0).joined().count >= Self.shortest }
    }

    package func stand(in value: FieldValue) -> Bool {
        switch value {
        case .text(let text): stand(in: text)
        case .list(let values): values.contains { stand(in: $0) }
        case .record(let record): record.fields.contains { stand(in: $0.value) }
        case .flag, .number: false
        }
    }

    /// Taken out of every text, whatever it is; for parts that hold no identifiers.
    package func takenOutEverywhere(of value: FieldValue) -> FieldValue {
        switch value {
        case .text(let text): .text(takenOut(of: text))
        case .list(let values): .list(values.map { takenOutEverywhere(of: $0) })
        case .record(let record): .record(FieldRecord(record.fields.map { ($0.key, takenOutEverywhere(of: $0.value)) }))
        case .flag, .number: value
        }
    }

    /// The thing with the words taken out of its texts; none where they stand nowhere. Identifiers, dates and references are left alone.
    package func takenOut<Thing: Described>(of thing: Thing) -> Thing? {
        let before = thing.record
        let after = takenOut(of: before, Thing.shape)
        return after == before ? nil : Thing(record: after)
    }

    private func takenOut(of record: FieldRecord, _ shape: Shape) -> FieldRecord {
        FieldRecord(record.fields.map { field in (field.key, shape[field.key].map { takenOut(of: field.value, $0.type) } ?? field.value) })
    }

    private func takenOut(of value: FieldValue, _ type: FieldType) -> FieldValue {
        switch (type, value) {
        case (.line, .text(let text)), (.markdown, .text(let text)), (.referenceOrText, .text(let text)): .text(takenOut(of: text))
        case (.list(let element), .list(let values)): .list(values.map { takenOut(of: $0, element) })
        case (.record(let shape), .record(let record)): .record(takenOut(of: record, shape))
        default: value
        }
    }
}
