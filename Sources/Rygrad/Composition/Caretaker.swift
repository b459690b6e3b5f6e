import Access
import Foundation
import Kernel
import Logging
import NIOPosix
import ServiceLifecycle
import Storage

/// Looks once a minute whether any recurring work is due. Every server has one; the lease lets one of them do the work.
struct Caretaker: Service {
    private static let pause: Duration = .seconds(60)
    let work: [RecurringWork]
    let engine: any Engine
    let clock: Clock
    let logger: Logger
    private let server = UUID().uuidString

    init(_ work: [RecurringWork], engine: any Engine, clock: Clock, logger: Logger) {
        self.work = work
        self.engine = engine
        self.clock = clock
        self.logger = logger
    }

    func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                for item in work where !Task.isCancelled { await look(at: item) }
                do { try await Task.sleep(for: Self.pause) } catch { return }
            }
        }
    }

    private func look(at item: RecurringWork) async {
        do {
            try await NIOThreadPool.singleton.runIfActive { [server, engine, clock] in _ = try item.runIfDue(as: server, on: engine, at: clock.now()) }
        } catch is CancellationError {
            // The server ends; whoever is next takes the work up.
        } catch {
            // It is tried again in a minute.
            logger.warning(
                "recurring work failed",
                metadata: ["work": .string(item.name.description), "kind": .string(String(reflecting: type(of: error))), "what": .string((error as? StorageFault)?.note ?? "")])
        }
    }
}
