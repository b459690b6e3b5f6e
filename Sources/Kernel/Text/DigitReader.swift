/// A place in a text that moves over digits and what people put between them.
struct DigitReader {
    private let scalars: String.UnicodeScalarView
    private(set) var position: String.Index

    init(_ text: String, at position: String.Index) {
        scalars = text.unicodeScalars
        self.position = position
    }

    private var current: Unicode.Scalar? { position < scalars.endIndex ? scalars[position] : nil }

    private mutating func advance() { position = scalars.index(after: position) }

    /// The digit here, after what is not seen; the place moves behind it. Where there is none, the place stays.
    mutating func digit() -> Int? {
        let start = position
        skip(while: Self.isInvisible)
        guard let scalar = current, let digit = Self.value(of: scalar) else {
            position = start
            return nil
        }
        advance()
        return digit
    }

    mutating func twoDigits() -> Int? {
        guard let tens = digit(), let ones = digit() else { return nil }
        return tens * 10 + ones
    }

    /// One hyphen, dash or dot, or spaces, or nothing.
    mutating func skipSeparator() {
        skip(while: Self.isInvisible)
        guard let scalar = current else { return }
        if Self.isMark(scalar) { advance() } else { skip { Self.isSpace($0) || Self.isInvisible($0) } }
    }

    /// As `skipSeparator`, but the mark may have spaces around it: "010203 - 1234".
    mutating func skipSpacedSeparator() {
        skip { Self.isSpace($0) || Self.isInvisible($0) }
        guard let scalar = current, Self.isMark(scalar) else { return }
        advance()
        skip { Self.isSpace($0) || Self.isInvisible($0) }
    }

    private mutating func skip(while matches: (Unicode.Scalar) -> Bool) {
        while let scalar = current, matches(scalar) { advance() }
    }

    /// 0…9 for a decimal digit of any script, full-width ones and the bold ones of mathematics among them.
    static func value(of scalar: Unicode.Scalar) -> Int? {
        let value = scalar.value
        if value < 0x80 { return Digit.value(UInt8(value)) }
        guard value >= 0x660, scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }

    /// Soft hyphen, zero-width characters, marks of direction, variation selectors, keycaps.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x20E3, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0xFF0E: true
        default: false
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
