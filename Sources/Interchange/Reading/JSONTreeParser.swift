import Kernel

/// Reads JSON (RFC 8259) into the same tree as YAML. Numbers and words keep their text; the key decides later what they are.
struct JSONTreeParser {
    let text: UnsafeBufferPointer<UInt8>
    private var tree: Tree
    var position = 0
    private var line = 1
    private var column = 1
    var string: [UInt8] = []

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

    var next: UInt8? { position < text.count ? text[position] : nil }
    func flaw(_ wording: Wording) -> Flaw { Flaw(line: line, column: column, wording) }

    mutating func advance() {
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
}
