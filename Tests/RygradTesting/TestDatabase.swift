package import Foundation
package import Storage
import StoragePostgres
import StorageSQLite
import Synchronization

/// A database of its own for a test, on the engine that the whole run is about.
///
/// `./test` runs all tests twice: on SQLite, and with RYGRAD_TEST_DATABASE naming a PostgreSQL server on which the tests may make databases.
package final class TestDatabase: Sendable {
    package enum Kind: String, Sendable { case sqlite, postgres }

    package static let kind: Kind = server == nil ? .sqlite : .postgres
    package static let server = ProcessInfo.processInfo.environment["RYGRAD_TEST_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }

    private static let made = Mutex<Set<String>>([])
    /// Emptied databases, by the schema that they have.
    private static let free = Mutex<[String: [String]]>([:])

    package let engine: any Engine
    /// A folder that is removed with the database.
    package let folder: URL
    private let name: String
    /// The migrations in words: others may bear the same numbers.
    private let schema: String
    private let numbers: Int

    /// - Parameter tracing: told the text of every statement that runs.
    package init(_ migrations: [Migration], tracing: (@Sendable (String) -> Void)? = nil) throws {
        schema = String(describing: migrations)
        numbers = migrations.map(\.number).reduce(0, +)
        let name = Self.free.withLock { [schema] in $0[schema]?.popLast() } ?? "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("rygrad-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if Self.server != nil, Self.made.withLock({ $0.insert(name).inserted }) { try Self.tell("CREATE DATABASE \(name)") }
        self.name = name
        engine = try Self.open(name, in: folder, tracing)
        try engine.migrate(migrations)
        (engine as? PostgresEngine)?.listen()
    }

    deinit {
        do {
            // Making a database takes many times as long as emptying one; the server itself goes at the end of the run.
            let isAsMade = try engine.read { try $0.count("SELECT coalesce(sum(number), 0) FROM schema_migration") } == numbers
            engine.close()
            if let engine = engine as? PostgresEngine, isAsMade {
                try engine.empty()
                Self.free.withLock { [name, schema] in $0[schema, default: []].append(name) }
            }
            try FileManager.default.removeItem(at: folder)
        } catch { print("left behind: \(name)") }
    }

    /// Where the database is: `rygrad --database`'s word for it, or its folder's path.
    package var place: String { Self.server.map { Self.address(of: name, on: $0) } ?? folder.path }

    /// Changes what the database keeps from being changed, as somebody with the file or the owner's rights could.
    package func tamper(_ query: Query) throws {
        try engine.write { connection in
            if engine is PostgresEngine {
                _ = try connection.first("SELECT set_config('rygrad.release', 'audit_entry', true)") { try $0.text() }
            } else {
                try connection.run("DROP TRIGGER IF EXISTS audit_entry_kept_update")
                try connection.run("DROP TRIGGER IF EXISTS audit_entry_kept_delete")
            }
            try connection.run(query)
        }
    }

    /// Another process's way to the same database.
    package func another() throws -> any Engine { try Self.open(name, in: folder, nil) }

    /// The tables, by the names that the statement gives them, of which its plan reads every row.
    package func wholeTables(in statement: String) throws -> [String] {
        switch engine {
        case let engine as SQLiteEngine:
            return try engine.steps(of: statement).compactMap { step in
                let parts = step.split(separator: " ")
                return parts.first == "SCAN" && parts.count > 1 ? String(parts[1]) : nil
            }
        case let engine as PostgresEngine:
            return try engine.steps(of: statement).compactMap { step in
                guard let found = step.range(of: "Seq Scan on ") else { return nil }
                return step[found.upperBound...].split(separator: " ").last.map(String.init)
            }
        default: return []
        }
    }

    /// Whether the statement's rows must be sorted after they are found.
    package func sorts(_ statement: String) throws -> Bool {
        switch engine {
        case let engine as SQLiteEngine: try engine.steps(of: statement).contains { $0.contains("TEMP B-TREE") }
        case let engine as PostgresEngine: try engine.steps(of: statement).contains { $0.contains("Sort") }
        default: false
        }
    }

    /// A placeholder as the engine's statements have them.
    package func placeholder(_ number: Int) -> String { engine is PostgresEngine ? "$\(number)" : "?" }

    /// Where the words still stand: on SQLite the files in whose bytes they are, on PostgreSQL the tables in one of whose rows.
    package func places(holding words: String) throws -> [String] {
        guard engine is PostgresEngine else {
            return try ["rygrad.sqlite", "rygrad.sqlite-wal", "rygrad.sqlite-shm"].filter { name in
                let file = folder.appendingPathComponent(name)
                return FileManager.default.fileExists(atPath: file.path) ? try Data(contentsOf: file).range(of: Data(words.utf8)) != nil : false
            }
        }
        let tables = try engine.tables()
        return try engine.read { connection in
            try tables.filter { table in
                var isFound = false
                try connection.forEachRow(of: table, after: nil, limit: 1_000_000) { row in
                    for column in table.columns { if case .text(let text) = row.value(column.kind), text.contains(words) { isFound = true } }
                }
                return isFound
            }.map(\.name)
        }
    }

    /// How long what another process commits may take to be known: at once on SQLite, 200 ms on PostgreSQL.
    package func untilHeard() async throws { if engine is PostgresEngine { try await Task.sleep(for: .milliseconds(200)) } }

    private static func open(_ name: String, in folder: URL, _ tracing: (@Sendable (String) -> Void)?) throws -> any Engine {
        guard let server else { return try SQLiteEngine(path: folder.appendingPathComponent("rygrad.sqlite").path, tracing: tracing) }
        return PostgresEngine(try PostgresAddress(address(of: name, on: server), mayHoldPassword: true), size: 4, tracing: tracing)
    }

    private static func address(of name: String, on server: String) -> String {
        var parts = server.split(separator: "/", omittingEmptySubsequences: false)
        parts[parts.count - 1] = Substring(name)
        return parts.joined(separator: "/")
    }

    private static func tell(_ statement: String) throws {
        guard let server else { return }
        try PostgresEngine.administer(PostgresAddress(server, mayHoldPassword: true), statement)
    }
}
