package import Kernel

/// The exact words to take out of texts. Compared byte by byte, so that nothing of them is left.
package struct ErasedWords: Sendable {
    package static let shortest = 3
    package static let mark = "[slettet]"
    private let bytes: [UInt8]

    package init(_ words: String) { bytes = Array(words.utf8) }

    package func stand(in text: String) -> Bool { bytes.isEmpty ? false : next(in: Array(text.utf8), from: 0) != nil }

    package func takenOut(of text: String) -> String {
        let source = Array(text.utf8)
        guard !bytes.isEmpty, var found = next(in: source, from: 0) else { return text }
        var result: [UInt8] = []
        var start = 0
        while true {
            result += source[start..<found]
            result += Self.mark.utf8
            start = found + bytes.count
            guard let following = next(in: source, from: start) else { break }
            found = following
        }
        return String(decoding: result + source[start...], as: UTF8.self)
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

    private func next(in source: [UInt8], from start: Int) -> Int? {
        guard let first = bytes.first, source.count >= bytes.count, start <= source.count - bytes.count else { return nil }
        return (start...(source.count - bytes.count)).first { source[$0] == first && source[$0..<($0 + bytes.count)].elementsEqual(bytes) }
    }
}
