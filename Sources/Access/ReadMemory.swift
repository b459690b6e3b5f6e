package import Kernel
import Storage
import Synchronization

/// What was read, kept until anything in the database changes or the day does.
///
/// A change by this process or another counts at the very next request: the mark is asked for each time, before the reading.
package final class ReadMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let limit: Int
    private let state: Mutex<State>

    private struct State {
        var mark: Int64 = .min
        var day: Day = .earliest
        var values: [Key: Value] = [:]
    }

    /// - Parameter limit: how many values are kept; when there are more, all are let go.
    package init(limit: Int) {
        self.limit = limit
        state = Mutex(State())
    }

    /// The value that is kept for the key, else what `read` answers.
    package func value(for key: Key, mark: Int64, on day: Day, _ read: () throws -> Value) rethrows -> Value {
        if Recency.mayHaveWrittenElsewhere { return try read() }
        let kept = state.withLock { state in
            if state.mark != mark || state.day != day { state = State(mark: mark, day: day) }
            return state.values[key]
        }
        if let kept { return kept }
        let value = try read()
        state.withLock { state in
            guard state.mark == mark, state.day == day else { return }
            if state.values.count >= limit { state.values = [:] }
            state.values[key] = value
        }
        return value
    }
}
