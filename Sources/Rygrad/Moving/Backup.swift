import Access
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// A consistent copy of a running installation in one file, and back. The file is a SQLite database, whichever engine it came from.
enum Backup {
    /// Writes all that stands at one moment.
    static func write(_ installation: Installation, to file: URL) throws {
        guard !FileManager.default.fileExists(atPath: file.path) else { throw MovingFault.fileExists }
        let unfinished = file.appendingPathExtension("part")
        try cleared(unfinished)
        do {
            if let engine = installation.engine as? SQLiteEngine { try engine.backUp(to: unfinished.path) } else { try copy(from: installation.engine, into: unfinished) }
            try BackupSeal.put(on: unfinished)
            try FileManager.default.moveItem(at: unfinished, to: file)
        } catch let error as CocoaError {
            try cleared(unfinished)
            throw error.code == .fileWriteOutOfSpace ? StorageFault.unusable(reason: .diskFull) : StorageFault.unusable(reason: .folderNotWritable)
        } catch {
            try cleared(unfinished)
            throw error
        }
    }

    private static func copy(from engine: any Engine, into file: URL) throws {
        let target = try SQLiteEngine(path: file.path)
        defer { target.close() }
        try target.migrate(Installation.migrations)
        _ = try TableCopy(target: target).run(from: engine)
    }

    /// Puts the file's content into an empty place. Whoever was signed in must sign in again.
    static func restore(_ file: URL, to place: Place, progress: @escaping (String, Int, Int) -> Void) throws -> [TableCopy.Proof] {
        guard FileManager.default.fileExists(atPath: file.path) else { throw MovingFault.noSuchFile }
        // The file stays as it is; an older one is brought up to date on a copy.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rygrad-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { do { try FileManager.default.removeItem(at: folder) } catch { Complaint.warn(of: folder) } }
        let working = folder.appendingPathComponent("rygrad.sqlite")
        try FileManager.default.copyItem(at: file, to: working)
        try BackupSeal.take(off: working)
        let source = try opened(working)
        defer { source.close() }
        try source.write { _ = try $0.run("DELETE FROM session") }
        let target = try Installation.open(place, isUnfinishedAllowed: true)
        defer { target.engine.close() }
        let lock = try target.folder.map { try FolderLock($0) }
        return try withExtendedLifetime(lock) {
            let proofs = try TableCopy(target: target.engine, progress: progress).run(from: source)
            try target.records.noteOperator("operator.restore")
            return proofs
        }
    }

    private static func opened(_ file: URL) throws -> SQLiteEngine {
        do {
            let engine = try SQLiteEngine(path: file.path)
            guard try engine.tables().contains(where: { $0.name == "schema_migration" }) else { throw MovingFault.notABackup }
            try engine.migrate(Installation.migrations)
            return engine
        } catch StorageFault.unusable(.notADatabase) { throw MovingFault.notABackup } catch is StorageFault { throw MovingFault.damagedBackup }
    }

    private static func cleared(_ file: URL) throws {
        for name in [file.path, file.path + "-wal", file.path + "-shm"] where FileManager.default.fileExists(atPath: name) { try FileManager.default.removeItem(atPath: name) }
    }
}
