/// The address that people write in their browser: the one that the server answers for, and no other.
package struct PublicAddress: Sendable, Equatable {
    package let isSecure: Bool
    /// In small letters, without the port.
    package let host: String
    /// None where it is the scheme's own.
    package let port: Int?

    package init(isSecure: Bool, host: String, port: Int? = nil) {
        self.isSecure = isSecure
        self.host = host.lowercased()
        self.port = port == (isSecure ? 443 : 80) ? nil : port
    }

    /// None where the text is not `https://HOST[:PORT]` or `http://HOST[:PORT]`.
    package init?(_ text: String) {
        let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()) else { return nil }
        let place = parts[1].hasSuffix("/") ? parts[1].dropLast() : parts[1]
        let isBracketed = place.hasPrefix("[")
        let colon = isBracketed ? place.lastIndex(of: "]").map { place.index(after: $0) } : place.firstIndex(of: ":")
        let (host, rest) = colon.map { (place[..<$0], place[$0...]) } ?? (place, "")
        let inner = isBracketed ? host.dropFirst().dropLast() : host
        guard !inner.isEmpty, inner.utf8.allSatisfy({ Self.mayStandInHost($0, isBracketed) }) else { return nil }
        var port: Int?
        if !rest.isEmpty {
            guard rest.hasPrefix(":"), let number = Int(rest.dropFirst()), (1...65_535).contains(number) else { return nil }
            port = number
        }
        self.init(isSecure: parts[0].lowercased() == "https", host: String(host), port: port)
    }

    private static func mayStandInHost(_ byte: UInt8, _ isBracketed: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."): true
        case UInt8(ascii: ":"): isBracketed
        default: false
        }
    }

    /// The host as a request names it.
    package var authority: String { port.map { "\(host):\($0)" } ?? host }

    /// Without a stroke at the end.
    package var origin: String { "\(isSecure ? "https" : "http")://\(authority)" }

    /// The whole address of a page of the site.
    package func whole(_ page: Address) -> String { origin + page.text }
}
