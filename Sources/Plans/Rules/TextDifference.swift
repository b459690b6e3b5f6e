/// Two versions of a text: what both begin with, what one and what the other says, what both end with. Told word by word.
package struct TextDifference: Sendable, Equatable {
    /// Empty, or the last words before the difference.
    package let start: String
    package let before: String
    package let after: String
    package let end: String
    private static let context = 8

    package init(_ before: String, _ after: String) {
        let (old, new) = (Self.words(before), Self.words(after))
        guard !old.isEmpty, !new.isEmpty else {
            (self.before, self.after, start, end) = (before, after, "", "")
            return
        }
        var same = 0
        while same < min(old.count, new.count), old[same] == new[same] { same += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - same, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
        let shownStart = old[..<same].suffix(Self.context)
        let shownEnd = old.suffix(tail).prefix(Self.context)
        start = (same > Self.context ? "… " : "") + shownStart.joined(separator: " ")
        end = shownEnd.joined(separator: " ") + (tail > Self.context ? " …" : "")
        self.before = old[same..<(old.count - tail)].joined(separator: " ")
        self.after = new[same..<(new.count - tail)].joined(separator: " ")
    }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
}
