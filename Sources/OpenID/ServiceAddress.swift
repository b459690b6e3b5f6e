import Foundation

/// Which addresses a provider may have: https, and plain http on this machine alone.
package enum ServiceAddress {
    package static func isAllowed(_ text: String) -> Bool {
        guard text.utf8.count <= 2048, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let parts = URLComponents(string: text) else { return false }
        guard let host = parts.host, !host.isEmpty, parts.user == nil, parts.password == nil, parts.fragment == nil else { return false }
        return parts.scheme == "https" || parts.scheme == "http" && isLoopback(host)
    }

    /// As `isAllowed`; an issuer has no query either.
    package static func isIssuer(_ text: String) -> Bool { isAllowed(text) && !text.contains("?") }

    /// An endpoint may be plain http where the issuer itself is on this machine.
    static func isEndpoint(_ text: String, of issuer: String) -> Bool { isAllowed(text) && (text.hasPrefix("https:") || !issuer.hasPrefix("https:")) }

    private static func isLoopback(_ host: String) -> Bool {
        if ["localhost", "::1", "[::1]"].contains(host) { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
    }
}
