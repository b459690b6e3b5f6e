package import Logging
import Synchronization

/// What was refused, as the operator sees it: a line when a kind begins, then at most one a minute with how many there were. No line says who or what.
package final class RefusalLog: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    private let logger: Logger
    private let pause: Duration

    package init(_ logger: Logger, pause: Duration = .seconds(60)) {
        self.logger = logger
        self.pause = pause
    }

    /// `kind` is one of the program's own words, never something that was sent.
    package func note(_ kind: StaticString) { note(kind.description) }

    func note(_ reason: TurnedAway) { note(reason.rawValue) }

    /// Statuses that mean that something was refused.
    func note(status: Int) {
        if [400, 403, 413, 429].contains(status) { note("status \(status)") }
    }

    private func note(_ kind: String) {
        let isFirst = counts.withLock { counts in
            guard let count = counts[kind] else {
                counts[kind] = 0
                return true
            }
            counts[kind] = count + 1
            return false
        }
        guard isFirst else { return }
        write(kind, 1)
        Task { await follow(kind) }
    }

    /// Until a whole minute went by without any.
    private func follow(_ kind: String) async {
        while true {
            do { try await Task.sleep(for: pause) } catch { return }
            let count = counts.withLock { counts in
                let count = counts[kind] ?? 0
                counts[kind] = count == 0 ? nil : 0
                return count
            }
            guard count > 0 else { return }
            write(kind, count)
        }
    }

    private func write(_ kind: String, _ count: Int) { logger.warning("refused", metadata: ["kind": .string(kind), "count": .stringConvertible(count)]) }
}
