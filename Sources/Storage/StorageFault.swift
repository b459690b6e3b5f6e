/// What went wrong below the rules. Never shown to a person; logged with an id.
package enum StorageFault: Error, Equatable {
    case unexpectedNull(column: Int)
    case unexpectedValue(column: Int)
    /// The folder or the database cannot be used; the sentence says what to do.
    case unusable(reason: Unusable)
    /// A row that must be unique exists already.
    case duplicate
    /// A row refers to one that does not exist.
    case referenceMissing
    case engine(code: Int)

    package enum Unusable: Sendable, Equatable {
        case folderNotWritable
        case diskFull
        case notADatabase
        case newerSchema(known: Int, found: Int)
        case inUseByAnotherServer
        case busy
    }
}
