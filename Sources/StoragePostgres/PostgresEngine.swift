import Glibc
package import Kernel
package import Storage
import Synchronization

/// The engine on PostgreSQL 15 and newer: a bounded pool of connections, each page one snapshot, writers serializable and tried again.
package final class PostgresEngine: Engine {
    /// So long a transaction is tried again that others are in the way of.
    private static let patience: Duration = .seconds(5)
    private static let readingOnly = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    // The lock asks for no snapshot, so that one who had to wait sees what the others have done.
    private static let writing = "BEGIN ISOLATION LEVEL SERIALIZABLE; LOCK TABLE schema_migration IN ROW SHARE MODE"
    private static let writingBeforeOthers = "BEGIN ISOLATION LEVEL SERIALIZABLE; LOCK TABLE schema_migration IN EXCLUSIVE MODE"
    private static let writingAlone = "BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'; LOCK TABLE schema_migration IN EXCLUSIVE MODE"

    private let pool: PostgresPool
    /// Half of the connections: those who only read get through, whatever those who write must wait for.
    private let writers: Places
    private let follower: PostgresFollower?
    private let listener: PostgresListener
    private let address: PostgresAddress
    private let size: Int
    private let known = Mutex(0)
    package let search: any SearchCapability = PostgresSearch()

    /// - Parameters:
    ///   - replica: a machine that follows and may answer visitors.
    ///   - size: connections at a time.
    ///   - tracing: told the text of every statement with values that runs, for tests.
    package init(_ address: PostgresAddress, replica: PostgresAddress? = nil, size: Int = 8, tracing: (@Sendable (String) -> Void)? = nil) {
        self.address = address
        self.size = size
        pool = PostgresPool(address, for: .work, size: size, tracing: tracing)
        writers = Places(max(1, size / 2))
        follower = replica.map { PostgresFollower($0, size: size) }
        listener = PostgresListener(address)
    }

    package var waitingPlaces: Int? { size }

    package func read<Value>(_ recency: Recency, _ body: (any Connection) throws -> Value) throws -> Value {
        try Self.carrying {
            if recency == .asKnownHere, !Recency.mayHaveWrittenElsewhere, let follower, let journal = listener.journal,
                let found = try follower.read(upTo: journal, Self.readingOnly, { try Self.guarded($0, body) })
            {
                return found
            }
            return try pool.inTransaction(Self.readingOnly) { link in
                let value = try Self.guarded(link, body)
                try link.simple("COMMIT")
                return value
            }
        }
    }

    @discardableResult package func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value { try write(Self.writing, body) }
    @discardableResult package func writeInTurn<Value>(_ body: (any Connection) throws -> Value) throws -> Value { try write(Self.writingBeforeOthers, body) }
    @discardableResult package func writeAlone<Value>(_ body: (any Connection) throws -> Value) throws -> Value { try write(Self.writingAlone, body) }

    private func write<Value>(_ beginning: String, _ body: (any Connection) throws -> Value) throws -> Value {
        let end = ContinuousClock.now + Self.patience
        var attempts = 0
        while true {
            do {
                // After three attempts the others wait, so that everybody gets through in the end.
                return try Self.carrying {
                    try writers.with { try pool.inTransaction(attempts >= 3 && beginning == Self.writing ? Self.writingBeforeOthers : beginning) { try attempt(on: $0, body) } }
                }
            } catch is Again {
                attempts += 1
                guard ContinuousClock.now < end else { throw StorageFault.unusable(reason: .busy) }
                Self.rest(attempts)
            }
        }
    }

    /// Thrown where the transaction was undone and may be run again.
    private struct Again: Error {}

    private func attempt<Value>(on link: PostgresLink, _ body: (any Connection) throws -> Value) throws -> Value {
        do {
            let value = try Self.guarded(link, body)
            try commit(link)
            return value
        } catch {
            // Whatever the body made of it: a transaction that met another one says nothing that counts.
            if link.metConflict { throw Again() }
            throw error
        }
    }

    /// One journey: the notice to the other servers and the commit, which no time limit may cut short: it would be confirmed, and not
    /// yet be safe on a synchronous standby.
    private func commit(_ link: PostgresLink) throws {
        guard link.hasChanged else { return try Self.committed(link.simple("COMMIT")) }
        defer { listener.noteOwnChange() }
        do {
            try Self.committed(
                link.simple("SELECT set_config('statement_timeout', '0', true), pg_notify('\(PostgresListener.channel)', '\(listener.ownName)'); COMMIT"))
        } catch PostgresFault.lost { throw StorageFault.unusable(reason: .outcomeUnknown) }
    }

    /// The server answers COMMIT with ROLLBACK where a statement had failed.
    private static func committed(_ result: PostgresResult) throws { guard result.tag == "COMMIT" else { throw StorageFault.engine(code: result.tag) } }

    private static func guarded<Value>(_ link: PostgresLink, _ body: (any Connection) throws -> Value) throws -> Value {
        guard let interruption = Interruption.current else { return try body(PostgresConnection(link: link)) }
        return try interruption.guarding(stop: { link.cancel() }) { try body(PostgresConnection(link: link)) }
    }

    /// 1, 2, 4 … 128 ms, each shortened by chance so that two who met do not meet again.
    private static func rest(_ attempt: Int) { usleep(useconds_t(Double.random(in: 500...1000) * Double(1 << min(attempt, 7)))) }

    package func changeMark() throws -> Int64 { listener.mark }

    /// Begins to hear of what others commit, so that answers may be kept in memory. Until then nothing is.
    package func listen() { listener.start() }

    /// The age of a newer schema than this program's, made by another server while this one runs.
    package var newerSchema: Int? { listener.schema.flatMap { found in known.withLock { $0 > 0 && found > $0 } ? found : nil } }

    package func migrate(_ migrations: [Migration]) throws {
        try alone("migrate") { try Self.carrying { try pool.with { try PostgresMigrator(search: search).run(migrations, on: $0) } } }
        known.withLock { $0 = migrations.count }
    }

    package func alone<Value>(_ name: StaticString, _ body: () throws -> Value) throws -> Value {
        try Self.carrying {
            let link = try PostgresLink(address, for: .work)
            try link.simple("SET statement_timeout = 0; SET lock_timeout = 0")
            _ = try link.run("SELECT pg_advisory_lock(hashtextextended(\("rygrad " + name.description), 0))")
            // The lock goes with the connection.
            return try withExtendedLifetime(link, body)
        }
    }

    package func eraseDeleted() throws {
        try Self.carrying {
            try pool.with { link in
                try link.simple("SET statement_timeout = 0; SET lock_timeout = '60s'")
                for table in try PostgresCatalogue.tables(link) { try link.simple("VACUUM (FULL) \(PostgresConnection.quoted(table.name))") }
                try link.simple("SET statement_timeout = '30s'; SET lock_timeout = '5s'")
            }
        }
    }

    package func tables() throws -> [TableShape] { try Self.carrying { try pool.with { try PostgresCatalogue.tables($0) } } }

    /// How PostgreSQL would run the statement if there were rows enough for its indexes, a line for each step: for the test that no page
    /// goes through a whole table.
    package func steps(of statement: String) throws -> [String] { try Self.carrying { try pool.with { try PostgresCatalogue.steps(of: statement, $0) } } }

    /// Whether the server can be used at all, told as precisely as it can be.
    package func check(now: Instant?) throws { try PostgresServerCheck(address: address, now: now).run() }

    /// Whether servers are at work on the database: each listens.
    package func hasServers() throws -> Bool {
        let listening = PostgresLink.Purpose.listening.name
        return try read { try $0.exists("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = \(listening)") }
    }

    package func close() {
        listener.stop()
        pool.close()
        follower?.close()
    }

    /// Errors of the database become faults that the program knows; what the body threw goes through.
    private static func carrying<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let fault as PostgresFault { throw fault.fault }
    }
}

// For tests.
extension PostgresEngine {
    /// A statement outside any transaction, as for making a database.
    package static func administer(_ address: PostgresAddress, _ statement: String) throws {
        do { try PostgresLink(address, for: .work).simple(statement) } catch { throw error.fault }
    }

    /// Takes all rows away; a few rows go sooner than the table's files. The numbers of the search begin anew.
    package func empty() throws {
        do {
            let link = try PostgresLink(address, for: .work)
            let tables = try PostgresCatalogue.tables(link).map(\.name).filter { $0 != "schema_migration" }
            try link.simple(
                tables.reversed().map {
                    $0 == "search_entry" ? "TRUNCATE search_entry RESTART IDENTITY" : "SELECT set_config('rygrad.release', '\($0)', true); DELETE FROM \(PostgresConnection.quoted($0))"
                }.joined(separator: "; "))
        } catch let fault as PostgresFault { throw fault.fault }
    }
}
