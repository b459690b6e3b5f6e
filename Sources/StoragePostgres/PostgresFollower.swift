import Storage
import Synchronization

/// A machine that follows the database (a read replica). It answers only when it has come as far as this server knows the database to be.
final class PostgresFollower: Sendable {
    private static let rest: Duration = .seconds(1)
    private let pool: PostgresPool
    private let state = Mutex(State())

    private struct State {
        /// The place in the journal that it was last seen to have reached.
        var reached: String?
        /// Not asked again before, after it failed to answer.
        var restsUntil: ContinuousClock.Instant?
    }

    init(_ address: PostgresAddress, size: Int) { pool = PostgresPool(address, for: .replica, size: size) }

    /// What the body finds there; nil where the follower is not so far, or does not answer. The body may then have run in part.
    func read<Value>(upTo journal: String, _ begin: String, _ body: (PostgresLink) throws -> Value) throws -> Value? {
        let (isResting, hasReached) = state.withLock { state in
            (state.restsUntil.map { ContinuousClock.now < $0 } ?? false, state.reached == journal)
        }
        guard !isResting else { return nil }
        do {
            return try pool.with { link in
                // Asked before the snapshot is taken, which is then not older.
                guard try hasReached || isThere(journal, link) else { return nil }
                try link.begin(begin)
                let value = try body(link)
                try link.simple("COMMIT")
                return value
            }
        } catch let fault as PostgresFault {
            if case .told(.interrupted) = fault { throw fault }
            if case .conflict = fault { return nil }
            state.withLock { $0 = State(reached: nil, restsUntil: .now + Self.rest) }
            return nil
        }
    }

    private func isThere(_ journal: String, _ link: PostgresLink) throws(PostgresFault) -> Bool {
        guard try link.run("SELECT coalesce(pg_last_wal_replay_lsn() >= CAST(\(journal) AS pg_lsn), false)").text(0, 0) == "t" else { return false }
        state.withLock { $0.reached = journal }
        return true
    }

    func close() { pool.close() }
}
