import Foundation
import Interchange
import Kernel
import RygradTesting
import Sample
import Storage
import StorageSQLite
import Testing

@testable import Rygrad

/// Moving an installation from one database to another.
struct MovingTests {
    private func export(_ engine: any Engine) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let installation = Installation(engine: engine, clock: .fixed(day: Day(iso: "2026-06-15") ?? .earliest), folder: nil)
        try FileExport(installation.records, today: installation.clock.today).write(DistrictID("1464"), plan: nil, as: .yaml) { bytes += $0 }
        return bytes
    }

    private func folder() throws -> (engine: SQLiteEngine, folder: URL) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("moving-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let engine = try SQLiteEngine(path: folder.appendingPathComponent("rygrad.sqlite").path)
        try engine.migrate(Installation.migrations)
        return (engine, folder)
    }

    @Test func `there and back is the same, row for row and byte for byte`() throws {
        let site = try WholeSite()
        let before = try export(site.engine)
        let (other, folder) = try folder()
        defer { do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) } }
        let there = try TableCopy(target: other).run(from: site.engine)
        #expect(there.map(\.rows).reduce(0, +) > 2000)
        #expect(try export(other) == before)
        let third = try TestDatabase(Installation.migrations)
        let back = try TableCopy(target: third.engine).run(from: other)
        #expect(back.map(\.digest) == there.map(\.digest))
        #expect(try export(third.engine) == before)
        // What is added afterwards gets the number after the last one.
        let last = try third.engine.read { try $0.count("SELECT max(number) FROM search_entry") }
        try third.engine.write { try $0.run("INSERT INTO search_entry (kind, thing, forum, label, title, words) VALUES ('forum', 'x', 'lokalraad-vejen', 'x', 'x', 'x')") }
        #expect(try third.engine.read { try $0.count("SELECT max(number) FROM search_entry") } == last + 1)
    }

    @Test func `stopped after any step it goes on, and until then nobody takes it for whole`() throws {
        let site = try WholeSite()
        let target = try TestDatabase(Installation.migrations)
        var stops = 0
        var copied: [TableCopy.Proof] = []
        for step in 1...40 {
            do {
                copied = try StoppingCopy.run(TableCopy(target: target.engine), from: site.engine, after: step)
                break
            } catch is StoppingCopy.Stopped { stops += 1 }
            let installation = Installation(engine: target.engine, clock: .system, folder: nil)
            #expect(try installation.setting(TableCopy.setting) == "1")
        }
        #expect(stops > 5 && !copied.isEmpty)
        #expect(try export(target.engine) == export(site.engine))
        #expect(try target.engine.read { try $0.count("SELECT count(*) FROM copy_progress") } == 0)
    }

    @Test func `what changed between two tries is copied once more`() throws {
        let site = try WholeSite()
        let target = try TestDatabase(Installation.migrations)
        #expect(throws: StoppingCopy.Stopped.self) { try StoppingCopy.run(TableCopy(target: target.engine), from: site.engine, after: 14) }
        try site.engine.write { try $0.run("UPDATE person SET name = 'Et andet navn' WHERE id = 'ssp-konsulent-vejen'") }
        _ = try TableCopy(target: target.engine).run(from: site.engine)
        #expect(try target.engine.read { try $0.count("SELECT count(*) FROM person WHERE name = 'Et andet navn'") } == 1)
        #expect(try export(target.engine) == export(site.engine))
    }

    @Test func `a place that holds data already is refused`() throws {
        let site = try WholeSite()
        let target = try WholeSite()
        #expect(throws: MovingFault.targetNotEmpty) { try TableCopy(target: target.engine).run(from: site.engine) }
    }

    @Test func `a backup of a running system is put back elsewhere, without those who were signed in`() throws {
        let site = try WholeSite()
        _ = try site.session(of: "ssp-konsulent-vejen")
        let file = site.database.folder.appendingPathComponent("kopi.rygrad")
        let installation = Installation(engine: site.engine, clock: .system, folder: site.database.folder)
        try Backup.write(installation, to: file)
        #expect(throws: MovingFault.fileExists) { try Backup.write(installation, to: file) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.database.folder.path).filter { $0.contains(".part") } == [])
        let (other, folder) = try folder()
        other.close()
        defer { do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) } }
        _ = try Backup.restore(file, to: .folder(folder)) { _, _, _ in }
        let restored = try SQLiteEngine(path: folder.appendingPathComponent("rygrad.sqlite").path)
        defer { restored.close() }
        #expect(try export(restored) == export(site.engine))
        #expect(try restored.read { try $0.count("SELECT count(*) FROM session") } == 0)
        #expect(throws: MovingFault.targetNotEmpty) { try Backup.restore(file, to: .folder(folder)) { _, _, _ in } }
    }
}

/// A copy that is stopped after some steps, as by a power cut.
private enum StoppingCopy {
    struct Stopped: Error {}

    static func run(_ copy: TableCopy, from source: any Engine, after steps: Int) throws -> [TableCopy.Proof] {
        var copy = copy
        var left = steps
        copy.progress = { _, _, _ in
            left -= 1
            if left < 0 { throw Stopped() }
        }
        return try copy.run(from: source)
    }
}
