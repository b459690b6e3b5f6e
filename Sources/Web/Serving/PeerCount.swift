import Synchronization

/// How many connections each address at the other end has open.
final class PeerCount: Sendable {
    private let counts = Mutex<[[UInt8]: Int]>([:])
    private let most: Int

    init(most: Int) { self.most = most }

    /// False where the address has as many as it may; then it is not counted.
    func opened(_ key: [UInt8]) -> Bool {
        counts.withLock { counts in
            let count = counts[key] ?? 0
            guard count < most else { return false }
            counts[key] = count + 1
            return true
        }
    }

    func closed(_ key: [UInt8]) {
        counts.withLock { counts in
            let count = (counts[key] ?? 1) - 1
            counts[key] = count > 0 ? count : nil
        }
    }

    /// One house has a whole /64 of IPv6 addresses.
    static func key(of address: String) -> [UInt8] {
        let bytes = NetworkRange.bytes(of: address) ?? []
        return bytes.count == 16 ? Array(bytes.prefix(8)) : bytes
    }
}
