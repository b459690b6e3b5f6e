package import Kernel
package import Storage

/// Work that comes again and again, and is done by one server however many there are: whoever takes the lease does it.
package struct RecurringWork: Sendable {
    package let name: StaticString
    /// Milliseconds from one time to the next.
    package let interval: Int64
    /// Milliseconds after which another server may take over from one that went away in the middle.
    package let patience: Int64
    package let run: @Sendable () throws -> Void

    package init(_ name: StaticString, every interval: Int64, patience: Int64 = 10 * 60 * 1000, run: @escaping @Sendable () throws -> Void) {
        self.name = name
        self.interval = interval
        self.patience = patience
        self.run = run
    }

    /// Does the work if its time has come and nobody else is at it; answers whether it did.
    @discardableResult package func runIfDue(as server: String, on engine: any Engine, at now: Instant) throws -> Bool {
        guard try take(as: server, on: engine, at: now) else { return false }
        try run()
        // Whoever took over meanwhile has done it too.
        try engine.write { try $0.run("UPDATE lease SET done_at = \(now), held_until = \(now) WHERE id = \(name.description) AND holder = \(server)") }
        return true
    }

    private func take(as server: String, on engine: any Engine, at now: Instant) throws -> Bool {
        // Most of the time there is nothing to do, which a reading tells.
        let due = now.milliseconds - interval
        let rests = try engine.read { try $0.exists("SELECT 1 FROM lease WHERE id = \(name.description) AND (held_until > \(now) OR done_at > \(due))") }
        if rests { return false }
        return try engine.write { connection in
            try connection.run(
                """
                INSERT INTO lease (id, holder, held_until, done_at) VALUES (\(name.description), \(server), \(now.milliseconds + patience), 0)
                ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until WHERE lease.held_until <= \(now) AND lease.done_at <= \(due)
                """) > 0
        }
    }
}
