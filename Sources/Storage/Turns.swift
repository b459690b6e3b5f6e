import Dispatch

/// As many threads compute at a time as there are cores, however many wait for a database: more would only be in each other's way.
package final class Turns: Sendable {
    /// Of the work that this thread does, where it has a turn.
    @TaskLocal private static var current: Turns?
    private let free: DispatchSemaphore

    package init(_ count: Int) { free = DispatchSemaphore(value: count) }

    package func take<Value>(_ body: () throws -> Value) rethrows -> Value {
        free.wait()
        defer { free.signal() }
        return try Self.$current.withValue(self) { try body() }
    }

    /// Lets another have the turn while the body waits.
    package static func waiting<Value>(_ body: () -> Value) -> Value {
        guard let turns = current else { return body() }
        turns.free.signal()
        defer { turns.free.wait() }
        return body()
    }
}
