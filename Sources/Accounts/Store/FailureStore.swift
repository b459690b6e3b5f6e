import Access
import Kernel
import Storage

/// What is remembered of attempts in vain. The drawer's name is a piece of a keyed hash: it tells neither the account nor the address, and there
/// are 65,536 of them at most; two that share a drawer wait for each other, which is rare and short.
struct FailureStore {
    let key: String

    func drawer(_ parts: [String]) -> String { String(SessionToken.hash(([key] + parts).joined(separator: "\u{1F}")).prefix(4)) }

    /// The key that drawers are named with: random, kept in the database, so that several servers count together.
    static func key(in reading: borrowing Reading) throws -> String? { try reading.first("SELECT value FROM setting WHERE id = 'sign-in-key'") { try $0.text() } }

    /// The drawers, with a key made where there is none yet.
    static func made(_ writing: inout Writing) throws -> FailureStore {
        if let key = try key(in: writing.reading) { return FailureStore(key: key) }
        try makeKey(&writing)
        return FailureStore(key: try key(in: writing.reading) ?? "")
    }

    static func makeKey(_ writing: inout Writing) throws {
        try writing.run("INSERT INTO setting (id, value) VALUES ('sign-in-key', \(SessionToken.new())) ON CONFLICT (id) DO NOTHING")
    }

    /// Milliseconds still to wait; 0 where the attempt counts.
    static func wait(_ drawer: String, isPlace: Bool, at now: Instant, in reading: borrowing Reading) throws -> Int64 {
        let found = try reading.first("SELECT failures, last_at FROM sign_in_failure WHERE id = \(drawer)") { (failures: try $0.whole(), last: try $0.instant()) }
        guard let found, now.milliseconds - found.last.milliseconds < Throttle.memory else { return 0 }
        return max(0, found.last.milliseconds + Throttle.wait(after: found.failures, isPlace: isPlace) - now.milliseconds)
    }

    /// One more; answers how many there are now.
    static func add(_ drawer: String, _ writing: inout Writing) throws -> Int {
        let now = writing.now
        try writing.run(
            """
            INSERT INTO sign_in_failure (id, failures, last_at) VALUES (\(drawer), 1, \(now)) ON CONFLICT (id) DO UPDATE SET
              failures = CASE WHEN sign_in_failure.last_at < \(now.milliseconds - Throttle.memory) THEN 1 ELSE sign_in_failure.failures + 1 END, last_at = \(now)
            """)
        return try writing.reading.first("SELECT failures FROM sign_in_failure WHERE id = \(drawer)") { try $0.whole() } ?? 1
    }

    static func clear(_ drawer: String, _ writing: inout Writing) throws { try writing.run("DELETE FROM sign_in_failure WHERE id = \(drawer)") }

    // MARK: Browsers that signed in before

    static func isKnown(_ browser: String, _ account: Account, in reading: borrowing Reading) throws -> Bool {
        try reading.exists("SELECT 1 FROM known_browser WHERE id = \(SessionToken.hash(browser)) AND account = \(account.id)")
    }

    /// The ten last ones of an account are remembered.
    static func know(_ browser: String, _ account: Account, _ writing: inout Writing) throws {
        try writing.run(
            """
            INSERT INTO known_browser (id, account, seen_at) VALUES (\(SessionToken.hash(browser)), \(account.id), \(writing.now))
            ON CONFLICT (id) DO UPDATE SET account = excluded.account, seen_at = excluded.seen_at
            """)
        try writing.run(
            "DELETE FROM known_browser WHERE account = \(account.id) AND id NOT IN (SELECT id FROM known_browser WHERE account = \(account.id) ORDER BY seen_at DESC LIMIT 10)")
    }
}
