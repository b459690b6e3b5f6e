import Access
import Kernel
import RygradTesting
import Storage
import Synchronization
import Testing

/// Work that comes again and again, with two servers on one database.
struct RecurringWorkTests {
    private let database: TestDatabase
    private let done = Counter()
    private var engine: any Engine { database.engine }
    private static let minute: Int64 = 60_000

    private final class Counter: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
    }

    init() throws { database = try TestDatabase(AccessSchema.migrations) }

    private func work(failing: Bool = false) -> RecurringWork {
        struct Stop: Error {}
        return RecurringWork("count", every: 60 * Self.minute, patience: 10 * Self.minute) { [done] in
            done.add()
            if failing { throw Stop() }
        }
    }
    private func at(_ minute: Int64) -> Instant { Instant(milliseconds: 1_700_000_000_000 + minute * Self.minute) }

    @Test func `one of two servers does it, and an hour later one of them again`() throws {
        #expect(try work().runIfDue(as: "a", on: engine, at: at(0)))
        #expect(try !work().runIfDue(as: "b", on: engine, at: at(0)))
        #expect(try !work().runIfDue(as: "b", on: engine, at: at(59)))
        #expect(try work().runIfDue(as: "b", on: engine, at: at(60)))
        #expect(done.value == 2)
    }

    @Test func `what one began and did not end, another does when it has waited`() throws {
        #expect(throws: (any Error).self) { try work(failing: true).runIfDue(as: "a", on: engine, at: at(0)) }
        #expect(try !work().runIfDue(as: "b", on: engine, at: at(9)))
        #expect(try work().runIfDue(as: "b", on: engine, at: at(10)))
        #expect(done.value == 2)
    }

    @Test func `of many at the same moment one does it`() async throws {
        let (work, engine, now) = (work(), engine, at(0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 { group.addTask { try work.runIfDue(as: "\(number)", on: engine, at: now) } }
            try await group.waitForAll()
        }
        #expect(done.value == 1)
    }

    @Test func `sessions that have ended are swept out, others stay`() throws {
        let site = try TestSite()
        try site.engine.write { try $0.run("INSERT INTO session (id, person, created_at, ends_at) VALUES ('gammel', 'anna', 0, 1)") }
        _ = try site.sessions.begin(for: PersonID("anna"), by: .demonstration)
        try site.sessions.sweep()
        #expect(try site.count("SELECT count(*) FROM session") == 1)
        #expect(try site.count("SELECT count(*) FROM session WHERE id = 'gammel'") == 0)
    }
}
