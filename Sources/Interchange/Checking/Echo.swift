import Kernel

/// A piece of the file inside a message: short, and never with the digits of what looks like a CPR number.
enum Echo {
    private static let longest = 40

    static func of(_ text: String) -> String {
        let masked = shown(PersonNumber.masked(text))
        let line = String(masked.map { $0.isNewline || $0.isWhitespace ? " " : $0 })
        return line.count > longest ? line.prefix(longest) + "…" : line
    }

    /// What a terminal would obey, or turn the line around with, as an escape that can be seen.
    private static func shown(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control where scalar.properties.isWhitespace: " "
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: String(scalar)
            }
        }.joined()
    }
}
