import Synchronization

/// Texts of which something has been found out that takes long to find out. Only fingerprints are kept, never a text.
package final class NotedTexts: Sendable {
    /// Of 128 bits, with a key that each process makes for itself: that two texts share one does not happen.
    private struct Fingerprint: Hashable {
        let first: Int
        let second: Int

        init(_ text: String) {
            func hash(_ salt: UInt8) -> Int {
                var hasher = Hasher()
                hasher.combine(salt)
                var text = text
                text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
                return hasher.finalize()
            }
            (first, second) = (hash(1), hash(2))
        }
    }

    private let limit: Int
    private let noted = Mutex<Set<Fingerprint>>([])

    /// - Parameter limit: how many are kept; when there are more, all are let go.
    package init(limit: Int) { self.limit = limit }

    /// What `find` answers; where that was nothing, it is not asked again for the same text.
    package func first<Found>(in text: String, _ find: (String) -> Found?) -> Found? {
        let fingerprint = Fingerprint(text)
        if noted.withLock({ $0.contains(fingerprint) }) { return nil }
        if let found = find(text) { return found }
        noted.withLock { noted in
            if noted.count >= limit { noted = [] }
            noted.insert(fingerprint)
        }
        return nil
    }
}
