/// Reading the numbers that people type.
extension Figures {
    /// Reads "1.234,5", "1234,5", "62,5", "−3" in Danish and "1,234.5" in English. Nil for everything else: with the other language's
    /// marks ("62.5" in Danish) the person is asked, not guessed at.
    package static func parse(_ text: String, in language: Language) -> Double? {
        guard let typed = TypedNumber(text, marks: NumberMarks(language)), let number = Double(typed.plain),
            number.isFinite
        else { return nil }
        return number == 0 ? 0 : number
    }

    /// Reads "12", "2.325.750", "−3". Nil when there are decimals, also zeros, or more digits than an Int holds.
    package static func parseWhole(_ text: String, in language: Language) -> Int? {
        guard let typed = TypedNumber(text, marks: NumberMarks(language)), !typed.hasFraction else { return nil }
        return Int(typed.plain)
    }
}

/// A typed number, checked sign by sign and rewritten as Swift reads it.
private struct TypedNumber {
    private(set) var plain = ""
    private(set) var hasFraction = false

    private static let longest = 400

    init?(_ text: String, marks: NumberMarks) {
        var bytes = Self.simplified(text)[...]
        guard !bytes.isEmpty, bytes.count <= Self.longest else { return nil }
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            bytes = bytes.dropFirst()
            if sign == UInt8(ascii: "-") { plain = "-" }
            if bytes.first == Self.space { bytes = bytes.dropFirst() }
        }
        let parts = bytes.split(separator: marks.decimal, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Self.ungrouped(parts[0], by: marks.group) else { return nil }
        plain += whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
        hasFraction = parts.count == 2
        guard hasFraction else {
            guard !whole.isEmpty else { return nil }
            return
        }
        guard !parts[1].isEmpty, parts[1].allSatisfy(Digit.isDigit) else { return nil }
        plain += "." + String(decoding: parts[1], as: UTF8.self)
    }

    private static let space = UInt8(ascii: " ")

    /// Trimmed, with one kind of space and one kind of minus.
    private static func simplified(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars.prefix(longest + 1) {
            switch scalar {
            case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}": bytes.append(space)
            case "\u{2212}", "\u{2013}": bytes.append(UInt8(ascii: "-"))
            default: bytes.append(scalar.isASCII ? UInt8(scalar.value) : UInt8(ascii: "?"))
            }
        }
        let start = bytes.firstIndex { $0 != space } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 != space }.map { $0 + 1 } ?? start
        return Array(bytes[start..<end])
    }

    /// The digits without the marks between groups. A group has three digits, only the first may have fewer, and all marks are
    /// the same: the language's own or a space.
    private static func ungrouped(_ bytes: ArraySlice<UInt8>, by group: UInt8) -> [UInt8]? {
        let mark = bytes.contains(space) ? space : group
        let groups = bytes.split(separator: mark, omittingEmptySubsequences: false)
        let digits = groups.flatMap { $0 }
        guard digits.allSatisfy(Digit.isDigit) else { return nil }
        if groups.count > 1 {
            guard 1...3 ~= groups[0].count, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return digits
    }
}
