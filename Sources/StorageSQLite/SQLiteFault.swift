import GRDB
import Storage

/// What SQLite's result codes mean to the program.
enum SQLiteFault {
    static func told(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_UNIQUE: return StorageFault.duplicate
        case .SQLITE_CONSTRAINT_FOREIGNKEY: return StorageFault.referenceMissing
        default: break
        }
        switch error.resultCode {
        case .SQLITE_FULL: return StorageFault.unusable(reason: .diskFull)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: return StorageFault.unusable(reason: .folderNotWritable)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return StorageFault.unusable(reason: .notADatabase)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StorageFault.unusable(reason: .busy)
        default: return StorageFault.engine(code: String(error.extendedResultCode.rawValue))
        }
    }
}
