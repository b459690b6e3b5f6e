/// What can be read from.
package protocol Reads {
    /// Runs a statement and hands over its rows one by one.
    func forEachRow(of query: Query, _ body: (inout Row) throws -> Void) throws
}

/// A connection inside a transaction.
package protocol Connection: Reads {
    /// Runs a statement; answers how many rows it changed.
    @discardableResult func run(_ query: Query) throws -> Int
    /// Whole rows of a table in the order of its key, from after the given key on, `limit` at most.
    func forEachRow(of table: TableShape, after key: [StoredValue]?, limit: Int, _ body: (inout Row) throws -> Void) throws
    func count(of table: TableShape) throws -> Int
    /// Adds whole rows, quickly.
    func load(_ rows: [[StoredValue]], into table: TableShape) throws
    /// Takes away all rows of a table, or those whose key, one whole number, is `last` or less: from append-only tables too, and the only way
    /// to do so.
    func clear(_ table: TableShape, through last: Int64?) throws
}

extension Connection {
    package func clear(_ table: TableShape) throws { try clear(table, through: nil) }
}

extension Reads {
    package func rows<Value>(_ query: Query, _ read: (inout Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try forEachRow(of: query) { values.append(try read(&$0)) }
        return values
    }

    package func first<Value>(_ query: Query, _ read: (inout Row) throws -> Value) throws -> Value? {
        var value: Value?
        try forEachRow(of: query) { if value == nil { value = try read(&$0) } }
        return value
    }

    package func count(_ query: Query) throws -> Int { try first(query) { try $0.whole() } ?? 0 }
    package func exists(_ query: Query) throws -> Bool { try first(query) { _ in true } ?? false }
}
