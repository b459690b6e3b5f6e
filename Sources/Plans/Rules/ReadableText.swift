import Kernel

/// A text as a reader of the page sees it: without the marks that make it bold or of several lines, so that words can be found in it.
struct ReadableText {
    struct Unit {
        /// As it stands, and in small letters.
        let exact: String
        let folded: String
        let range: Range<String.Index>
        let isLetter: Bool
    }
    private(set) var units: [Unit] = []

    init(_ text: String) {
        var position = text.startIndex
        while position < text.endIndex {
            let (character, next) = (text[position], text.index(after: position))
            if character.isWhitespace {
                if units.last?.exact != " " { units.append(Unit(exact: " ", folded: " ", range: position..<next, isLetter: false)) }
            } else if let exact = Self.seen(character) {
                units.append(Unit(exact: exact, folded: exact.lowercased(), range: position..<next, isLetter: character.isLetter || character.isNumber))
            }
            position = next
        }
    }

    /// Without spaces at either end.
    var trimmed: [Unit] {
        let start = units.prefix { $0.exact == " " }.count
        let end = units.reversed().prefix { $0.exact == " " }.count
        return start + end >= units.count ? [] : Array(units[start..<(units.count - end)])
    }

    static func isEmphasis(_ character: Character) -> Bool { character == "*" || character == "_" || character == "~" || character == "`" || character == "\\" }

    private static func seen(_ character: Character) -> String? {
        if character.isASCII { return isEmphasis(character) || character.unicodeScalars.allSatisfy({ $0.value < 0x20 || $0.value == 0x7F }) ? nil : String(character) }
        let scalars = character.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .control }
        return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
    }
}
