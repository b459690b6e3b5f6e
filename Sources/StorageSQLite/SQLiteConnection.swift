import GRDB
import GRDBSQLite
import Storage

/// A connection inside one of the engine's transactions. Steps SQLite's statement itself: GRDB's rows cost three times as much.
struct SQLiteConnection: Connection {
    let database: Database

    func forEachRow(of query: Query, _ body: (inout Storage.Row) throws -> Void) throws {
        let statement = try prepared(query)
        defer { sqlite3_reset(statement) }
        while try step(statement) {
            var row = Storage.Row(SQLiteCells(statement: statement))
            try body(&row)
        }
    }

    @discardableResult func run(_ query: Query) throws -> Int {
        let statement = try prepared(query)
        defer { sqlite3_reset(statement) }
        while try step(statement) {}
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    func forEachRow(of table: TableShape, after key: [StoredValue]?, limit: Int, _ body: (inout Storage.Row) throws -> Void) throws {
        let columns = table.columns.map { Self.quoted($0.name) }
        let keys = table.key.map { columns[$0] }.joined(separator: ", ")
        let condition = key == nil ? "" : " WHERE (\(keys)) > (\(table.key.map { _ in "?" }.joined(separator: ", ")))"
        let statement = try prepared("SELECT \(columns.joined(separator: ", ")) FROM \(Self.quoted(table.name))\(condition) ORDER BY \(keys) LIMIT \(limit)", key ?? [])
        defer { sqlite3_reset(statement) }
        while try step(statement) {
            var row = Storage.Row(SQLiteCells(statement: statement))
            try body(&row)
        }
    }

    func load(_ rows: [[StoredValue]], into table: TableShape) throws {
        let columns = table.columns.map { Self.quoted($0.name) }.joined(separator: ", ")
        let sql = "INSERT INTO \(Self.quoted(table.name)) (\(columns)) VALUES (\(table.columns.map { _ in "?" }.joined(separator: ", ")))"
        for row in rows {
            let statement = try prepared(sql, row)
            defer { sqlite3_reset(statement) }
            while try step(statement) {}
        }
    }

    func count(of table: TableShape) throws -> Int {
        let statement = try prepared("SELECT count(*) FROM \(Self.quoted(table.name))", [])
        defer { sqlite3_reset(statement) }
        return try step(statement) ? Int(sqlite3_column_int64(statement, 0)) : 0
    }

    /// What keeps the rows of a table that is added to only is set aside meanwhile, within the transaction.
    func clear(_ table: TableShape, through last: Int64?) throws {
        let kept = try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name LIKE '%\\_kept\\_%' ESCAPE '\\'", arguments: [table.name])
        let names = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name LIKE '%\\_kept\\_%' ESCAPE '\\'", arguments: [table.name])
        for name in names { try database.execute(sql: "DROP TRIGGER \(Self.quoted(name))") }
        if let last {
            try database.execute(sql: "DELETE FROM \(Self.quoted(table.name)) WHERE \(Self.quoted(try table.number.name)) <= ?", arguments: [last])
        } else {
            try database.execute(sql: "DELETE FROM \(Self.quoted(table.name))")
        }
        for trigger in kept { try database.execute(sql: trigger) }
    }

    private static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

    /// One snapshot for the whole body.
    func snapshot<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try run("BEGIN DEFERRED")
        do {
            let value = try body(self)
            try run("COMMIT")
            return value
        } catch {
            // Some faults end the transaction by themselves.
            if sqlite3_get_autocommit(database.sqliteConnection) == 0 { try run("ROLLBACK") }
            throw error
        }
    }

    /// How SQLite would run the statement; its values may be missing.
    func steps(of statement: String) throws -> [String] {
        let explaining = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + statement)
        return try withExtendedLifetime(explaining) {
            var steps: [String] = []
            while try step(explaining.sqliteStatement) { steps.append(SQLiteCells(statement: explaining.sqliteStatement).text(3)) }
            return steps
        }
    }

    private func prepared(_ query: Query) throws -> OpaquePointer {
        let (sql, values) = query.rendered { _ in "?" }
        return try prepared(sql, values)
    }

    private func prepared(_ sql: String, _ values: [StoredValue]) throws -> OpaquePointer {
        let statement = try database.cachedStatement(sql: sql).sqliteStatement
        sqlite3_reset(statement)
        for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), to: statement) }
        return statement
    }

    private func bind(_ value: StoredValue, at index: Int32, to statement: OpaquePointer) throws {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let code: Int32
        switch value {
        case .null: code = sqlite3_bind_null(statement, index)
        case .whole(let whole): code = sqlite3_bind_int64(statement, index, whole)
        case .number(let number): code = sqlite3_bind_double(statement, index, number)
        case .text(var text):
            // PostgreSQL cannot keep NUL, so neither does this.
            guard !text.utf8.contains(0) else { throw StorageFault.unstorableText }
            code = text.withUTF8 { buffer in
                buffer.withMemoryRebound(to: CChar.self) { sqlite3_bind_text(statement, index, $0.baseAddress ?? emptyText, Int32($0.count), copied) }
            }
        case .bytes(let bytes): code = bytes.withUnsafeBytes { sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), copied) }
        }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        let extended = sqlite3_extended_errcode(database.sqliteConnection)
        return DatabaseError(resultCode: ResultCode(rawValue: extended == SQLITE_OK ? code : extended), message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
    }
}

/// An address that is not null, for binding the empty text.
private nonisolated(unsafe) let emptyText: UnsafePointer<CChar> = {
    let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    pointer.initialize(to: 0)
    return UnsafePointer(pointer)
}()

private struct SQLiteCells: Cells {
    let statement: OpaquePointer

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
    func whole(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }
    func number(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }
    func text(_ column: Int) -> String { textIfAny(column) ?? "" }
    func textIfAny(_ column: Int) -> String? {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
    func bytes(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }
}
