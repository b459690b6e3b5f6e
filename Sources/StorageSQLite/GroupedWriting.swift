import Dispatch
import GRDB
import GRDBSQLite
import Storage
import Synchronization

/// One writer after the other, and one commit for those who wait together: while the disk confirms a group, the next one gathers.
///
/// Each writes within a savepoint, so that one who fails takes back only what is their own. Nobody is told that something is kept before it is
/// on the disk: who is not the last of a group waits for its commit. Readers see nothing of a group until then.
final class GroupedWriting: Sendable {
    /// Changes in one commit, so that those who came first need not wait for a stream without end.
    private static let most = 64
    private let pool: DatabasePool
    /// How many are on their way to the writer.
    private let coming = Atomic<Int>(0)
    /// Those whose changes stand in the open transaction. Looked at on the writer's queue only.
    private let group = Mutex<[Place]>([])

    init(_ pool: DatabasePool) { self.pool = pool }

    /// Where one waits for the group's commit, and learns what became of it.
    private final class Place: Sendable {
        private let signal = DispatchSemaphore(value: 0)
        private let failure = Mutex<(any Error)?>(nil)

        func tell(_ error: (any Error)?) {
            failure.withLock { $0 = error }
            signal.signal()
        }

        func wait() throws {
            signal.wait()
            if let error = failure.withLock({ $0 }) { throw error }
        }
    }

    /// Runs the body and answers when its changes are on the disk, together with those of others.
    func together<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        let place = Place()
        var isIn = false
        coming.add(1, ordering: .sequentiallyConsistent)
        do {
            let value: Value = try pool.writeWithoutTransaction { database in
                isIn = true
                defer { commitIfLast(database) }
                if !database.isInsideTransaction { try Step.open.run(database) }
                let value = try inSavepoint(database, body)
                group.withLock { $0.append(place) }
                return value
            }
            try place.wait()
            return value
        } catch {
            // Never let in, as when the database was closed meanwhile: nobody who waits may wait for this one.
            if !isIn, coming.subtract(1, ordering: .sequentiallyConsistent).newValue == 0 { tellAll(error) }
            throw error
        }
    }

    /// Ends the open group, for something that cannot be within a transaction. To be called on the writer's queue.
    func commitOpen(_ database: Database) { if database.isInsideTransaction { commit(database) } }

    private func inSavepoint<Value>(_ database: Database, _ body: (any Connection) throws -> Value) throws -> Value {
        try Step.begin.run(database)
        do {
            let value = try body(SQLiteConnection(database: database))
            try Self.checkReferences(database)
            try Step.keep.run(database)
            return value
        } catch {
            guard database.isInsideTransaction else {
                // A full disk takes the whole transaction back: what others of the group had done is gone as well.
                tellAll(error)
                throw error
            }
            try Step.takeBack.run(database)
            try Step.keep.run(database)
            throw error
        }
    }

    /// References that are looked at when a transaction ends: one's own must hold before others join, whose commit would fail with it.
    private static func checkReferences(_ database: Database) throws {
        var (open, most): (Int32, Int32) = (0, 0)
        guard sqlite3_db_status(database.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &most, 0) == SQLITE_OK, open == 0 else {
            throw DatabaseError(resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY, message: "FOREIGN KEY constraint failed")
        }
    }

    private func commitIfLast(_ database: Database) {
        let isLast = coming.subtract(1, ordering: .sequentiallyConsistent).newValue == 0
        guard database.isInsideTransaction, isLast || group.withLock({ $0.count >= Self.most }) else { return }
        commit(database)
    }

    private func commit(_ database: Database) {
        do {
            try Step.commit.run(database)
            tellAll(nil)
        } catch {
            tellAll(error)
            // Where the transaction is still open, the next one could not begin.
            do { if database.isInsideTransaction { try Step.forget.run(database) } } catch { assertionFailure("a transaction that does not end") }
        }
    }

    private func tellAll(_ error: (any Error)?) {
        let places = group.withLock { group in
            defer { group = [] }
            return group
        }
        for place in places { place.tell(error) }
    }
}

private enum Step: String {
    case open = "BEGIN IMMEDIATE"
    case begin = "SAVEPOINT one"
    case keep = "RELEASE one"
    case takeBack = "ROLLBACK TO one"
    case commit = "COMMIT"
    case forget = "ROLLBACK"

    func run(_ database: Database) throws { try database.cachedStatement(sql: rawValue).execute() }
}
