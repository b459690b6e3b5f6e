/// Reads JSON text that `JSONText` wrote, keys in their order.
///
/// Ours because Foundation's decoders lose the order of keys and take thirty times as long for these few bytes.
/// Files from outside go through the interchange reader, never through this.
package struct JSONReader {
    package struct Unreadable: Error, Equatable { package let position: Int }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    package static func read(_ text: String) throws(Unreadable) -> FieldValue {
        try reading(text) { reader throws(Unreadable) in try reader.value() }
    }

    /// A list that holds texts only.
    package static func words(_ text: String) throws(Unreadable) -> [String] {
        try reading(text) { reader throws(Unreadable) in
            try reader.take(UInt8(ascii: "["))
            var words: [String] = []
            while reader.next != UInt8(ascii: "]") {
                if !words.isEmpty { try reader.take(UInt8(ascii: ",")) }
                words.append(try reader.string())
            }
            reader.position += 1
            return words
        }
    }

    private static func reading<Value>(_ text: String, _ body: (inout JSONReader) throws(Unreadable) -> Value) throws(Unreadable) -> Value {
        var text = text
        let read: Result<Value, Unreadable> = text.withUTF8 { bytes in
            var reader = JSONReader(bytes: bytes)
            do throws(Unreadable) {
                let value = try body(&reader)
                guard reader.position == bytes.count else { throw reader.unreadable }
                return .success(value)
            } catch { return .failure(error) }
        }
        return try read.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }
    private var unreadable: Unreadable { Unreadable(position: position) }
    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func value() throws(Unreadable) -> FieldValue {
        switch next {
        case UInt8(ascii: "{"): return .record(try record())
        case UInt8(ascii: "["): return .list(try list())
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        default: return try number()
        }
    }

    private mutating func record() throws(Unreadable) -> FieldRecord {
        var fields: [(key: String, value: FieldValue)] = []
        position += 1
        while next != UInt8(ascii: "}") {
            if !fields.isEmpty { try take(UInt8(ascii: ",")) }
            let key = try string()
            try take(UInt8(ascii: ":"))
            fields.append((key, try value()))
        }
        position += 1
        return FieldRecord(fields)
    }

    private mutating func list() throws(Unreadable) -> [FieldValue] {
        var values: [FieldValue] = []
        position += 1
        while next != UInt8(ascii: "]") {
            if !values.isEmpty { try take(UInt8(ascii: ",")) }
            values.append(try value())
        }
        position += 1
        return values
    }

    private mutating func string() throws(Unreadable) -> String {
        try take(UInt8(ascii: "\""))
        let start = position
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
        let plain = UnsafeBufferPointer(rebasing: bytes[start..<position])
        guard next == UInt8(ascii: "\"") else { return try stringWithEscapes(after: Array(plain)) }
        position += 1
        return String(decoding: plain, as: UTF8.self)
    }

    private mutating func stringWithEscapes(after plain: [UInt8]) throws(Unreadable) -> String {
        var text = plain
        while let byte = next {
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            text.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
        }
        throw unreadable
    }

    private mutating func escaped() throws(Unreadable) -> UInt8 {
        guard let byte = next else { throw unreadable }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u"):
            guard position + 4 <= bytes.count, let code = UInt8(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16) else { throw unreadable }
            position += 4
            return code
        default: return byte
        }
    }

    private mutating func number() throws(Unreadable) -> FieldValue {
        let start = position
        while let byte = next, byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else { throw unreadable }
        return .number(number)
    }

    private mutating func word(_ word: StaticString, _ value: FieldValue) throws(Unreadable) -> FieldValue {
        guard bytes[position...].starts(with: word.description.utf8) else { throw unreadable }
        position += word.utf8CodeUnitCount
        return value
    }

    private mutating func take(_ byte: UInt8) throws(Unreadable) {
        guard next == byte else { throw unreadable }
        position += 1
    }
}
