import Crypto

/// What stands in the database instead of what only the browser or the provider may know.
enum Fingerprint {
    /// The SHA-256 of the parts, each with its length before it, in hexadecimal.
    static func of(_ parts: String...) -> String {
        var hash = SHA256()
        for part in parts { hash.update(data: Array("\(part.utf8.count):\(part)".utf8)) }
        return hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
