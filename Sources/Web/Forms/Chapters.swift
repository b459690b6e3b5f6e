import Kernel

/// Chapters as one text in a form: a line with `#` and the title, then the chapter.
enum Chapters {
    /// Nil where something stands before the first title, or a title is empty.
    static func read(_ text: String) -> [FieldRecord]? {
        var chapters: [(title: String, lines: [String])] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("# ") || line == "#" {
                chapters.append((String(line.dropFirst().prefix(200)).trimmed, []))
            } else if chapters.isEmpty {
                guard line.trimmed.isEmpty else { return nil }
            } else {
                chapters[chapters.count - 1].lines.append(line)
            }
        }
        guard chapters.allSatisfy({ !$0.title.isEmpty }) else { return nil }
        return chapters.map { chapter in
            let text = chapter.lines.joined(separator: "\n").trimmed
            return FieldRecord([("title", .text(chapter.title))] + (text.isEmpty ? [] : [("text", .text(text))]))
        }
    }

    static func text(_ values: [FieldValue]) -> String {
        values.compactMap { value in
            guard case .record(let record) = value, case .text(let title) = record["title"] else { return nil }
            guard case .text(let text) = record["text"] else { return "# \(title)" }
            return "# \(title)\n\(text)"
        }.joined(separator: "\n\n")
    }
}
