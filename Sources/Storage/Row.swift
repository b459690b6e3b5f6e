package import Kernel

/// The cells of the row that a statement stands on; only the engines make one.
package protocol Cells {
    func isNull(_ column: Int) -> Bool
    func text(_ column: Int) -> String
    /// None where the cell holds nothing.
    func textIfAny(_ column: Int) -> String?
    func whole(_ column: Int) -> Int64
    func number(_ column: Int) -> Double
    func bytes(_ column: Int) -> [UInt8]
}

/// A row read from left to right: each call takes the next column, so the order of the calls is the order of the SELECT list.
package struct Row: ~Copyable {
    private let cells: any Cells
    private var column = 0

    package init(_ cells: any Cells) { self.cells = cells }

    package mutating func text() throws(StorageFault) -> String {
        defer { column += 1 }
        guard let text = cells.textIfAny(column) else { throw .unexpectedNull(column: column) }
        return text
    }
    package mutating func whole() throws(StorageFault) -> Int { Int(cells.whole(try required())) }
    package mutating func number() throws(StorageFault) -> Double { cells.number(try required()) }
    package mutating func flag() throws(StorageFault) -> Bool { cells.whole(try required()) != 0 }
    package mutating func bytes() throws(StorageFault) -> [UInt8] { cells.bytes(try required()) }
    @inlinable package mutating func identifier<Subject>(_ subject: Subject.Type = Subject.self) throws(StorageFault) -> Identifier<Subject> { Identifier(try text()) }
    package mutating func instant() throws(StorageFault) -> Instant { Instant(milliseconds: cells.whole(try required())) }
    package mutating func day() throws(StorageFault) -> Day {
        let text = try text()
        guard let day = Day(iso: text) else { throw unexpectedValue }
        return day
    }

    package mutating func textIfAny() -> String? {
        defer { column += 1 }
        return cells.textIfAny(column)
    }
    package mutating func bytesIfAny() -> [UInt8]? { present().map { cells.bytes($0) } }
    package mutating func wholeIfAny() -> Int? { present().map { Int(cells.whole($0)) } }
    package mutating func numberIfAny() -> Double? { present().map { cells.number($0) } }
    package mutating func flagIfAny() -> Bool? { present().map { cells.whole($0) != 0 } }
    @inlinable package mutating func identifierIfAny<Subject>(_ subject: Subject.Type = Subject.self) -> Identifier<Subject>? { textIfAny().map { Identifier($0) } }
    package mutating func instantIfAny() -> Instant? { present().map { Instant(milliseconds: cells.whole($0)) } }
    package mutating func dayIfAny() -> Day? { textIfAny().flatMap { Day(iso: $0) } }
    /// A choice stored by its raw value.
    @inlinable package mutating func choiceIfAny<Value: RawRepresentable<String>>(_ type: Value.Type = Value.self) -> Value? { textIfAny().flatMap { Value(rawValue: $0) } }
    @inlinable package mutating func choice<Value: RawRepresentable<String>>(_ type: Value.Type = Value.self) throws(StorageFault) -> Value {
        guard let value = Value(rawValue: try text()) else { throw unexpectedValue }
        return value
    }
    package mutating func skip() { column += 1 }

    /// The cell that was read last holds something else than was expected.
    @usableFromInline var unexpectedValue: StorageFault { .unexpectedValue(column: column - 1) }

    private mutating func required() throws(StorageFault) -> Int {
        defer { column += 1 }
        guard !cells.isNull(column) else { throw .unexpectedNull(column: column) }
        return column
    }

    private mutating func present() -> Int? {
        defer { column += 1 }
        return cells.isNull(column) ? nil : column
    }
}
