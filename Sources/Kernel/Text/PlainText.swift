/// What may stand in a text, wherever it comes from: one rule for files and forms.
package enum PlainText {
    /// Characters that neither YAML nor a reader of the page can do anything with.
    @inlinable
    package static func isHidden(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D, 0x85: false
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    package static func withoutHidden(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isHidden($0.value) }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHidden($0.value) }))
    }

    /// How long a text is: in characters as they are written, so that marks piled upon a letter count, each by itself.
    package static func length(_ text: String) -> Int { text.unicodeScalars.count }

    package static func isLonger(_ text: String, than limit: Int) -> Bool { text.utf8.count > limit && length(text) > limit }
}
