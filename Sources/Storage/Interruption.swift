import Synchronization

/// Gives up what somebody asked for and no longer waits for.
package final class Interruption: Sendable {
    /// Of the request that is being answered, where there is one.
    @TaskLocal package static var current: Interruption?

    private struct State {
        var isInterrupted = false
        var stop: (@Sendable () -> Void)?
    }
    private let state = Mutex(State())

    package init() {}

    /// Runs the body; `stop` is called from another thread if the asker goes meanwhile.
    package func guarding<Value>(stop: @escaping @Sendable () -> Void, _ body: () throws -> Value) throws -> Value {
        let isLate = state.withLock { state in
            state.stop = stop
            return state.isInterrupted
        }
        defer { state.withLock { $0.stop = nil } }
        guard !isLate else { throw StorageFault.interrupted }
        return try body()
    }

    package func interrupt() {
        let stop = state.withLock { state in
            state.isInterrupted = true
            return state.stop
        }
        stop?()
    }

    package var isInterrupted: Bool { state.withLock { $0.isInterrupted } }
}
