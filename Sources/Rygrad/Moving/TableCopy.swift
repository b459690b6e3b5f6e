import Storage

/// Moves every row of every table from one database to another, in steps that each stand when they are done, so that it can go on where it
/// was stopped.
struct TableCopy {
    /// Stands in the target's table of settings while a copy to there is not finished.
    static let setting = "copying"
    /// Rows in a step.
    private static let step = 5000
    /// What belongs to a database rather than to the installation.
    private static let left = ["schema_migration", "copy_progress"]

    let target: any Engine
    /// Told after every step; what it throws stops the copy there.
    var progress: (_ table: String, _ done: Int, _ all: Int) throws -> Void = { _, _, _ in }

    /// What a table held on both sides when it was compared.
    struct Proof {
        let table: String
        let rows: Int
        let digest: String
    }

    static func tables(of engine: any Engine) throws -> [TableShape] { try engine.tables().filter { !left.contains($0.name) } }

    /// Copies all that the source held at one moment, and compares. Throws where something cannot be made the same.
    func run(from source: any Engine) throws -> [Proof] {
        try begin()
        let tables = try Self.tables(of: source)
        let proofs = try source.read { connection in
            try copy(tables, connection)
            if let proofs = try proven(tables, connection).proofs { return proofs }
            // The source changed between two tries: everything once more, from this one moment.
            try clear(tables)
            try copy(tables, connection)
            let second = try proven(tables, connection)
            guard let proofs = second.proofs else { throw MovingFault.notTheSame(table: second.different) }
            return proofs
        }
        try target.writeAlone { connection in
            try connection.run("DELETE FROM copy_progress")
            try connection.run("DELETE FROM setting WHERE id = \(Self.setting)")
        }
        return proofs
    }

    private func copy(_ tables: [TableShape], _ source: any Connection) throws {
        let all = try tables.map { try source.count(of: $0) }.reduce(0, +)
        var done = 0
        for table in tables {
            try copy(table, source) { rows in
                done += rows
                try progress(table.name, done, all)
            }
        }
    }

    private func clear(_ tables: [TableShape]) throws {
        try target.writeAlone { connection in
            for table in tables.reversed() { try connection.clear(table) }
            try connection.run("DELETE FROM copy_progress")
            try connection.run("INSERT INTO setting (id, value) VALUES (\(Self.setting), '1')")
        }
    }

    private func begin() throws {
        try target.writeAlone { connection in
            let isUnfinished = try connection.exists("SELECT 1 FROM setting WHERE id = \(Self.setting)")
            guard try isUnfinished || Self.tables(of: target).allSatisfy({ try TableDigest.isEmpty($0, connection) }) else { throw MovingFault.targetNotEmpty }
            if !isUnfinished { try connection.run("INSERT INTO setting (id, value) VALUES (\(Self.setting), '1')") }
        }
    }

    /// Goes on after the last row that is there.
    private func copy(_ table: TableShape, _ source: any Connection, _ told: (Int) throws -> Void) throws {
        let reached = try target.read { connection in
            try connection.first("SELECT rows, reached FROM copy_progress WHERE id = \(table.name)") { (rows: try $0.whole(), key: try $0.text()) }
        }
        var key = reached.map { RowKey.read($0.key, as: table) }
        var count = reached?.rows ?? 0
        if count > 0 { try told(count) }
        while true {
            var rows: [[StoredValue]] = []
            try source.forEachRow(of: table, after: key, limit: Self.step) { rows.append(Self.values(of: &$0, in: table)) }
            let isLast = rows.count < Self.step
            guard let last = rows.last else { return }
            key = table.key(of: last)
            count += rows.count
            try keep(rows, of: table, reaching: table.key(of: last), count)
            try told(rows.count)
            if isLast { return }
        }
    }

    private func keep(_ rows: [[StoredValue]], of table: TableShape, reaching key: [StoredValue], _ count: Int) throws {
        try target.writeAlone { connection in
            try connection.load(rows, into: table)
            try connection.run(
                """
                INSERT INTO copy_progress (id, rows, reached) VALUES (\(table.name), \(count), \(RowKey.written(key)))
                ON CONFLICT (id) DO UPDATE SET rows = excluded.rows, reached = excluded.reached
                """)
        }
    }

    static func values(of row: inout Row, in table: TableShape) -> [StoredValue] {
        var values: [StoredValue] = []
        values.reserveCapacity(table.columns.count)
        for column in table.columns { values.append(row.value(column.kind)) }
        return values
    }

    /// What every table holds on both sides; none, and the first that differs, where they are not the same.
    private func proven(_ tables: [TableShape], _ source: any Connection) throws -> (proofs: [Proof]?, different: String) {
        var proofs: [Proof] = []
        for table in tables {
            let there = try TableDigest.of(table, source)
            guard try target.read({ try TableDigest.of(table, $0) }) == there else { return (nil, table.name) }
            proofs.append(Proof(table: table.name, rows: there.rows, digest: there.digest))
        }
        return (proofs, "")
    }
}

enum MovingFault: Error, Equatable {
    case targetNotEmpty
    case samePlace
    case notTheSame(table: String)
    case fileExists
    case noSuchFile
    case notABackup
    case damagedBackup
}
