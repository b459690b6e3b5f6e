import Kernel

/// Reads JSON (RFC 8259) into the same tree as YAML. Numbers and words keep their text; the key decides later what they are.
struct JSONTreeParser {
    private let text: UnsafeBufferPointer<UInt8>
    private var tree: Tree
    private var position = 0
    private var line = 1
    private var column = 1
    private var string: [UInt8] = []

    static func read(_ text: UnsafeBufferPointer<UInt8>) throws -> Tree {
        var parser = JSONTreeParser(text: text)
        try parser.value()
        parser.skipSpace()
        guard parser.position == text.count else { throw parser.flaw(ReadingWording.severalDocuments) }
        return parser.tree
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        tree = Tree(expecting: text.count)
    }

    private var next: UInt8? { position < text.count ? text[position] : nil }
    private func flaw(_ wording: Wording) -> Flaw { Flaw(line: line, column: column, wording) }

    private mutating func advance() {
        let byte = text[position]
        position += 1
        if byte == 0x0A {
            (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private mutating func skipSpace() {
        while let byte = next, Self.isSpace(byte) { advance() }
    }

    private mutating func value() throws {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): try container(.map, until: UInt8(ascii: "}"))
        case UInt8(ascii: "["): try container(.list, until: UInt8(ascii: "]"))
        case UInt8(ascii: "\""): try quoted()
        default: try word()
        }
    }

    private mutating func container(_ kind: Tree.Kind, until end: UInt8) throws {
        try tree.begin(kind, line: line, column: column)
        advance()
        skipSpace()
        var isFirst = true
        while next != end {
            if !isFirst { try take(UInt8(ascii: ","), ReadingWording.expectedCommaOrEnd) }
            isFirst = false
            skipSpace()
            if kind == .map {
                guard next == UInt8(ascii: "\"") else { throw flaw(ReadingWording.expectedKey) }
                try quoted()
                skipSpace()
                try take(UInt8(ascii: ":"), ReadingWording.expectedColon)
            }
            try value()
            skipSpace()
        }
        advance()
        tree.finish()
    }

    private mutating func take(_ byte: UInt8, _ wording: Wording) throws {
        guard next == byte else { throw flaw(wording) }
        advance()
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws {
        let (start, startColumn) = (position, column)
        while let byte = next, Self.isWordByte(byte) { advance() }
        guard position > start else { throw flaw(ReadingWording.expectedValue) }
        let bytes = UnsafeBufferPointer(rebasing: text[start..<position])
        let isWord = ["true", "false", "null"].contains { bytes.elementsEqual($0.utf8) }
        guard isWord || bytes[0] == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[0]) else {
            throw Flaw(line: line, column: startColumn, ReadingWording.expectedValue)
        }
        tree.addScalar(.plain, bytes, line: line, column: startColumn)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
        default: false
        }
    }

    private mutating func quoted() throws {
        let startColumn = column
        string.removeAll(keepingCapacity: true)
        advance()
        while let byte = next {
            guard byte >= 0x20 else { throw flaw(ReadingWording.lineBreakInText) }
            if byte == UInt8(ascii: "\"") {
                advance()
                string.withUnsafeBufferPointer { tree.addScalar(.quoted, $0, line: line, column: startColumn) }
                return
            }
            if byte == UInt8(ascii: "\\") {
                try escape()
            } else {
                string.append(byte)
                advance()
            }
        }
        throw flaw(ReadingWording.unclosedText)
    }

    private mutating func escape() throws {
        advance()
        guard let byte = next else { throw flaw(ReadingWording.unclosedText) }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): string.append(byte)
        case UInt8(ascii: "b"): string.append(0x08)
        case UInt8(ascii: "f"): string.append(0x0C)
        case UInt8(ascii: "n"): string.append(0x0A)
        case UInt8(ascii: "r"): string.append(0x0D)
        case UInt8(ascii: "t"): string.append(0x09)
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw flaw(ReadingWording.unknownEscape)
        }
        advance()
    }

    /// Four hexadecimal digits; characters beyond U+FFFF come as two of them.
    private mutating func unicodeEscape() throws {
        var code = try hexadecimal()
        if (0xD800..<0xDC00).contains(code), next == UInt8(ascii: "\\"), position + 1 < text.count, text[position + 1] == UInt8(ascii: "u") {
            advance()
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low) else { throw flaw(ReadingWording.unknownEscape) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw flaw(ReadingWording.unknownEscape) }
        string.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func hexadecimal() throws -> UInt32 {
        advance()
        guard position + 4 <= text.count else { throw flaw(ReadingWording.unclosedText) }
        var code: UInt32 = 0
        for byte in text[position..<position + 4] {
            guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw flaw(ReadingWording.unknownEscape) }
            code = code << 4 | UInt32(digit)
        }
        for _ in 0..<4 { advance() }
        return code
    }
}
