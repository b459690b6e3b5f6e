import Kernel

/// What came with an address or a form: names with their values, in order.
package struct FormValues: Sendable, Equatable {
    private var values: [String: [String]] = [:]

    package init() {}

    package subscript(name: String) -> String? { values[name]?.first }
    package func all(_ name: String) -> [String] { values[name] ?? [] }
    package func has(_ name: String) -> Bool { values[name] != nil }
    package var names: [String] { values.keys.sorted() }

    /// Every value that is not empty, by name.
    var typed: [(name: String, value: String)] { names.flatMap { name in all(name).filter { !$0.isEmpty }.map { (name, $0) } } }

    package mutating func set(_ name: String, _ value: String?) { values[name] = value.map { [$0] } }
    package mutating func set(_ name: String, all texts: [String]) { values[name] = texts }
    package mutating func add(_ name: String, _ value: String) { values[name, default: []].append(value) }

    /// Reads `a=b&c=d` as browsers write it. What is not valid UTF-8 is mended with the replacement character.
    package init(urlEncoded text: some StringProtocol) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            add(Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
    }

    /// Line ends become a single newline, as the texts are kept, and what no file can hold is left out.
    package static func decoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var source = text.utf8.makeIterator()
        while let byte = source.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = source.next(), let low = source.next(), let first = digit(high), let second = digit(low) else { continue }
                bytes.append(first << 4 | second)
            default: bytes.append(byte)
            }
        }
        return normalised(PlainText.withoutHidden(String(decoding: bytes, as: UTF8.self)))
    }

    static func normalised(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var bytes: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x0D { bytes.append(0x0A) } else if !(byte == 0x0A && previous == 0x0D) { bytes.append(byte) }
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
