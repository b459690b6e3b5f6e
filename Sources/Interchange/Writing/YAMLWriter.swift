import Kernel

/// Writes the document as YAML, as a person would: things in block style, their small parts on a line in braces.
struct YAMLWriter: DocumentWriter {
    var bytes: [UInt8] = []
    private var list = ""
    /// Lists of things that people read and mend by hand: always a line for each key.
    private static let things: Set<String> = ["forums", "plans", "sections", "focus-areas", "activities", "indicators"]
    /// Parts longer than this are written with a line for each key.
    private static let longestLine = 240

    mutating func begin() { bytes += "rygrad: 1\n".utf8 }
    mutating func end() {}

    mutating func part(_ key: String, _ record: FieldRecord) {
        entry(key, .record(record), indent: 0)
    }

    mutating func beginList(_ key: String) {
        list = key
        bytes += "\(key):\n".utf8
    }

    mutating func item(_ record: FieldRecord) { item(record, of: list, indent: 2) }
    mutating func endList() {}

    private mutating func item(_ record: FieldRecord, of list: String, indent: Int) {
        space(indent)
        bytes += "- ".utf8
        if !Self.things.contains(list), let flow = flow(.record(record)) {
            bytes += flow
            bytes.append(0x0A)
        } else {
            entries(record, indent: indent + 2, isAfterDash: true)
        }
    }

    private mutating func entries(_ record: FieldRecord, indent: Int, isAfterDash: Bool) {
        for (index, field) in record.fields.enumerated() {
            if index > 0 || !isAfterDash { space(indent) }
            entry(field.key, field.value, indent: indent)
        }
    }

    private mutating func entry(_ key: String, _ value: FieldValue, indent: Int) {
        bytes += key.utf8
        bytes.append(UInt8(ascii: ":"))
        switch value {
        case .text(let text) where YAMLText.isLiteral(text):
            bytes.append(0x20)
            YAMLText.appendLiteral(text, indent: indent + 2, to: &bytes)
        case .list(let values) where values.contains(where: Self.isRecord):
            bytes.append(0x0A)
            for case .record(let record) in values { item(record, of: key, indent: indent + 2) }
        case .record(let record):
            if let flow = flow(value) {
                bytes.append(0x20)
                bytes += flow
                bytes.append(0x0A)
            } else {
                bytes.append(0x0A)
                entries(record, indent: indent + 2, isAfterDash: false)
            }
        default:
            bytes.append(0x20)
            Self.append(value, isFlow: false, to: &bytes)
            bytes.append(0x0A)
        }
    }

    /// The value on one line; nil where it would be too long, or holds lines of text or further parts.
    private func flow(_ value: FieldValue) -> [UInt8]? {
        guard Self.fits(value) else { return nil }
        var flow: [UInt8] = []
        Self.append(value, isFlow: true, to: &flow)
        return flow.count <= Self.longestLine ? flow : nil
    }

    private static func fits(_ value: FieldValue) -> Bool {
        guard case .record(let record) = value else { return true }
        return record.fields.allSatisfy { field in
            switch field.value {
            case .text(let text): !text.utf8.contains(0x0A) && text.utf8.count <= longestLine
            case .list(let values): !values.contains(where: isRecord)
            case .record: false
            default: true
            }
        }
    }

    private static func isRecord(_ value: FieldValue) -> Bool { if case .record = value { true } else { false } }

    private static func append(_ value: FieldValue, isFlow: Bool, to bytes: inout [UInt8]) {
        switch value {
        case .text(let text): YAMLText.append(text, isFlow: isFlow, to: &bytes)
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let number): bytes += Figures.plain(number).utf8
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                append(value, isFlow: true, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .record(let record):
            bytes.append(UInt8(ascii: "{"))
            for (index, field) in record.fields.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                bytes += "\(field.key): ".utf8
                append(field.value, isFlow: true, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private mutating func space(_ count: Int) { bytes += repeatElement(0x20, count: count) }
}
