/// Reads a file as YAML or JSON, told by its content.
enum TreeReader {
    /// Throws a `Flaw` at the first thing that cannot be read.
    static func read(_ bytes: [UInt8], limit: Int = SourceText.sizeLimit) throws -> Tree {
        try SourceText.reading(bytes, limit: limit) { text in
            guard let first = text.first(where: { !JSONTreeParser.isSpace($0) }) else { throw Flaw(line: 1, column: 1, ReadingWording.empty) }
            guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return try YAMLTreeParser.read(text) }
            return try readBraces(text)
        }
    }

    /// What begins with a brace is JSON, or YAML in flow style; libyaml does not know all of JSON (pairs of `\uD83D\uDE00`, tabs).
    private static func readBraces(_ text: UnsafeBufferPointer<UInt8>) throws -> Tree {
        do { return try JSONTreeParser.read(text) } catch let flaw as Flaw {
            guard flaw.wording != ReadingWording.tooDeep, !looksLikeJSON(text) else { throw flaw }
            return try YAMLTreeParser.read(text)
        }
    }

    /// A quotation mark after the first brace: whoever wrote it meant JSON, and the message should speak of that.
    private static func looksLikeJSON(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.lazy.filter { !JSONTreeParser.isSpace($0) }.dropFirst().first == UInt8(ascii: "\"")
    }
}
