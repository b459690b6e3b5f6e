import Foundation
import GRDB
package import Storage
import Synchronization

/// The engine on SQLite: one file, one writer, several readers, each page one snapshot.
package final class SQLiteEngine: Engine {
    private let pool: DatabasePool
    private let writing: GroupedWriting
    /// Outside any transaction, so that `PRAGMA data_version` tells what others committed.
    private let watcher: Mutex<DatabaseQueue>
    package let search: any SearchCapability = SQLiteSearch()

    /// Opens the database, making it where it does not exist. `tracing` is told the text of every statement that runs, for tests.
    package init(path: String, tracing: (@Sendable (String) -> Void)? = nil) throws {
        do {
            var configuration = Self.configuration(tracing)
            configuration.allowsUnsafeTransactions = true
            pool = try DatabasePool(path: path, configuration: configuration)
            writing = GroupedWriting(pool)
            // GRDB sets NORMAL when it opens the pool; FULL makes what was confirmed survive a power cut.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            watcher = Mutex(try DatabaseQueue(path: path, configuration: Self.configuration(nil)))
        } catch { throw SQLiteFault.told(error) }
    }

    /// The database is this machine's own.
    package let waitingPlaces: Int? = nil
    /// The folder's lock keeps other servers away.
    package let newerSchema: Int? = nil

    package func read<Value>(_ recency: Recency, _ body: (any Connection) throws -> Value) throws -> Value {
        // GRDB's own `read` compiles BEGIN and COMMIT anew each time.
        try Self.carrying { try pool.unsafeRead { try SQLiteConnection(database: $0).snapshot(body) } }
    }

    @discardableResult package func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try Self.carrying { try writing.together(body) }
    }

    /// There is one writer at a time anyhow.
    @discardableResult package func writeInTurn<Value>(_ body: (any Connection) throws -> Value) throws -> Value { try write(body) }
    @discardableResult package func writeAlone<Value>(_ body: (any Connection) throws -> Value) throws -> Value { try write(body) }
    /// A folder has one server, which holds its lock.
    package func alone<Value>(_ name: StaticString, _ body: () throws -> Value) throws -> Value { try body() }

    package func changeMark() throws -> Int64 {
        try watcher.withLock { queue in
            try Self.carrying {
                try queue.unsafeReentrantRead { try Int64(SQLiteConnection(database: $0).count("PRAGMA data_version")) }
            }
        }
    }

    package func eraseDeleted() throws {
        try Self.carrying {
            try writing.together { _ = try $0.run("INSERT INTO search_index (search_index) VALUES ('rebuild')") }
            try pool.barrierWriteWithoutTransaction { database in
                writing.commitOpen(database)
                try database.execute(sql: "VACUUM")
                try database.checkpoint(.truncate)
            }
        }
    }

    package func migrate(_ migrations: [Migration]) throws {
        try Self.carrying { try SQLiteMigrator(search: search).run(migrations, on: pool) }
    }

    package func tables() throws -> [TableShape] { try Self.carrying { try pool.read { try SQLiteCatalogue.tables($0) } } }

    /// Writes everything, as it stands at this moment, into a new file beside what goes on.
    package func backUp(to path: String) throws {
        try Self.carrying { try pool.unsafeReentrantRead { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) } }
    }

    /// How SQLite would run the statement, a line for each step: for the test that no page goes through a whole table.
    package func steps(of statement: String) throws -> [String] { try Self.carrying { try pool.read { try SQLiteConnection(database: $0).steps(of: statement) } } }

    package func close() {
        // Closing fails only while a statement runs; the file is whole either way.
        do { try pool.close() } catch { pool.interrupt() }
    }

    private static func configuration(_ tracing: (@Sendable (String) -> Void)?) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 3
        configuration.busyMode = .timeout(10)
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { database in
            // What is deleted is overwritten; a page cache of 2 MB for each connection.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA cache_size = -2000")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            guard let tracing else { return }
            database.trace { if case .statement(let statement) = $0 { tracing(statement.sql) } }
        }
        return configuration
    }

    /// Errors of the database become faults that the program knows; what the body threw goes through.
    private static func carrying<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw SQLiteFault.told(error) }
    }
}
