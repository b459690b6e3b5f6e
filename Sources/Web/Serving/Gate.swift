import HTTPTypes
import Hummingbird

/// Which requests are let in to the site at all, before anything is looked up: they ask for a plain path, name the site's own address,
/// and come the way that the operator said.
package struct Gate: Sendable {
    /// Which names a request may call the site by.
    package enum Names: Sendable {
        /// In a demonstration without an address, and in tests.
        case any
        /// This machine's own, whatever the port: there is no address.
        case loopback
        case address
    }
    private let names: Names
    private let whereabouts: Whereabouts
    /// Whom `X-Forwarded-…` is believed.
    private let proxies: [NetworkRange]
    /// The site is reached through TLS, but this server has none: only what comes by a proxy has been through it.
    private let isBehindProxy: Bool

    package init(names: Names, whereabouts: Whereabouts, proxies: [NetworkRange] = [], hasTLS: Bool = false) {
        self.names = names
        self.whereabouts = whereabouts
        self.proxies = proxies
        isBehindProxy = !proxies.isEmpty && !hasTLS && whereabouts.address.isSecure
    }

    package static let open = Gate(names: .any, whereabouts: Whereabouts(PublicAddress(isSecure: false, host: "127.0.0.1")))

    enum Verdict: Sendable, Equatable {
        /// With the address that the request came from, as far as it can be known.
        case admitted(source: String)
        case turnedAway(TurnedAway)
    }

    /// - Parameter peer: The address at the other end of the connection.
    func judge(_ request: HTTPRequest, from peer: String) -> Verdict {
        switch RequestTarget.flaw(in: request.path ?? "") {
        case .malformed: return .turnedAway(.badTarget)
        case .tooLong: return .turnedAway(.longTarget)
        case nil: break
        }
        guard request.headerFields[values: .cookie].allSatisfy({ $0.utf8.count <= Self.longestCookies }) else { return .turnedAway(.longCookies) }
        let isByProxy = isTrusted(peer)
        // Neither tells or sets anything, and what watches the server knows it by a number.
        if request.path == "/healthz" || request.path == "/readyz" { return .admitted(source: peer) }
        if isBehindProxy, !isByProxy { return .turnedAway(.aroundProxy) }
        guard accepts(isByProxy ? Self.last(request.headerFields[Self.forwardedHost]) ?? request.authority : request.authority) else { return .turnedAway(.wrongHost) }
        if isByProxy, whereabouts.address.isSecure, let scheme = Self.last(request.headerFields[Self.forwardedScheme]), scheme.lowercased() != "https" {
            return .turnedAway(.withoutTLS)
        }
        return .admitted(source: isByProxy ? source(request.headerFields[values: Self.forwardedFor], from: peer) : peer)
    }

    private func accepts(_ authority: String?) -> Bool {
        if case .any = names { return true }
        guard let authority, let asked = PublicAddress("\(whereabouts.address.isSecure ? "https" : "http")://\(authority)"), !authority.hasSuffix("/") else { return false }
        return switch names {
        case .any: true
        case .loopback: Loopback.isName(asked.host)
        case .address: asked == whereabouts.address
        }
    }

    private func isTrusted(_ peer: String) -> Bool { proxies.contains { $0.contains(peer) } }

    /// Each proxy adds whom it heard from; the first from the end that is no proxy of ours is who asked.
    private func source(_ forwarded: [String], from peer: String) -> String {
        let hops = forwarded.joined(separator: ",").split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
        for hop in hops.reversed() where !isTrusted(hop) { return NetworkRange.bytes(of: hop) == nil ? peer : hop }
        return peer
    }

    /// What the nearest proxy said, where several did.
    private static func last(_ field: String?) -> String? {
        field?.split(separator: ",").last.map { String($0.filter { $0 != " " && $0 != "\t" }) }
    }

    /// Bytes; the site's own take less than three hundred.
    static let longestCookies = 8 * 1024
    private static let forwardedHost = name("X-Forwarded-Host")
    private static let forwardedScheme = name("X-Forwarded-Proto")
    private static let forwardedFor = name("X-Forwarded-For")
    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("not a header's name: \(text)") }
        return name
    }
}

/// The names that a machine has for itself.
package enum Loopback {
    package static func isName(_ host: String) -> Bool {
        let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host.lowercased()
        return bare == "localhost" || (NetworkRange.bytes(of: bare).map { $0.count == 4 ? $0[0] == 127 : $0 == Array(repeating: 0, count: 15) + [1] } ?? false)
    }
}
