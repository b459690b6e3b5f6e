/// One step of a text that is read for sorting or searching.
enum FoldedUnit {
    /// A letter as `LatinLetter` codes it, without case and marks.
    case latin(UInt8)
    /// An ASCII digit.
    case digit(UInt8)
    /// A letter, mark or digit of another script.
    case other(Unicode.Scalar)
    /// Anything between words.
    case gap
}

/// Reads a text letter by letter, indifferent to case, to how accents are encoded and to soft hyphens.
enum FoldedText {
    @inline(__always)
    static func forEach(in text: String, _ body: (FoldedUnit) -> Void) {
        var waiting: UInt8?  // a letter whose combining marks may still come
        var isAfterOther = false
        for scalar in text.unicodeScalars {
            if isCombining(scalar), let letter = waiting {
                waiting = LatinLetter.code(of: letter, with: scalar)
                continue
            }
            if isInvisible(scalar) { continue }
            if let letter = waiting {
                emit(letter, to: body)
                waiting = nil
            }
            switch kind(of: scalar, isAfterOther: isAfterOther) {
            case .latin(let letter):
                waiting = letter
                isAfterOther = false
            case .other(let scalar):
                body(.other(scalar))
                isAfterOther = true
            case let unit:
                body(unit)
                isAfterOther = false
            }
        }
        if let letter = waiting { emit(letter, to: body) }
    }

    @inline(__always)
    private static func emit(_ letter: UInt8, to body: (FoldedUnit) -> Void) {
        if let (first, second) = LatinLetter.pair(letter) {
            body(.latin(first))
            body(.latin(second))
        } else {
            body(.latin(letter))
        }
    }

    @inline(__always)
    private static func kind(of scalar: Unicode.Scalar, isAfterOther: Bool) -> FoldedUnit {
        let value = scalar.value
        if value < 0x80, Digit.isDigit(UInt8(value)) { return .digit(UInt8(value)) }
        let letter = LatinLetter.code(of: scalar)
        if letter == LatinLetter.gap { return .gap }
        if letter != LatinLetter.other { return .latin(letter) }
        return value < 0x80 ? .gap : foreign(scalar, isAfterOther: isAfterOther)
    }

    private static func foreign(_ scalar: Unicode.Scalar, isAfterOther: Bool) -> FoldedUnit {
        if 0xFF10...0xFF19 ~= scalar.value { return .digit(UInt8(scalar.value - 0xFF10) + Digit.zero) }
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType == .decimal { return .other(scalar) }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: isAfterOther ? .other(scalar) : .gap
        default: .gap
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool { 0x300...0x36F ~= scalar.value }

    /// Soft hyphen, joiners and byte order mark: not seen, so not there.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
