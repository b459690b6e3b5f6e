import GRDB
import Storage

/// Renders migrations for SQLite and runs those that have not run, each in a transaction of its own.
struct SQLiteMigrator {
    let search: any SearchCapability

    func run(_ migrations: [Migration], on pool: DatabasePool) throws {
        for migration in try pool.read({ try Migration.pending(migrations, ran: Self.ran(in: $0)) }) {
            try pool.write { database in
                try database.execute(sql: "CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
                guard try !Self.ran(in: database).contains(migration.number) else { return }
                for statement in migration.steps.flatMap(statements) { try database.execute(sql: statement) }
                try database.execute(sql: "INSERT INTO schema_migration (number, name) VALUES (?, ?)", arguments: [migration.number, migration.name])
            }
        }
    }

    private static func ran(in database: Database) throws -> Set<Int> {
        try database.tableExists("schema_migration") ? Int.fetchSet(database, sql: "SELECT number FROM schema_migration") : []
    }

    private func statements(of step: Migration.Step) -> [String] {
        switch step {
        case .table(let name, let columns, let constraints, let clustered):
            let lines = columns.map(line) + constraints.map { $0.rendered { _ in "?" }.sql }
            return ["CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n) STRICT\(clustered ? ", WITHOUT ROWID" : "")"]
        case .index(let name, let table, let columns):
            return ["CREATE INDEX \(name) ON \(table) (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))"]
        case .column(let table, let column): return ["ALTER TABLE \(table) ADD COLUMN \(line(column))"]
        case .statement(let query): return [query.rendered { _ in "?" }.sql]
        case .appendOnly(let table):
            return ["update", "delete"].map { act in
                "CREATE TRIGGER \(table)_kept_\(act) BEFORE \(act.uppercased()) ON \(table) BEGIN SELECT RAISE(ABORT, 'rows of \(table) are added only'); END"
            }
        case .search: return search.schema.map { $0.rendered { _ in "?" }.sql }
        }
    }

    private func line(_ column: Storage.Column) -> String {
        var line = "\"\(column.name.description.replacing("-", with: "_"))\" "
        line += type(of: column.kind)
        if column.isKey { line += " PRIMARY KEY" }
        if column.isRequired { line += " NOT NULL" }
        if let value = column.defaultValue { line += " DEFAULT \(value)" }
        if let check = column.check { line += " CHECK (\(check))" }
        if let reference = column.references { line += " REFERENCES \(reference.table) (id) ON DELETE \(reference.onDelete) DEFERRABLE INITIALLY DEFERRED" }
        return line
    }

    private func type(of kind: Storage.Column.Kind) -> String {
        switch kind {
        case .text: "TEXT"
        case .whole: "INTEGER"
        case .number: "REAL"
        case .bytes: "BLOB"
        }
    }
}
