/// Windows-1252, the encoding in which Danish spreadsheets write when they do not write UTF-8; ISO-8859-1 is within it.
package enum Windows1252 {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(0x80...0x9F ~= byte ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)) }
        return String(scalars)
    }

    /// 0x80…0x9F; the five places without a character become the replacement character.
    private static let upper: [Unicode.Scalar] = Array("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
