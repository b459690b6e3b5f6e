import Kernel

/// E-mail addresses and telephone numbers in running text.
enum ContactTrace {
    static func holdsEmail(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
        return text.split { $0.isWhitespace || "()<>[],;:\"»«”“*".contains($0) }.contains { part in
            var part = part
            while let last = part.last, ".!?_".contains(last) { part = part.dropLast() }
            return EmailAddress.looksRight(String(part))
        }
    }

    /// Eight digits as Danish numbers are written: `70 12 34 56`, `7012 3456`, or together after »tlf.«, »mobil«, »ring« or +45.
    static func holdsPhone(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            guard isDigit(scalars[index]) else {
                index += 1
                continue
            }
            let (groups, end) = groups(scalars, from: index)
            if looksLikePhone(groups, before: scalars[..<index], after: end < scalars.count ? scalars[end] : nil) { return true }
            index = end
        }
        return false
    }

    /// Groups of digits with single spaces between them, and where they end.
    private static func groups(_ scalars: [Unicode.Scalar], from start: Int) -> (groups: [[Unicode.Scalar]], end: Int) {
        var groups: [[Unicode.Scalar]] = [[]]
        var index = start
        while index < scalars.count {
            if isDigit(scalars[index]) {
                groups[groups.count - 1].append(scalars[index])
            } else if scalars[index] == " " || scalars[index] == "\u{A0}", index + 1 < scalars.count, isDigit(scalars[index + 1]) {
                groups.append([])
            } else {
                break
            }
            index += 1
        }
        return (groups, index)
    }

    private static func looksLikePhone(_ groups: [[Unicode.Scalar]], before: ArraySlice<Unicode.Scalar>, after: Unicode.Scalar?) -> Bool {
        var groups = groups
        let isNamed = namesPhone(before) || (groups.count > 1 && groups[0].map(String.init).joined() == "45" && before.last == "+")
        if groups.count > 1, before.last == "+" { groups.removeFirst() }
        guard let first = groups.first?.first, ("2"..."9").contains(first), groups.reduce(0, { $0 + $1.count }) == 8 else { return false }
        // Amounts, decimals, dates and longer numbers go on.
        if let last = before.last, ".,-/–".unicodeScalars.contains(last) { return false }
        if let after, "%/".unicodeScalars.contains(after) { return false }
        switch groups.map(\.count) {
        case [2, 2, 2, 2]: return true
        case [4, 4]: return isNamed || !groups.allSatisfy(isYear)
        default: return isNamed
        }
    }

    private static func isYear(_ group: [Unicode.Scalar]) -> Bool { ["19", "20"].contains(group.prefix(2).map(String.init).joined()) }

    private static func namesPhone(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        let near = String(String.UnicodeScalarView(before.suffix(24))).lowercased()
        return ["tlf", "telefon", "mobil", "ring til", "ring på", "sms", "+45"].contains { near.contains($0) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
