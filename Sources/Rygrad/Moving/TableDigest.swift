import Crypto
import Storage

/// What a table holds, as a number of rows and a SHA-256 over them in the order of the key: the same on every engine.
struct TableDigest: Equatable {
    private static let step = 5000
    let rows: Int
    let digest: String

    static func of(_ table: TableShape, _ connection: any Connection) throws -> TableDigest {
        var hash = SHA256()
        var rows = 0
        var key: [StoredValue]?
        while true {
            var bytes: [UInt8] = []
            var last: [StoredValue]?
            var count = 0
            try connection.forEachRow(of: table, after: key, limit: step) { row in
                let values = TableCopy.values(of: &row, in: table)
                count += 1
                last = values
                guard !isOfCopying(values, table) else { return }
                rows += 1
                for value in values { append(value, to: &bytes) }
            }
            hash.update(data: bytes)
            key = last.map { table.key(of: $0) }
            if count < step { break }
        }
        return TableDigest(rows: rows, digest: hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }

    static func isEmpty(_ table: TableShape, _ connection: any Connection) throws -> Bool {
        var isEmpty = true
        try connection.forEachRow(of: table, after: nil, limit: 1) { _ in isEmpty = false }
        return isEmpty
    }

    /// The mark that a copy is under way is no part of what is copied.
    private static func isOfCopying(_ row: [StoredValue], _ table: TableShape) -> Bool { table.name == "setting" && row.contains(.text(TableCopy.setting)) }

    /// A letter for the kind, the length, and the bytes; numbers as they are kept, zero without a sign.
    private static func append(_ value: StoredValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(UInt8(ascii: "n"))
        case .whole(let whole): append(UInt8(ascii: "w"), Self.bytes(of: UInt64(bitPattern: whole)), to: &bytes)
        case .number(let number): append(UInt8(ascii: "r"), Self.bytes(of: number == 0 ? 0 : number.bitPattern), to: &bytes)
        case .text(let text): append(UInt8(ascii: "t"), Array(text.utf8), to: &bytes)
        case .bytes(let value): append(UInt8(ascii: "b"), value, to: &bytes)
        }
    }

    private static func append(_ kind: UInt8, _ content: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(kind)
        bytes.append(contentsOf: Self.bytes(of: UInt64(content.count)))
        bytes.append(contentsOf: content)
    }

    private static func bytes(of number: UInt64) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}

/// A row's key as a text, to go on after it.
enum RowKey {
    static func written(_ key: [StoredValue]) -> String {
        key.map { value in
            switch value {
            case .text(let text): text.replacing("%", with: "%25").replacing("|", with: "%7C")
            case .whole(let whole): String(whole)
            default: ""
            }
        }.joined(separator: "|")
    }

    static func read(_ text: String, as table: TableShape) -> [StoredValue] {
        zip(table.key, text.split(separator: "|", omittingEmptySubsequences: false)).map { column, part in
            table.columns[column].kind == .whole ? .whole(Int64(part) ?? 0) : .text(String(part).replacing("%7C", with: "|").replacing("%25", with: "%"))
        }
    }
}
