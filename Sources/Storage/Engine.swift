/// What a database must offer.
package protocol Engine: Sendable {
    /// One snapshot for all that a page asks for. Blocks; meant for the few short queries of a page.
    func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value
    /// One transaction, durable when it returns. Blocks while another one writes.
    @discardableResult func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value
    /// Grows whenever anything is committed, by this process or another.
    func changeMark() throws -> Int64
    /// Full-text search over folded words.
    var search: any SearchCapability { get }
    /// Takes what was deleted out of the free pages, the search index and the journal. Slow.
    func eraseDeleted() throws
    /// The migrations' table, rendered for this engine, and their run.
    func migrate(_ migrations: [Migration]) throws
    func close()
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
