import Storage
import Synchronization

/// A bounded number of connections to one address, each lent to one thread at a time.
final class PostgresPool: Sendable {
    private let address: PostgresAddress
    private let purpose: PostgresLink.Purpose
    private let tracing: (@Sendable (String) -> Void)?
    private let places: Places
    private let state = Mutex(State())

    private struct State {
        var idle: [PostgresLink] = []
        var isClosed = false
    }

    init(_ address: PostgresAddress, for purpose: PostgresLink.Purpose, size: Int, tracing: (@Sendable (String) -> Void)? = nil) {
        self.tracing = tracing
        self.address = address
        self.purpose = purpose
        places = Places(size)
    }

    /// Lends a connection. One that lay idle and was lost meanwhile is replaced before the body sees it.
    func with<Value>(_ body: (PostgresLink) throws -> Value) throws -> Value {
        try places.with {
            let link = try idle() ?? PostgresLink(address, for: purpose, tracing: tracing)
            defer { giveBack(link) }
            return try body(link)
        }
    }

    /// As `with`, in a transaction that the statement begins. A connection that was lost before it began is replaced.
    func inTransaction<Value>(_ begin: String, _ body: (PostgresLink) throws -> Value) throws -> Value {
        while true {
            do {
                return try with { link in
                    do { try link.begin(begin) } catch PostgresFault.lost {
                        if link.hasServed { throw LostBeforeBeginning() }
                        throw PostgresFault.lost
                    }
                    link.hasServed = true
                    return try body(link)
                }
            } catch is LostBeforeBeginning { continue }
        }
    }

    private struct LostBeforeBeginning: Error {}

    private func idle() -> PostgresLink? {
        while let link = state.withLock({ $0.idle.popLast() }) {
            if !link.isStale { return link }
        }
        return nil
    }

    private func giveBack(_ link: PostgresLink) {
        link.rollback()
        guard !link.isLost else { return }
        state.withLock { state in if !state.isClosed { state.idle.append(link) } }
    }

    func close() {
        state.withLock { state in
            state.isClosed = true
            state.idle = []
        }
    }
}
