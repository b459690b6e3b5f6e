import Foundation
package import Hummingbird
import NIOCore
import Synchronization

/// What the router carries along with a request, and where it puts what it found.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let found = Found()
    /// The connection that the request came by.
    let channel: any Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}

/// The endpoint that an address means.
final class Found: Sendable {
    private let value = Mutex<(endpoint: Int, places: [String: String])?>(nil)

    func set(_ endpoint: Int, _ parameters: Parameters) {
        var places: [String: String] = [:]
        for (name, text) in parameters { places[String(name)] = String(text).removingPercentEncoding }
        value.withLock { $0 = (endpoint, places) }
    }

    var endpoint: (number: Int, places: [String: String])? { value.withLock { $0.map { ($0.endpoint, $0.places) } } }
}
