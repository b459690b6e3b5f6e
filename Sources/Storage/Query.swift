import Kernel

/// What a column can hold.
package enum StoredValue: Sendable, Equatable {
    case null
    case whole(Int64)
    case number(Double)
    case text(String)
    case bytes([UInt8])

    var kind: Column.Kind? {
        switch self {
        case .null: nil
        case .whole: .whole
        case .number: .number
        case .text: .text
        case .bytes: .bytes
        }
    }
}

/// A Swift value that can be bound to a statement.
package protocol Storable: Sendable {
    /// The type of the column that holds such values, also where there is none; nil where only the value tells.
    static var storedKind: Column.Kind? { get }
    var storedValue: StoredValue { get }
}

/// SQL text with its bound values.
///
/// The text can only be written in the source: its literals are `StaticString`, which no running program makes from data.
/// Interpolating a value binds it; interpolating a `Query` joins the two.
package struct Query: ExpressibleByStringInterpolation, Sendable {
    enum Part: Sendable {
        case sql(StaticString)
        case column(StaticString)
        case value(StoredValue, Column.Kind?)
    }
    var parts: [Part]

    package typealias StringLiteralType = StaticString
    package init(stringLiteral value: StaticString) { parts = [.sql(value)] }
    package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        var parts: [Part] = []
        package init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(2 * interpolationCount + 1) }
        package mutating func appendLiteral(_ literal: StaticString) { parts.append(.sql(literal)) }
        package mutating func appendInterpolation<Value: Storable>(_ value: Value) { parts.append(.value(value.storedValue, Value.storedKind)) }
        package mutating func appendInterpolation<Value: Storable>(_ value: Value?) { parts.append(.value(value?.storedValue ?? .null, Value.storedKind)) }
        package mutating func appendInterpolation(_ fragment: Query) { parts += fragment.parts }
        /// The column of a property: the property's key with `_` for `-`.
        package mutating func appendInterpolation(column key: StaticString) { parts.append(.column(key)) }
        /// A table's or a column's name that stands in the source.
        package mutating func appendInterpolation(name: StaticString) { parts.append(.sql(name)) }
        /// A bound value each, with commas between; for `IN (…)`. No values become `NULL`, which equals nothing.
        package mutating func appendInterpolation<Value: Storable>(list values: some Collection<Value>) {
            guard !values.isEmpty else { return parts.append(.sql("NULL")) }
            for (index, value) in values.enumerated() {
                if index > 0 { parts.append(.sql(", ")) }
                parts.append(.value(value.storedValue, Value.storedKind))
            }
        }
    }

    /// The fragments with a separator between them; `empty` where there are none.
    package static func joined(_ fragments: [Query], by separator: StaticString, empty: Query = "") -> Query {
        guard var joined = fragments.first else { return empty }
        for fragment in fragments.dropFirst() {
            joined.parts.append(.sql(separator))
            joined.parts += fragment.parts
        }
        return joined
    }

    /// The SQL text and its values in order, with the engine's own placeholders.
    package func rendered(_ placeholder: (Int) -> String) -> (sql: String, values: [StoredValue]) {
        // Bytes, not text: rendering is a quarter of what an import costs.
        var sql: [UInt8] = []
        var values: [StoredValue] = []
        sql.reserveCapacity(512)
        for part in parts {
            switch part {
            case .sql(let text): text.withUTF8Buffer { sql.append(contentsOf: $0) }
            case .column(let key):
                sql.append(UInt8(ascii: "\""))
                key.withUTF8Buffer { for byte in $0 { sql.append(byte == UInt8(ascii: "-") ? UInt8(ascii: "_") : byte) } }
                sql.append(UInt8(ascii: "\""))
            case .value(let value, _):
                values.append(value)
                sql.append(contentsOf: placeholder(values.count).utf8)
            }
        }
        return (String(decoding: sql, as: UTF8.self), values)
    }

    /// The types of the bound values in order; nil where neither the value nor its Swift type tells.
    package var kinds: [Column.Kind?] {
        parts.compactMap { part in
            guard case .value(let value, let kind) = part else { return nil }
            return .some(value.kind ?? kind)
        }
    }
}
