package import Kernel

/// Periods as statistics offices write them.
package enum PeriodText {
    /// »2026«, »2026K1«, »2026Q1«, »2026-Q1«, »2026M01«, »2026M1«, »2024H1« (by its last quarter), and what people write; none for weeks, days and anything else.
    package static func period(_ text: String) -> Period? {
        let bytes = Array(text.utf8)
        if let exact = Period(text) { return exact }
        if bytes.count > 5, let year = Digit.number(bytes.prefix(4)), let part = part(bytes[4...], of: year) { return part }
        return Period(typed: text)
    }

    /// What follows the year: a letter and a number.
    private static func part(_ bytes: ArraySlice<UInt8>, of year: Int) -> Period? {
        let rest = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
        guard let letter = rest.first, 1...2 ~= rest.count - 1, let number = Digit.number(rest.dropFirst()) else { return nil }
        switch letter {
        case UInt8(ascii: "K"), UInt8(ascii: "Q"), UInt8(ascii: "T"): return Period(year: year, quarter: number)
        case UInt8(ascii: "M"): return Period(year: year, month: number)
        case UInt8(ascii: "H"): return 1...2 ~= number ? Period(year: year, quarter: number * 2) : nil
        default: return nil
        }
    }
}
