package import NIOCore

/// What one connection, and one address at the other end of connections, may take of the server.
package struct ServingLimits: Sendable {
    /// Bytes of a whole head, and of one of its fields.
    package var head = 32 * 1024
    package var field = 16 * 1024
    package var fields = 100
    /// Bytes of a body; what is over the site's own limit (`Site.bodyLimit`) is answered, then read no further than here.
    package var body = 16 * 1024 * 1024
    /// From the connection's beginning until its first head has come.
    package var untilHead: TimeAmount = .seconds(20)
    /// For a body, and for an answer to be taken: this, and a second more for every so many bytes.
    package var base: TimeAmount = .seconds(20)
    package var bytesPerSecond = 16 * 1024
    /// Between requests.
    package var idle: TimeAmount = .seconds(60)
    package var connections: Int
    /// From one address (IPv6: one network of /64). Many people can share one; proxies that are named are not counted.
    package var connectionsPerPeer: Int

    package init(connections: Int) {
        self.connections = connections
        connectionsPerPeer = max(64, connections / 4)
    }

    func time(for bytes: Int) -> TimeAmount { base + .seconds(Int64(bytes / bytesPerSecond)) }
}
