import CPostgres
import Glibc
import Storage

/// The values of a statement in libpq's binary form.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    /// Where each value begins; nil for none.
    private var starts: [Int?] = []
    private var lengths: [Int32] = []

    init(_ values: [StoredValue]) throws(PostgresFault) {
        starts.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        for value in values {
            let start = bytes.count
            switch value {
            case .null: break
            case .text(let text):
                guard !text.utf8.contains(0) else { throw .told(.unstorableText) }
                bytes.append(contentsOf: text.utf8)
            case .whole(let whole): append(UInt64(bitPattern: whole))
            case .number(let number): append(number.bitPattern)
            case .bytes(let value): bytes.append(contentsOf: value)
            }
            starts.append(value == .null ? nil : start)
            lengths.append(Int32(bytes.count - start))
        }
        // An address for the empty text at the end.
        bytes.append(0)
    }

    private mutating func append(_ bits: UInt64) { withUnsafeBytes(of: bits.bigEndian) { bytes.append(contentsOf: $0) } }

    func with(_ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> OpaquePointer?) -> OpaquePointer? {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                let pointers: [UnsafePointer<CChar>?] = starts.map { start in start.flatMap { start in characters.baseAddress.map { $0 + start } } }
                return body(pointers, lengths, [Int32](repeating: 1, count: starts.count))
            }
        }
    }
}

/// Keywords and values as libpq takes them: two lists of C strings that end with nothing.
struct PostgresKeywords {
    private let pairs: [(keyword: String, value: String)]

    init(_ pairs: [(keyword: String, value: String)]) { self.pairs = pairs }

    func with<Value>(_ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> Value) -> Value {
        let keywords = pairs.map { strdup($0.keyword) }
        let values = pairs.map { strdup($0.value) }
        defer { for text in keywords + values { free(text) } }
        return body(keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
    }
}
