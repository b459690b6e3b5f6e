/// What went wrong below the rules. Never shown to a person as it is; logged with an id.
package enum StorageFault: Error, Equatable {
    case unexpectedNull(column: Int)
    case unexpectedValue(column: Int)
    /// The folder or the database cannot be used; the operator is told what to do.
    case unusable(reason: Unusable)
    /// A row that must be unique exists already.
    case duplicate
    /// A row refers to one that does not exist.
    case referenceMissing
    /// A text holds the character NUL, which not every database can keep.
    case unstorableText
    /// Who asked has gone; the work was given up.
    case interrupted
    /// The engine's own code: SQLSTATE, or SQLite's number.
    case engine(code: String)

    package enum Unusable: Sendable, Equatable {
        case folderNotWritable
        case diskFull
        case notADatabase
        case newerSchema(known: Int, found: Int)
        /// The schema should be brought up to date, and this server may not.
        case olderSchema(known: Int, found: Int)
        case inUseByAnotherServer
        case busy
        /// A statement took longer than any should.
        case tooSlow
        /// Nobody answers at the address, or the connection was lost.
        case unreachable
        /// The connection was lost while the change was being confirmed: it is there whole, or not at all.
        case outcomeUnknown
        case notAnAddress
        case passwordInOption
        case wrongPassword
        case noSuchDatabase
        case notEnoughRights
        case insecure
        case serverTooOld(found: Int)
        case wrongEncoding(found: String)
        /// In whole seconds, ahead of the database's clock; negative where behind.
        case clockDiffers(seconds: Int)
        case unfinishedCopy
    }

    /// Whether it may well go again in a moment, with nothing done.
    package var isPassing: Bool {
        switch self {
        case .unusable(.busy), .unusable(.tooSlow), .unusable(.unreachable), .unusable(.outcomeUnknown), .unusable(.diskFull), .unusable(.newerSchema): true
        default: false
        }
    }
}

extension StorageFault {
    /// What a log may say of it: codes and columns, never texts.
    package var note: String {
        switch self {
        case .unexpectedNull(let column): "null in column \(column)"
        case .unexpectedValue(let column): "value in column \(column)"
        case .unusable(let reason): "unusable: \(reason)"
        case .duplicate: "duplicate"
        case .referenceMissing: "reference missing"
        case .unstorableText: "a text with NUL"
        case .interrupted: "given up"
        case .engine(let code): "engine code \(code)"
        }
    }
}
