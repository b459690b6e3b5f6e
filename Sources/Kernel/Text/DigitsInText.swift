/// The digits of a text in order, whatever they are written with, and what stands before each.
struct DigitsInText {
    struct Read {
        let value: UInt8
        /// Not raised, lowered or circled.
        let isPlain: Bool
        let range: Range<String.Index>
        let gap: DigitGap
    }
    private(set) var digits: [Read] = []

    init(_ text: String) {
        let scalars = text.unicodeScalars
        var position = scalars.startIndex
        var gap = DigitGapReading()
        gap.setApart()
        while position < scalars.endIndex {
            var (scalar, next) = (scalars[position], scalars.index(after: position))
            if scalar == "&", let (written, end) = DigitMarkup.reference(in: scalars, at: position) { (scalar, next) = (written, end) }
            if let (value, isPlain) = Self.value(of: scalar) {
                digits.append(Read(value: value, isPlain: isPlain, range: position..<next, gap: gap.gap))
                gap = DigitGapReading()
            } else if gap.isApart {
                // Nothing joins what stands apart.
            } else if scalar == "<", let end = DigitMarkup.tag(in: scalars, at: position) {
                gap.addUnseen()
                next = end
            } else if scalar == "]", let end = DigitMarkup.target(in: scalars, at: next) {
                gap.addMark()
                next = end
            } else {
                gap.add(scalar)
            }
            position = next
        }
    }

    /// 0…9 for a digit of any script: full-width ones, the bold ones of mathematics, raised, lowered and circled ones among them.
    @inline(__always)
    static func value(of scalar: Unicode.Scalar) -> (value: UInt8, isPlain: Bool)? {
        let value = scalar.value
        if value < 0x80 { return Digit.value(UInt8(value)).map { (UInt8($0), true) } }
        if value < 0xB2 || 0xBA...0x65F ~= value { return nil }
        return foreign(scalar)
    }

    private static func foreign(_ scalar: Unicode.Scalar) -> (value: UInt8, isPlain: Bool)? {
        let properties = scalar.properties
        guard let type = properties.numericType, type != .numeric, let number = properties.numericValue, 0...9 ~= number else { return nil }
        return (UInt8(number), type == .decimal)
    }
}

/// What a page shows otherwise than it is written.
enum DigitMarkup {
    private static let longest = 100

    /// The character that `&#48;`, `&#x30;` or `&nbsp;` stands for, and where it ends.
    static func reference(in scalars: String.UnicodeScalarView, at start: String.Index) -> (Unicode.Scalar, String.Index)? {
        let text = scalars[start...].dropFirst().prefix(12)
        guard let semicolon = text.firstIndex(of: ";") else { return nil }
        let name = String(text[..<semicolon])
        let end = scalars.index(after: semicolon)
        guard name.utf8.first == UInt8(ascii: "#") else { return named[name].map { ($0, end) } }
        let number = name.dropFirst()
        let isHex = number.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        return UInt32(isHex ? number.dropFirst() : number, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init).map { ($0, end) }
    }

    private static let named: [String: Unicode.Scalar] = [
        "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "Tab": "\t", "NewLine": "\n", "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
        "hyphen": "-", "dash": "-", "ndash": "-", "mdash": "-", "minus": "-", "period": ".", "comma": ",", "colon": ":", "sol": "/", "lowbar": "_", "plus": "+",
        "middot": "·", "lpar": "(", "rpar": ")", "ast": "*",
    ]

    /// Where the tag or comment that begins here ends.
    static func tag(in scalars: String.UnicodeScalarView, at start: String.Index) -> String.Index? {
        let rest = scalars[start...].dropFirst().prefix(longest)
        guard let first = rest.first, first == "!" || first == "/" || first.properties.isAlphabetic else { return nil }
        return rest.firstIndex(of: ">").map { scalars.index(after: $0) }
    }

    /// Where the address of a link ends whose words ended just before.
    static func target(in scalars: String.UnicodeScalarView, at start: String.Index) -> String.Index? {
        let rest = scalars[start...].prefix(longest)
        let close: Unicode.Scalar
        switch rest.first {
        case "(": close = ")"
        case "[": close = "]"
        default: return nil
        }
        return rest.firstIndex(of: close).map { scalars.index(after: $0) }
    }
}
