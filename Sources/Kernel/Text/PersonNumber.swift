/// The civil registration number (cpr-nummer), which must never be stored in free text.
///
/// What looks like one is found by its shape alone: numbers without a valid control digit have been issued since 2007, so modulus 11
/// proves nothing. A production unit's number (P-nummer) or an account can look the same and is found too; that is the lesser harm.
package enum PersonNumber {
    /// From the first digit to the last.
    ///
    /// DDMMYY, day 01–31 or 61–91 (substitute number, erstatningspersonnummer), month 01–12; then four digits. Between the parts may
    /// be a hyphen, a dash, a dot or spaces; spaces around a dash before the last four. Digits of any script count, and characters
    /// that are not seen do not. Not found inside a longer run of digits.
    package static func find(in text: String) -> [Range<String.Index>] {
        guard mayHoldTenDigits(text) else { return [] }
        var found: [Range<String.Index>] = []
        var isAfterDigit = false
        var searched = text.startIndex
        for (position, byte) in zip(text.utf8.indices, text.utf8) {
            if position < searched || UTF8.isContinuation(byte) { continue }
            // Below U+0660 are no digits but ASCII's, and U+00AD is the only character that is not seen.
            if byte < 0xD9, byte != 0xC2, !Digit.isDigit(byte) {
                isAfterDigit = false
                continue
            }
            let scalar = text.unicodeScalars[position]
            if DigitReader.isInvisible(scalar) { continue }
            let isDigit = DigitReader.value(of: scalar) != nil
            if isDigit, !isAfterDigit, let end = end(from: DigitReader(text, at: position)) {
                found.append(position..<end)
                searched = end
            }
            isAfterDigit = isDigit
        }
        return found
    }

    /// The text with a "•" for each digit of what looks like a number; separators stay.
    package static func masked(_ text: String) -> String {
        let found = find(in: text)
        guard !found.isEmpty else { return text }
        var masked = String.UnicodeScalarView()
        var position = text.startIndex
        for range in found {
            masked.append(contentsOf: text.unicodeScalars[position..<range.lowerBound])
            masked.append(contentsOf: text.unicodeScalars[range].map { DigitReader.value(of: $0) == nil ? $0 : "•" })
            position = range.upperBound
        }
        masked.append(contentsOf: text.unicodeScalars[position...])
        return String(masked)
    }

    /// Where the number that begins at the reader's place ends; nil when there is none.
    private static func end(from start: DigitReader) -> String.Index? {
        var reader = start
        guard let day = reader.twoDigits(), 1...31 ~= day || 61...91 ~= day else { return nil }
        reader.skipSeparator()
        guard let month = reader.twoDigits(), 1...12 ~= month else { return nil }
        reader.skipSeparator()
        guard reader.twoDigits() != nil else { return nil }
        reader.skipSpacedSeparator()
        guard reader.twoDigits() != nil, reader.twoDigits() != nil else { return nil }
        let end = reader.position
        return reader.digit() == nil ? end : nil
    }

    /// Cheap and on the safe side: the first bytes from 0xD9 on that begin digits of other scripts also begin other things.
    private static func mayHoldTenDigits(_ text: String) -> Bool {
        var count = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEA, 0xEF, 0xF0: count += 1
            default: continue
            }
            if count == 10 { return true }
        }
        return false
    }
}
