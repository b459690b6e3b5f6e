import Access
import Accounts
import Forums
import Foundation
import Glibc
import Indicators
import Kernel
import Oversight
import Plans
import Storage
import StoragePostgres
import StorageSQLite
import Tasks

/// A data folder or a database that is open for work, migrated, and today's date.
struct Installation {
    let engine: any Engine
    let clock: Clock
    /// None where the data are in a database elsewhere.
    let folder: URL?

    var records: Records { Records(engine: engine, clock: clock) }

    static let migrations =
        AccessSchema.migrations + ForumsSchema.migrations + Accounts.migrations + TasksSchema.migrations + PlansSchema.migrations + IndicatorsSchema.migrations
        + Oversight.migrations

    static var newestSchema: Int { migrations.count }

    /// Opens the place; a folder is made where it does not exist and `create` allows it.
    static func open(_ place: Place, create: Bool = true, replica: PostgresAddress? = nil, isUnfinishedAllowed: Bool = false) throws -> Installation {
        // What is written here is for this program's own user alone.
        umask(0o077)
        let clock = try clock()
        let installation =
            switch place {
            case .folder(let folder): Installation(engine: try engine(in: folder, create: create), clock: clock, folder: folder)
            case .database(let address): Installation(engine: try engine(at: address, replica), clock: clock, folder: nil)
            }
        try installation.engine.migrate(migrations)
        if !isUnfinishedAllowed, try installation.setting(TableCopy.setting) != nil { throw StorageFault.unusable(reason: .unfinishedCopy) }
        return installation
    }

    private static func engine(in folder: URL, create: Bool) throws -> any Engine {
        let file = folder.appendingPathComponent("rygrad.sqlite")
        if !FileManager.default.fileExists(atPath: file.path) {
            guard create else { throw InstallationFault.noSuchFolder }
            do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch { throw StorageFault.unusable(reason: .folderNotWritable) }
        }
        return try SQLiteEngine(path: file.path)
    }

    private static func engine(at address: PostgresAddress, _ replica: PostgresAddress?) throws -> any Engine {
        let engine = PostgresEngine(address, replica: replica)
        // A day that is set for tests is not a clock that is wrong.
        try engine.check(now: environment("RYGRAD_TODAY") == nil ? Clock.system.now() : nil)
        return engine
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
    case twoPlaces
    case noSecretFile(name: String)
    case replicaOfFolder
}
