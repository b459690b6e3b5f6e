import Foundation
import Kernel
import RygradTesting
import Storage
import StoragePostgres
import Synchronization
import Testing

/// What is PostgreSQL's alone. `./test` has a run in which these are on.
@Suite(.enabled(if: TestDatabase.kind == .postgres)) struct PostgresTests {
    private static let table = Migration(1, "test", [.table("thing", [.text("id").key, .whole("count").required.defaulting(to: "0")])])
    private let database: TestDatabase
    private let engine: PostgresEngine

    init() throws {
        database = try TestDatabase([Self.table])
        engine = try #require(database.engine as? PostgresEngine)
    }

    private final class Order: Sendable {
        private let names = Mutex<[String]>([])
        var seen: [String] { names.withLock { $0 } }
        func add(_ name: String) { names.withLock { $0.append(name) } }
    }

    private func cutAll(_ other: any Engine) throws {
        _ = try other.read {
            try $0.rows("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()") { try $0.whole() }
        }
    }

    @Test func `connections that were cut while nobody used them are found again`() throws {
        let other = try database.another()
        defer { other.close() }
        try engine.write { try $0.run("INSERT INTO thing (id) VALUES ('a')") }
        try cutAll(other)
        #expect(try engine.read { try $0.count("SELECT count(*) FROM thing") } == 1)
        try cutAll(other)
        try engine.write { try $0.run("INSERT INTO thing (id) VALUES ('b')") }
        #expect(try engine.read { try $0.count("SELECT count(*) FROM thing") } == 2)
    }

    @Test func `a connection cut in the middle of a change leaves nothing of it, and says so`() throws {
        let other = try database.another()
        defer { other.close() }
        #expect(throws: StorageFault.unusable(reason: .unreachable)) {
            try engine.write { connection in
                try connection.run("INSERT INTO thing (id) VALUES ('a')")
                try cutAll(other)
                try connection.run("INSERT INTO thing (id) VALUES ('b')")
            }
        }
        #expect(try engine.read { try $0.count("SELECT count(*) FROM thing") } == 0)
    }

    @Test func `while nobody listens no two marks are the same`() async throws {
        let silent = try #require(try database.another() as? PostgresEngine)
        defer { silent.close() }
        #expect(try silent.changeMark() != silent.changeMark())
        silent.listen()
        try await Task.sleep(for: .milliseconds(500))
        #expect(try silent.changeMark() == silent.changeMark())
    }

    @Test func `a long statement is given up when the asker goes away`() async throws {
        let interruption = Interruption()
        let engine = engine
        let asking = Task.detached {
            try Interruption.$current.withValue(interruption) { try engine.read { _ = try $0.rows("SELECT CAST(pg_sleep(60) AS TEXT)") { $0.textIfAny() } } }
        }
        try await Task.sleep(for: .milliseconds(300))
        interruption.interrupt()
        await #expect(throws: StorageFault.interrupted) { try await asking.value }
        #expect(try engine.read { try $0.count("SELECT count(*) FROM thing") } == 0)
    }

    @Test func `of those who do the same alone, one waits for the other`() async throws {
        let (engine, other) = (engine, try database.another())
        defer { other.close() }
        let order = Order()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (name, engine) in [("a", engine as any Engine), ("b", other)] {
                group.addTask {
                    try engine.alone("test") {
                        order.add(name)
                        usleep(100_000)
                        order.add(name)
                    }
                }
            }
            try await group.waitForAll()
        }
        let seen = order.seen
        #expect(seen == ["a", "a", "b", "b"] || seen == ["b", "b", "a", "a"])
    }

    @Test func `a newer schema made meanwhile is noticed`() async throws {
        #expect(engine.newerSchema == nil)
        let other = try database.another()
        defer { other.close() }
        try other.migrate([Self.table, Migration(2, "more", [.column("thing", .text("more"))])])
        try await Task.sleep(for: .milliseconds(500))
        #expect(engine.newerSchema == 2)
    }

    @Test func `the address is read as libpq reads it, and no password stands where others see it`() throws {
        #expect(throws: StorageFault.unusable(reason: .passwordInOption)) { try PostgresAddress("postgres://a:hemmelig@x/y", mayHoldPassword: false) }
        #expect(throws: StorageFault.unusable(reason: .passwordInOption)) { try PostgresAddress("postgres://a@x/y?password=hemmelig", mayHoldPassword: false) }
        #expect(throws: StorageFault.unusable(reason: .notAnAddress)) { try PostgresAddress("mysql://a@x/y", mayHoldPassword: false) }
        #expect(throws: StorageFault.unusable(reason: .notAnAddress)) { try PostgresAddress("postgres://a@x:tolv/y", mayHoldPassword: false) }
        #expect(throws: StorageFault.unusable(reason: .notAnAddress)) { try PostgresAddress("postgres://a@x:99999/y", mayHoldPassword: false) }
        #expect(throws: Never.self) { try PostgresAddress("postgres://a@x:5432,z:5433/y", mayHoldPassword: false) }
        #expect(throws: StorageFault.unusable(reason: .notAnAddress)) { try PostgresAddress("postgres://a@x/y?husk=alt", mayHoldPassword: false) }
    }

    @Test func `a clock that differs is told, with how much`() throws {
        let now = Clock.system.now()
        try engine.check(now: now)
        #expect {
            try engine.check(now: Instant(milliseconds: now.milliseconds - 3_600_000))
        } throws: { error in
            guard case .unusable(.clockDiffers(let seconds)) = error as? StorageFault else { return false }
            return (-3602 ... -3598).contains(seconds)
        }
    }

    @Test func `so many other statements later the first is prepared anew`() throws {
        let counts = try engine.read { connection in
            try ((1...700) + [1]).map { count in try connection.count("SELECT count(*) FROM thing WHERE count IN (\(list: Array(0..<count)))") }
        }
        #expect(counts.count == 701 && counts.allSatisfy { $0 == 0 })
    }
}
