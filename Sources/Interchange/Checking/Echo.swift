import Kernel

/// A piece of the file inside a message: short, and never with the digits of what looks like a CPR number.
enum Echo {
    private static let longest = 40

    static func of(_ text: String) -> String {
        let masked = PersonNumber.masked(text)
        let line = String(masked.map { $0.isNewline || $0.isWhitespace ? " " : $0 })
        return line.count > longest ? line.prefix(longest) + "…" : line
    }
}
