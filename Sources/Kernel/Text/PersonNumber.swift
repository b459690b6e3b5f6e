/// The civil registration number (cpr-nummer), which must never be stored in free text.
///
/// What looks like one is found by its shape alone: numbers without a valid control digit have been issued since 2007, so modulus 11
/// proves nothing. A production unit's number (P-nummer) or an account can look the same and is found too; that is the lesser harm.
package enum PersonNumber {
    /// From the first digit to the last.
    ///
    /// DDMMYY, a date that exists (the day may be 60 higher: substitute number, erstatningspersonnummer), or DDMMYYYY; then four digits.
    /// The parts stand together, or one to three hyphens, dots, slashes or the like stand between them, or spaces; before the last four also
    /// a line end or a bracket. Digits of any script count, and what a page does not show does not. Not found inside a longer run of digits,
    /// nor in what telephone numbers, times, periods, amounts and numbers of cases look like.
    package static func find(in text: String) -> [Range<String.Index>] {
        guard mayHoldTenDigits(text) else { return [] }
        let digits = DigitsInText(text).digits
        guard digits.count >= 10 else { return [] }
        var found: [Range<String.Index>] = []
        var start = 0
        while start + 10 <= digits.count {
            guard let length = PersonNumberShape.length(in: digits, from: start), closes(digits[start..<(start + length)], in: text) else {
                start += 1
                continue
            }
            found.append(digits[start].range.lowerBound..<digits[start + length - 1].range.upperBound)
            start += length
        }
        return found
    }

    /// A bracket that opens within the number closes right after it.
    private static func closes(_ digits: ArraySlice<DigitsInText.Read>, in text: String) -> Bool {
        guard digits.dropFirst().contains(where: { $0.gap == .bracket }) else { return true }
        let rest = text.unicodeScalars[digits[digits.endIndex - 1].range.upperBound...]
        return rest.first { !DigitGapReading.isInvisible($0) && !"*_`~ ".unicodeScalars.contains($0) }.map { $0 == ")" || $0 == "]" } ?? false
    }

    /// The text with a "•" for each digit of what looks like a number; separators stay.
    package static func masked(_ text: String) -> String {
        let found = find(in: text)
        guard !found.isEmpty else { return text }
        var masked = String.UnicodeScalarView()
        var position = text.startIndex
        for range in found {
            masked.append(contentsOf: text.unicodeScalars[position..<range.lowerBound])
            masked.append(contentsOf: text.unicodeScalars[range].map { DigitsInText.value(of: $0) == nil ? $0 : "•" })
            position = range.upperBound
        }
        masked.append(contentsOf: text.unicodeScalars[position...])
        return String(masked)
    }

    /// Cheap and on the safe side: the bytes that begin digits of other scripts also begin other things.
    private static func mayHoldTenDigits(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { mayHoldTenDigits($0) } ?? mayHoldTenDigits(Array(text.utf8))
    }

    private static func mayHoldTenDigits(_ bytes: some Collection<UInt8>) -> Bool {
        var count = 0
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEA, 0xEF, 0xF0: count += 1
            // Raised digits; not »«, nor dashes and quotation marks.
            case 0xB2, 0xB3, 0xB9: if previous == 0xC2 { count += 1 }
            case 0x81, 0x82, 0x91...0x93, 0x9D, 0x9E: if previous == 0xE2 { count += 1 }
            default: break
            }
            if count == 10 { return true }
            previous = byte
        }
        return false
    }
}
