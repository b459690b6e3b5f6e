import Synchronization

/// Where people reach the site. On a port that the system chose, it is known when the server listens.
package final class Whereabouts: Sendable {
    private let current: Mutex<PublicAddress>

    package init(_ address: PublicAddress) { current = Mutex(address) }

    package var address: PublicAddress { current.withLock { $0 } }

    package func listens(on port: Int) {
        current.withLock { $0 = PublicAddress(isSecure: $0.isSecure, host: $0.host, port: port) }
    }
}
