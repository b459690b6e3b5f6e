/// Numbers (tal) as people read them. One place for pages, charts, documents and mail, so that they round alike.
package enum Figures {
    /// "2.325.750", "2,325,750"; not for years.
    package static func whole(_ number: Int, in language: Language) -> String {
        let digits = Array(String(number.magnitude).utf8)
        return sign(number < 0) + String(decoding: NumberMarks(language).grouped(digits), as: UTF8.self)
    }

    /// "2,1", "1.234,5". At least and at most so many decimals; half is rounded away from zero, on the number as it is written in
    /// decimals. What is no number is written "–" (ukendt).
    package static func decimal(_ number: Double, decimals: ClosedRange<Int> = 0...2, in language: Language) -> String {
        guard let exact = DecimalText(number) else { return unknown }
        let rounded = exact.rounded(toDecimals: min(max(0, decimals.upperBound), mostDecimals))
        let marks = NumberMarks(language)
        var text = marks.grouped(rounded.whole)
        let fraction = rounded.fraction(atLeast: min(decimals.lowerBound, mostDecimals))
        if !fraction.isEmpty { text += [marks.decimal] + fraction }
        return sign(rounded.isNegative) + String(decoding: text, as: UTF8.self)
    }

    /// "62,5 %" with a no-break space, "62.5%". The number is the per cent itself: 62.5, not 0.625.
    package static func percent(_ number: Double, decimals: ClosedRange<Int> = 0...1, in language: Language) -> String {
        guard number.isFinite else { return unknown }
        let text = decimal(number, decimals: decimals, in: language)
        return switch language {
        case .danish: text + noBreakSpace + "%"
        case .english: text + "%"
        }
    }

    /// "185.000 kr.", "1.234,50 kr." with a no-break space: two decimals or none.
    package static func kroner(_ amount: Double, in language: Language) -> String {
        guard let exact = DecimalText(amount) else { return unknown }
        let decimals = exact.rounded(toDecimals: 2).hasFraction ? 2 : 0
        return decimal(amount, decimals: decimals...decimals, in: language) + noBreakSpace + "kr."
    }

    /// "3–5" with an en dash, of what is already written.
    package static func range(_ from: String, _ to: String) -> String { from + "–" + to }

    /// "3–5", "2014–2016" with an en dash; the numbers are not grouped.
    package static func range(_ from: Int, _ to: Int) -> String {
        range(sign(from < 0) + String(from.magnitude), sign(to < 0) + String(to.magnitude))
    }

    /// The number for files: "0.5", "185000", "-66.7". No exponent, and it reads back to the same Double. Empty for what is no
    /// number.
    package static func plain(_ number: Double) -> String {
        guard let exact = DecimalText(number) else { return "" }
        let fraction = exact.fraction(atLeast: 0)
        let text = exact.whole + (fraction.isEmpty ? [] : [UInt8(ascii: ".")] + fraction)
        return (exact.isNegative ? "-" : "") + String(decoding: text, as: UTF8.self)
    }

    /// No Double has more that are not zero.
    private static let mostDecimals = 1074
    private static let noBreakSpace = "\u{A0}"
    private static let unknown = "–"

    private static func sign(_ isNegative: Bool) -> String { isNegative ? "\u{2212}" : "" }
}
