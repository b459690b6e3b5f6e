/// A table as it stands in the database; only the engines make one, from the database's own catalogue.
package struct TableShape: Sendable, Equatable {
    package let name: String
    package let columns: [ColumnShape]
    /// The places of the primary key's columns, in the key's order.
    package let key: [Int]

    package struct ColumnShape: Sendable, Equatable {
        package let name: String
        package let kind: Column.Kind
        package let isRequired: Bool

        package init(name: String, kind: Column.Kind, isRequired: Bool) {
            self.name = name
            self.kind = kind
            self.isRequired = isRequired
        }
    }

    package init(name: String, columns: [ColumnShape], key: [Int]) {
        self.name = name
        self.columns = columns
        self.key = key
    }

    /// The column by whose whole numbers rows follow each other. Throws where the key is another one.
    package var number: ColumnShape {
        get throws {
            guard key.count == 1, let place = key.first, columns[place].kind == .whole else { throw StorageFault.unexpectedValue(column: key.first ?? 0) }
            return columns[place]
        }
    }

    package func key(of row: [StoredValue]) -> [StoredValue] { key.map { row[$0] } }
}

extension Column.Kind {
    /// As the schema's description writes it.
    package var word: String {
        switch self {
        case .text: "text"
        case .whole: "whole"
        case .number: "number"
        case .bytes: "bytes"
        }
    }
}

extension Row {
    /// The next cell as it is.
    package mutating func value(_ kind: Column.Kind) -> StoredValue {
        switch kind {
        case .text: textIfAny().map { .text($0) } ?? .null
        case .whole: wholeIfAny().map { .whole(Int64($0)) } ?? .null
        case .number: numberIfAny().map { .number($0) } ?? .null
        case .bytes: bytesIfAny().map { .bytes($0) } ?? .null
        }
    }
}
