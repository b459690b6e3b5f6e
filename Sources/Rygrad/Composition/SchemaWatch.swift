import Kernel
import ServiceLifecycle
import Storage

/// Ends the server when a newer one has changed the database's schema: ten seconds later, so that whoever spreads the requests sees
/// `/readyz` say no first.
struct SchemaWatch: Service {
    private static let pause: Duration = .seconds(1)
    private static let notice: Duration = .seconds(10)
    let engine: any Engine

    func run() async throws {
        await cancelWhenGracefulShutdown {
            do {
                while engine.newerSchema == nil { try await Task.sleep(for: Self.pause) }
                try await Task.sleep(for: Self.notice)
            } catch { return }
        }
        if let found = engine.newerSchema { throw StorageFault.unusable(reason: .newerSchema(known: Installation.newestSchema, found: found)) }
    }
}
