/// A connection inside a transaction.
package protocol Connection {
    /// Runs a statement and hands over its rows one by one.
    func forEachRow(of query: Query, _ body: (inout Row) throws -> Void) throws
    /// Runs a statement; answers how many rows it changed.
    @discardableResult func run(_ query: Query) throws -> Int
}

extension Connection {
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
