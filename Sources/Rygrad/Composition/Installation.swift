import Access
import Forums
import Foundation
import Glibc
import Indicators
import Kernel
import Plans
import Storage
import StorageSQLite
import Tasks

/// A data folder that is open for work: its database, migrated, and today's date.
struct Installation {
    let engine: any Engine
    let clock: Clock
    let folder: URL

    var records: Records { Records(engine: engine, clock: clock) }

    static let migrations =
        AccessSchema.migrations + ForumsSchema.migrations + TasksSchema.migrations + PlansSchema.migrations + IndicatorsSchema.migrations

    /// Opens the folder, making it where it does not exist and `create` allows it.
    static func open(_ path: String?, create: Bool = true) throws -> Installation {
        // What is written here is for this program's own user alone.
        umask(0o077)
        guard path != "" else { throw InstallationFault.noFolderNamed }
        let folder = URL(fileURLWithPath: path ?? environment("RYGRAD_DATA") ?? "rygrad-data", isDirectory: true)
        let file = folder.appendingPathComponent("rygrad.sqlite")
        if !FileManager.default.fileExists(atPath: file.path) {
            guard create else { throw InstallationFault.noSuchFolder }
            do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch { throw StorageFault.unusable(reason: .folderNotWritable) }
        }
        let engine = try SQLiteEngine(path: file.path)
        try engine.migrate(migrations)
        return Installation(engine: engine, clock: try clock(), folder: folder)
    }

    static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The real day, or the one that `RYGRAD_TODAY` sets for tests.
    static func clock() throws -> Clock {
        guard let text = environment("RYGRAD_TODAY") else { return .system }
        guard let day = Day(iso: text) else { throw InstallationFault.noSuchDay }
        return .fixed(day: day)
    }

    func setting(_ name: String) throws -> String? {
        try engine.read { try $0.first("SELECT value FROM setting WHERE id = \(name)") { try $0.text() } }
    }

    func set(_ name: String, _ value: String) throws {
        try engine.write { try $0.run("INSERT INTO setting (id, value) VALUES (\(name), \(value)) ON CONFLICT (id) DO UPDATE SET value = excluded.value") }
    }

    /// Whether anything has been put in.
    func isEmpty() throws -> Bool { try engine.read { try !$0.exists("SELECT 1 FROM district") } }
}

enum InstallationFault: Error, Equatable {
    case noSuchFolder
    case noFolderNamed
    case noSuchDay
    case realDataInDemo
    case demoData
}
