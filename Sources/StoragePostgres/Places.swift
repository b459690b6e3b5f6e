import Dispatch
import Storage

/// So many at a time; whoever must wait too long is told that it is busy.
final class Places: Sendable {
    private static let patience = DispatchTimeInterval.seconds(4)
    private let free: DispatchSemaphore

    init(_ count: Int) { free = DispatchSemaphore(value: count) }

    func with<Value>(_ body: () throws -> Value) throws -> Value {
        guard Turns.waiting({ free.wait(timeout: .now() + Self.patience) }) == .success else { throw StorageFault.unusable(reason: .busy) }
        defer { free.signal() }
        return try body()
    }
}
