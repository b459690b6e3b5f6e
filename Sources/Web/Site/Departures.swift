import Dispatch
import NIOCore
import Storage
import Synchronization

/// Whose browser goes away while an answer is being made: the work for it is given up.
///
/// A connection is listened to once, however many requests come by it.
final class Departures: Sendable {
    private let current = Mutex<[ObjectIdentifier: Interruption?]>([:])

    func watching<Value>(_ channel: any Channel, _ interruption: Interruption, _ work: () async throws -> Value) async rethrows -> Value {
        let key = ObjectIdentifier(channel)
        let isNew = current.withLock { $0.updateValue(interruption, forKey: key) == nil }
        if isNew { channel.closeFuture.whenComplete { [self] _ in depart(key) } }
        defer { current.withLock { if $0[key] != nil { $0[key] = .some(nil) } } }
        return try await work()
    }

    private func depart(_ key: ObjectIdentifier) {
        let waiting = current.withLock { $0.removeValue(forKey: key) }
        // Telling the database takes a connection of its own, which must be waited for.
        if let interruption = waiting ?? nil { DispatchQueue.global().async { interruption.interrupt() } }
    }
}
