import NIOPosix
import Synchronization

/// What costs a processor much by intent, as checking a password: two at a time, and a short queue, so that pages are served meanwhile and
/// nobody can fill the memory with it.
final class SlowWork: Sendable {
    struct Full: Error {}
    private static let most = 24
    private let pool = NIOThreadPool(numberOfThreads: 2)
    private let waiting = Mutex(0)

    init() { pool.start() }

    /// Throws `Full` where too many wait already.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        let mayWait = waiting.withLock { count in
            guard count < Self.most else { return false }
            count += 1
            return true
        }
        guard mayWait else { throw Full() }
        defer { waiting.withLock { $0 -= 1 } }
        return try await pool.runIfActive(body)
    }
}
