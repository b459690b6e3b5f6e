package import Kernel

/// How a field's value stands in a column.
package enum StoredField {
    package static func value(_ value: FieldValue?) -> StoredValue {
        switch value {
        case nil: .null
        case .text(let text): .text(text)
        case .flag(let flag): .whole(flag ? 1 : 0)
        case .number(let number): .number(number)
        case .list(let values): .text(JSONText.write(.list(values)))
        case .record(let record): .text(JSONText.write(.record(record)))
        }
    }

    package static func read(_ row: inout Row, as type: FieldType) throws -> FieldValue? {
        switch type {
        case .flag: row.flagIfAny().map { .flag($0) }
        case .number, .whole: row.numberIfAny().map { .number($0) }
        case .list, .record: try row.textIfAny().map { try JSONReader.read($0) }
        default: row.textIfAny().map { .text($0) }
        }
    }
}

extension FieldType {
    /// The column's type: lists and parts are JSON text.
    package var columnKind: Column.Kind {
        switch self {
        case .flag: .whole
        case .number, .whole: .number
        default: .text
        }
    }
}

extension Row {
    /// A list of words that stands as JSON text, straight into strings: pages read many of them.
    package mutating func wordsIfAny() throws -> [String]? { try textIfAny().map { try JSONReader.words($0) } }

    /// A list or a part that stands as JSON text.
    package mutating func partIfAny<Value: FieldConvertible>(_ type: Value.Type = Value.self) throws -> Value? {
        try textIfAny().flatMap { Value(try JSONReader.read($0)) }
    }
}
