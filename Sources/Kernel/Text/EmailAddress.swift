/// An e-mail address, as far as its look tells. Only a letter to it tells whether it works.
package enum EmailAddress {
    /// something@domain.tld, without spaces, control characters and the marks that separate addresses in a mail's head.
    package static func looksRight(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count <= 254, bytes.allSatisfy(isOrdinary) else { return false }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, 1...64 ~= parts[0].utf8.count,
            !text.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.isWhitespace })
        else { return false }
        let names = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last else { return false }
        return names.allSatisfy { !$0.isEmpty } && labels.allSatisfy(isLabel) && top.utf8.count >= 2
            && !top.utf8.contains(where: Digit.isDigit)
    }

    private static func isOrdinary(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F: false
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"): false
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"), UInt8(ascii: "\""): false
        default: true
        }
    }

    /// Letters (Danish ones too), digits and hyphens, but no hyphen at the ends.
    private static func isLabel(_ label: Substring) -> Bool {
        guard let first = label.utf8.first, let last = label.utf8.last, 1...63 ~= label.utf8.count else { return false }
        let hyphen = UInt8(ascii: "-")
        guard first != hyphen, last != hyphen else { return false }
        // Unicode's properties are slow to ask for; nearly every address is ASCII.
        if label.utf8.allSatisfy({ isASCIILetterOrDigit($0) || $0 == hyphen }) { return true }
        return label.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType == .decimal }
    }

    private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool { Digit.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
