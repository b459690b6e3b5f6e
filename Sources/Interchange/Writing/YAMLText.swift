import Kernel

/// How a text is written in YAML so that reading gives exactly the same text.
enum YAMLText {
    /// Without quotation marks where no reader of YAML could take it for something else.
    static func append(_ text: String, isFlow: Bool, to bytes: inout [UInt8]) {
        if isPlain(text, isFlow: isFlow) { bytes += text.utf8 } else { appendQuoted(text, to: &bytes) }
    }

    /// Whether the text can stand as it is on lines of its own, under `|`.
    static func isLiteral(_ text: String) -> Bool {
        guard text.utf8.contains(0x0A), let first = text.utf8.first, first > 0x20 else { return false }
        guard !text.unicodeScalars.contains(where: { needsEscape($0.value) && $0.value != 0x0A && $0.value != 0x09 }) else { return false }
        return !text.utf8.split(separator: 0x0A).contains { line in line.first == 0x09 || line.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    }

    /// `|` with what tells how many line breaks stand at the end, then the lines.
    static func appendLiteral(_ text: String, indent: Int, to bytes: inout [UInt8]) {
        let breaks = text.utf8.reversed().prefix { $0 == 0x0A }.count
        bytes += (breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+").utf8
        bytes.append(0x0A)
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        for line in breaks == 0 ? lines[...] : lines.dropLast() {
            if !line.isEmpty { bytes += repeatElement(0x20, count: indent) }
            bytes += line
            bytes.append(0x0A)
        }
    }

    private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]

    private static func isPlain(_ text: String, isFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, mayBegin(first), text.utf8.last != 0x20, text.utf8.last != UInt8(ascii: ":") else { return false }
        var previous: UInt32 = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x23 where previous == 0x20, 0x20 where previous == 0x3A: return false
            case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x3A, 0x3F: if isFlow { return false }
            case 0x09: return false
            case let value: if needsEscape(value) { return false }
            }
            previous = scalar.value
        }
        if text.utf8.count <= 5, words.contains(text.lowercased()) { return false }
        return !looksLikeNumber(text)
    }

    private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x28: true
        case 0xA1...: !scalar.properties.isWhitespace
        default: false
        }
    }

    /// Dates and months are told by their form, and look like in the examples: 2014-03-31, 2014-07.
    private static func looksLikeNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return false }
        let isNumeric = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x46, 0x61...0x66, 0x2B...0x2E, 0x3A, 0x58, 0x5F, 0x6F, 0x78: true
            default: false
            }
        }
        return isNumeric && Day(iso: text) == nil && !(text.utf8.count == 7 && Period(text) != nil)
    }

    private static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C: bytes += [0x5C, UInt8(scalar.value)]
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case let value where needsEscape(value):
                let digits = String(value, radix: 16, uppercase: true)
                bytes += ("\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits).utf8
            default: bytes += String(scalar).utf8
            }
        }
        bytes.append(0x22)
    }

    /// What a reader of YAML takes for a line break, or refuses as it stands.
    private static func needsEscape(_ value: UInt32) -> Bool {
        value == 0x0A || value == 0x0D || value == 0x85 || value == 0x2028 || value == 0x2029 || PlainText.isHidden(value)
    }
}
