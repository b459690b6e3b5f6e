/// What a database must offer.
package protocol Engine: Sendable {
    /// One snapshot for all that a page asks for. Blocks; meant for the few short queries of a page.
    func read<Value>(_ recency: Recency, _ body: (any Connection) throws -> Value) throws -> Value
    /// One transaction, durable when it returns. Blocks while another one writes. Where others write at the same time the body may run
    /// twice; what it did before is then undone in the database, so it must change nothing else.
    @discardableResult func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value
    /// As `write`, one after the other, so that each finds what the one before left: for what is added to the end of a chain.
    @discardableResult func writeInTurn<Value>(_ body: (any Connection) throws -> Value) throws -> Value
    /// As `write`, with all other writers waiting: for what changes much and takes long.
    @discardableResult func writeAlone<Value>(_ body: (any Connection) throws -> Value) throws -> Value
    /// Another number than before whenever anything was committed, by this process or another. Where that cannot be told at the moment,
    /// another number at each call, so that nothing is taken from memory.
    func changeMark() throws -> Int64
    /// Full-text search over folded words.
    var search: any SearchCapability { get }
    /// Takes what was deleted out of the free pages, the search index and the journal. Slow.
    func eraseDeleted() throws
    /// The migrations' table, rendered for this engine, and their run; one server's at a time.
    func migrate(_ migrations: [Migration]) throws
    /// Runs the body while no other server runs one under the same name.
    func alone<Value>(_ name: StaticString, _ body: () throws -> Value) throws -> Value
    /// Where other machines' servers may work on the database too, how many may wait for it at a time; nil where it belongs to this process.
    var waitingPlaces: Int? { get }
    /// The age of a newer schema than this program's, made by another server while this one runs.
    var newerSchema: Int? { get }
    /// The tables as they stand, those that others refer to first.
    func tables() throws -> [TableShape]
    func close()
}

extension Engine {
    package func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value { try read(.upToDate, body) }
}

/// How new what is read must be.
package enum Recency: Sendable {
    /// Everything that was confirmed before.
    case upToDate
    /// What this server knows of; another machine that follows may answer.
    case asKnownHere

    /// Set while answering somebody who may have written through another server a moment ago: nothing comes from memory.
    @TaskLocal package static var mayHaveWrittenElsewhere = false
}

/// How an engine finds words in the table `search_entry` (see `Access`).
package protocol SearchCapability: Sendable {
    /// What makes the index follow the table; run once as a migration.
    var schema: [Query] { get }
    /// A condition on `search_entry` under the alias `e`: holds every word, or one that begins with it.
    func matches(_ words: [String]) -> Query
    /// A number that is smaller for better matches; only together with `matches`.
    var rank: Query { get }
}
