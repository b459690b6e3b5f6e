import Foundation
import Kernel
import RygradTesting
import Storage
import StoragePostgres
import Synchronization
import Testing

/// What every engine promises. The whole run is about one of them.
struct EngineTests {
    private static let table = Migration(
        1, "test",
        [
            .table("thing", [.text("id").key, .text("word"), .whole("count").required.defaulting(to: "0"), .number("measure"), .bytes("picture")]),
            .table("part", [.text("id").key, .text("thing").required.references("thing", onDelete: "CASCADE")]),
        ])
    private let database: TestDatabase
    private var engine: any Engine { database.engine }

    init() throws { database = try TestDatabase([Self.table]) }

    @Test func `values come back as they were put in`() throws {
        let rows: [(String, String?, Int64, Double?, [UInt8]?)] = [
            ("tom", "", .min, -0.1, []), ("stor", "Æ ø å – 𝄞 \\ \t \n '\" $1 ?", .max, 1.7976931348623157e308, [0, 255, 92]), ("intet", nil, 0, nil, nil),
            ("små", "a", -1, 5e-324, [1]),
        ]
        try engine.write { connection in
            for row in rows {
                try connection.run(
                    "INSERT INTO thing (id, word, count, measure, picture) VALUES (\(row.0), \(row.1), \(row.2), \(row.3), \(row.4.map { StoredValue.bytes($0) } ?? .null))")
            }
        }
        for row in rows {
            let found = try engine.read { connection in
                try connection.first("SELECT word, count, measure, picture FROM thing WHERE id = \(row.0)") { ($0.textIfAny(), try $0.whole(), $0.numberIfAny(), $0.bytesIfAny()) }
            }
            let read = try #require(found)
            #expect(read.0 == row.1 && Int64(read.1) == row.2 && read.2 == row.3 && read.3 == row.4)
        }
    }

    @Test func `whole rows are loaded and read in the order of the key, step by step`() throws {
        let table = try #require(try engine.tables().first { $0.name == "thing" })
        #expect(table.columns.map(\.kind) == [.text, .text, .whole, .number, .bytes])
        let rows = ["Z", "a", "b|c", "æ", "ø"].map { id -> [StoredValue] in [.text(id), .text("linje\nto\\"), .whole(7), .number(0.1), .bytes([0, 10])] }
        try engine.writeAlone { try $0.load(rows, into: table) }
        var read: [[StoredValue]] = []
        try engine.read { connection in
            var key: [StoredValue]?
            while true {
                var step: [[StoredValue]] = []
                try connection.forEachRow(of: table, after: key, limit: 2) { row in step.append(table.columns.map { row.value($0.kind) }) }
                guard let last = step.last else { break }
                read += step
                key = table.key(of: last)
            }
        }
        #expect(read == rows)
    }

    @Test func `a text with NUL is refused, and nothing is saved`() throws {
        #expect(throws: StorageFault.unstorableText) {
            try engine.write { connection in
                try connection.run("INSERT INTO thing (id) VALUES ('før')")
                try connection.run("INSERT INTO thing (id) VALUES (\("nul\0nul"))")
            }
        }
        let table = try #require(try engine.tables().first { $0.name == "thing" })
        #expect(throws: StorageFault.unstorableText) { try engine.write { try $0.load([[.text("nul\0"), .null, .whole(0), .null, .null]], into: table) } }
        #expect(try engine.read { try $0.count("SELECT count(*) FROM thing") } == 0)
        try engine.write { try $0.run("INSERT INTO thing (id) VALUES ('efter')") }
        #expect(try engine.read { try $0.count("SELECT count(*) FROM thing") } == 1)
    }

    @Test func `a row twice, and a row that refers to nothing, are told apart`() throws {
        try engine.write { try $0.run("INSERT INTO thing (id) VALUES ('a')") }
        #expect(throws: StorageFault.duplicate) { try engine.write { try $0.run("INSERT INTO thing (id) VALUES ('a')") } }
        #expect(throws: StorageFault.referenceMissing) { try engine.write { try $0.run("INSERT INTO part (id, thing) VALUES ('p', 'ingen')") } }
        try engine.write { connection in
            // A reference counts when the transaction ends.
            try connection.run("INSERT INTO part (id, thing) VALUES ('p', 'b')")
            try connection.run("INSERT INTO thing (id) VALUES ('b')")
        }
        try engine.write { try $0.run("DELETE FROM thing WHERE id = 'b'") }
        #expect(try engine.read { try $0.count("SELECT count(*) FROM part") } == 0)
    }

    @Test func `what many change at the same time is all there`() async throws {
        try engine.write { try $0.run("INSERT INTO thing (id) VALUES ('a')") }
        let (engine, other) = (engine, try database.another())
        defer { other.close() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<4 {
                group.addTask {
                    for _ in 0..<25 {
                        try (number % 2 == 0 ? engine : other).write { connection in
                            let count = try connection.count("SELECT count FROM thing WHERE id = 'a'")
                            try connection.run("UPDATE thing SET count = \(count + 1) WHERE id = 'a'")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try engine.read { try $0.count("SELECT count FROM thing WHERE id = 'a'") } == 100)
    }

    @Test func `a page reads one moment`() throws {
        try engine.write { try $0.run("INSERT INTO thing (id) VALUES ('a')") }
        let other = try database.another()
        defer { other.close() }
        let seen = try engine.read { connection in
            let before = try connection.count("SELECT count FROM thing")
            try other.write { try $0.run("UPDATE thing SET count = 1") }
            return (before, try connection.count("SELECT count FROM thing"))
        }
        #expect(seen == (0, 0))
        #expect(try engine.read { try $0.count("SELECT count FROM thing") } == 1)
    }

    @Test func `what is thrown undoes everything`() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try engine.write { connection in
                try connection.run("INSERT INTO thing (id) VALUES ('a')")
                throw Stop()
            }
        }
        #expect(try engine.read { try $0.count("SELECT count(*) FROM thing") } == 0)
    }

    @Test func `a change gives another mark at once, and what another process commits as soon as it can be known`() async throws {
        // The listener takes its first breath.
        try await database.untilHeard()
        let before = try engine.changeMark()
        #expect(try engine.changeMark() == before)
        try engine.write { try $0.run("INSERT INTO thing (id) VALUES ('a')") }
        // SQLite tells what others committed; who writes through this engine passes the mark himself.
        let other = try database.another()
        defer { other.close() }
        let own = try engine.changeMark()
        #expect(own != before)
        try other.write { try $0.run("INSERT INTO thing (id) VALUES ('b')") }
        try await database.untilHeard()
        #expect(try engine.changeMark() != own)
    }

    @Test func `a step with a lower number than those that ran is run too`() throws {
        try engine.migrate([Self.table, Migration(30, "more", [.column("thing", .text("more"))])])
        try engine.migrate([Self.table, Migration(2, "less", [.column("thing", .text("less"))]), Migration(30, "more", [])])
        #expect(try engine.tables().first { $0.name == "thing" }?.columns.suffix(2).map(\.name) == ["more", "less"])
    }

    @Test func `a newer schema is refused, an older one brought up to date`() throws {
        try engine.migrate([Self.table, Migration(2, "more", [.column("thing", .text("more"))])])
        #expect(try engine.tables().first { $0.name == "thing" }?.columns.last?.name == "more")
        let other = try database.another()
        defer { other.close() }
        #expect(throws: StorageFault.unusable(reason: .newerSchema(known: 1, found: 2))) { try other.migrate([Self.table]) }
    }
}
