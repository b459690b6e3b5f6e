package import Kernel
package import Storage

/// A snapshot being read by a viewer.
package struct Reading: Reads {
    private let connection: any Connection
    package let viewer: Viewer
    private let search: any SearchCapability

    init(connection: any Connection, viewer: Viewer, search: any SearchCapability) {
        self.connection = connection
        self.viewer = viewer
        self.search = search
    }

    package var today: Day { viewer.today }
    package func forEachRow(of query: Query, _ body: (inout Row) throws -> Void) throws { try connection.forEachRow(of: query, body) }
    /// A condition on `search_entry e`, and how well an entry fits.
    package func matching(_ words: [String]) -> (condition: Query, rank: Query) { (search.matches(words), search.rank) }
}
