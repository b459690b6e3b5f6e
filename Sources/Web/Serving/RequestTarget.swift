/// What a request asks for, in the one form that is answered. Anything else could mean one thing to a proxy and another to the site.
enum RequestTarget {
    enum Flaw: Sendable {
        case malformed
        case tooLong
    }
    /// Bytes of path and query together.
    static let longest = 4096

    /// What is wrong with it; nil where it is a path of plain segments and a query.
    static func flaw(in target: String) -> Flaw? {
        guard target.utf8.count <= longest else { return .tooLong }
        guard target.utf8.first == UInt8(ascii: "/"), target.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { return .malformed }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard !target.contains("#"), let path = parts.first, isPlain(path) else { return .malformed }
        return nil
    }

    /// Segments that are neither empty (but the last) nor dots, and hold no hidden separator; every `%` begins a byte, and the bytes are text.
    private static func isPlain(_ path: Substring) -> Bool {
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        return segments.enumerated().allSatisfy { index, segment in
            if segment.isEmpty { return index == segments.count - 1 }
            guard let text = decoded(segment), text != ".", text != ".." else { return false }
            return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" }
        }
    }

    /// Decoded once; nil where it is not well-formed.
    private static func decoded(_ segment: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = segment.utf8.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? { Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) } }
}
