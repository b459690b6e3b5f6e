import Kernel

/// What stands behind a backslash in JSON.
extension JSONTreeParser {
    mutating func escape() throws {
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
