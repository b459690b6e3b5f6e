import CPostgres
import Storage

/// A connection inside one of the engine's transactions.
struct PostgresConnection: Connection {
    let link: PostgresLink

    func forEachRow(of query: Query, _ body: (inout Row) throws -> Void) throws { try each(try link.run(query), body) }

    @discardableResult func run(_ query: Query) throws -> Int { try link.run(query).rowsTouched }

    func forEachRow(of table: TableShape, after key: [StoredValue]?, limit: Int, _ body: (inout Row) throws -> Void) throws {
        let columns = table.columns.map { Self.quoted($0.name) }
        let keys = table.key.map { columns[$0] }.joined(separator: ", ")
        let places = table.key.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let condition = key == nil ? "" : " WHERE (\(keys)) > (\(places))"
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(Self.quoted(table.name))\(condition) ORDER BY \(keys) LIMIT \(limit)"
        try each(try link.run(sql, key ?? [], key == nil ? [] : table.key.map { table.columns[$0].kind }), body)
    }

    func load(_ rows: [[StoredValue]], into table: TableShape) throws {
        guard !rows.isEmpty else { return }
        let columns = table.columns.map { Self.quoted($0.name) }.joined(separator: ", ")
        try link.simple("COPY \(Self.quoted(table.name)) (\(columns)) FROM STDIN")
        for rows in stride(from: 0, to: rows.count, by: 500).map({ rows[$0..<min($0 + 500, rows.count)] }) {
            var text = CopyText()
            do { for row in rows { try text.append(row) } } catch {
                PQputCopyEnd(link.connection, "a value that cannot be stored")
                while let result = PQgetResult(link.connection) { PQclear(result) }
                throw error
            }
            let sent = text.bytes.withUnsafeBufferPointer { buffer in buffer.withMemoryRebound(to: CChar.self) { PQputCopyData(link.connection, $0.baseAddress, Int32($0.count)) } }
            guard sent == 1 else { throw PostgresFault.lost }
        }
        guard PQputCopyEnd(link.connection, nil) == 1 else { throw PostgresFault.lost }
        // The answer, and the nothing that ends the answers.
        let done = try link.checked(PQgetResult(link.connection))
        while let result = PQgetResult(link.connection) { PQclear(result) }
        if done.rowsTouched > 0 { link.noteChange() }
        try countOn(table)
    }

    func count(of table: TableShape) throws -> Int { Int(try link.run("SELECT count(*) FROM \(Self.quoted(table.name))", [], []).text(0, 0)) ?? 0 }

    /// What keeps the rows of a table that is added to only lets go of them for this one statement.
    func clear(_ table: TableShape, through last: Int64?) throws {
        _ = try link.run("SELECT set_config('rygrad.release', $1, true)", [.text(table.name)], [.text])
        if let last {
            let key = Self.quoted(try table.number.name)
            _ = try link.run("DELETE FROM \(Self.quoted(table.name)) WHERE \(key) <= $1", [.whole(last)], [.whole])
        } else {
            _ = try link.run("DELETE FROM \(Self.quoted(table.name))", [], [])
        }
        _ = try link.run("SELECT set_config('rygrad.release', '', true)", [], [])
    }

    /// Rows that came with their numbers: the next one gets the number after them.
    private func countOn(_ table: TableShape) throws {
        // Not every table has numbers.
        guard let column = try? table.number else { return }
        let (name, quoted) = (Self.quoted(table.name), Self.quoted(column.name))
        _ = try link.run("SELECT setval(pg_get_serial_sequence($1, $2), (SELECT max(\(quoted)) FROM \(name)))", [.text(name), .text(column.name)], [.text, .text])
    }

    private func each(_ result: PostgresResult, _ body: (inout Row) throws -> Void) throws {
        for row in 0..<result.count {
            var row = Row(PostgresCells(result: result, row: row))
            try body(&row)
        }
    }

    static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}

/// Rows in the text form of COPY.
private struct CopyText {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ row: [StoredValue]) throws {
        for (index, value) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\t")) }
            switch value {
            case .null: bytes.append(contentsOf: "\\N".utf8)
            case .whole(let whole): bytes.append(contentsOf: String(whole).utf8)
            case .number(let number): bytes.append(contentsOf: String(number).utf8)
            case .bytes(let value):
                bytes.append(contentsOf: "\\\\x".utf8)
                for byte in value { for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10) } }
            case .text(let text): try append(text)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ text: String) throws {
        for byte in text.utf8 {
            switch byte {
            case 0: throw StorageFault.unstorableText
            case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
