package import Kernel
package import Storage

/// A snapshot being read by a viewer.
package struct Reading {
    private let connection: any Connection
    package let viewer: Viewer
    private let search: any SearchCapability

    init(connection: any Connection, viewer: Viewer, search: any SearchCapability) {
        self.connection = connection
        self.viewer = viewer
        self.search = search
    }

    package var today: Day { viewer.today }
    package func rows<Value>(_ query: Query, _ read: (inout Row) throws -> Value) throws -> [Value] { try connection.rows(query, read) }
    package func first<Value>(_ query: Query, _ read: (inout Row) throws -> Value) throws -> Value? { try connection.first(query, read) }
    package func forEachRow(of query: Query, _ body: (inout Row) throws -> Void) throws { try connection.forEachRow(of: query, body) }
    package func count(_ query: Query) throws -> Int { try connection.count(query) }
    package func exists(_ query: Query) throws -> Bool { try connection.exists(query) }
    /// A condition on `search_entry e`, and how well an entry fits.
    package func matching(_ words: [String]) -> (condition: Query, rank: Query) { (search.matches(words), search.rank) }
}
