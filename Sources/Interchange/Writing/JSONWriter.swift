import Kernel

/// Writes the document as JSON, with two spaces for each level; lists of words stand on one line.
struct JSONWriter: DocumentWriter {
    var bytes: [UInt8] = []
    private var isFirstItem = true

    mutating func begin() { bytes += "{\n  \"rygrad\": 1".utf8 }
    mutating func end() { bytes += "\n}\n".utf8 }

    mutating func part(_ key: String, _ record: FieldRecord) {
        bytes += ",\n  \"\(key)\": ".utf8
        append(.record(record), indent: 2)
    }

    mutating func beginList(_ key: String) {
        bytes += ",\n  \"\(key)\": [".utf8
        isFirstItem = true
    }

    mutating func item(_ record: FieldRecord) {
        bytes += (isFirstItem ? "\n    " : ",\n    ").utf8
        isFirstItem = false
        append(.record(record), indent: 4)
    }

    mutating func endList() { bytes += "\n  ]".utf8 }

    private mutating func append(_ value: FieldValue, indent: Int) {
        switch value {
        case .text(let text): append(text)
        case .flag, .number: JSONText.append(value, to: &bytes)
        case .list(let values):
            guard values.contains(where: { if case .record = $0 { true } else { false } }) else { return appendLine(values) }
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                newLine(indent + 2, isFirst: index == 0)
                append(value, indent: indent + 2)
            }
            newLine(indent, isFirst: true)
            bytes.append(UInt8(ascii: "]"))
        case .record(let record):
            guard !record.fields.isEmpty else {
                bytes += "{}".utf8
                return
            }
            bytes.append(UInt8(ascii: "{"))
            for (index, field) in record.fields.enumerated() {
                newLine(indent + 2, isFirst: index == 0)
                bytes += "\"\(field.key)\": ".utf8
                append(field.value, indent: indent + 2)
            }
            newLine(indent, isFirst: true)
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private mutating func appendLine(_ values: [FieldValue]) {
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes += ", ".utf8 }
            append(value, indent: 0)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// The reader refuses the mark U+FEFF where it stands for itself.
    private mutating func append(_ text: String) {
        let start = bytes.count
        JSONText.append(text, to: &bytes)
        guard text.unicodeScalars.contains("\u{FEFF}") else { return }
        let escaped = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.flatMap {
            $0 == "\u{FEFF}" ? Array("\\ufeff".utf8) : Array(String($0).utf8)
        }
        bytes.replaceSubrange(start..., with: escaped)
    }

    private mutating func newLine(_ indent: Int, isFirst: Bool) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        bytes.append(0x0A)
        bytes += repeatElement(0x20, count: indent)
    }
}
