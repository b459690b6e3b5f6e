import Foundation

/// A range of internet addresses: one address, or `10.0.0.0/8`, or `fd00::/8`.
package struct NetworkRange: Sendable, Equatable {
    private let bytes: [UInt8]
    private let bits: Int

    /// None where the text is no such range, or where bits outside the range are set.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let bytes = Self.bytes(of: String(parts[0])) else { return nil }
        let all = bytes.count * 8
        var bits = all
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = Int(parts[1]), number <= all else { return nil }
            bits = number
        }
        guard Self.masked(bytes, bits) == bytes else { return nil }
        self.bytes = bytes
        self.bits = bits
    }

    /// Whether the address, as text, is one of the range's.
    package func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(of: address), other.count == bytes.count else { return false }
        return Self.masked(other, bits) == bytes
    }

    /// Four or sixteen bytes; an IPv4 address that is written as an IPv6 one (`::ffff:10.0.0.1`) is four. None where the text is no address.
    static func bytes(of address: String) -> [UInt8]? {
        guard !address.utf8.contains(UInt8(ascii: "%")), let parsed = Self.packed(address) else { return nil }
        let isMapped = parsed.count == 16 && parsed.prefix(10).allSatisfy { $0 == 0 } && parsed[10] == 0xFF && parsed[11] == 0xFF
        return isMapped ? Array(parsed.suffix(4)) : parsed
    }

    private static func packed(_ address: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, address, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
        var six = in6_addr()
        if inet_pton(AF_INET6, address, &six) == 1 { return withUnsafeBytes(of: six) { Array($0) } }
        return nil
    }

    private static func masked(_ bytes: [UInt8], _ bits: Int) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let kept = min(8, max(0, bits - index * 8))
            return kept == 0 ? 0 : byte & (0xFF << (8 - kept))
        }
    }
}
