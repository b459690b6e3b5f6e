package import Crypto
import Foundation
package import Kernel

/// How far the log had come at a moment, or up to where it was taken out, signed (Ed25519). Kept elsewhere, it tells later whether the log
/// was cut short.
package struct AuditCheckpoint: Sendable, Equatable {
    /// What the signature says. The word is signed with the rest, so that none can pass for the other.
    package enum Kind: String, Sendable, CaseIterable {
        /// The entry was the last one.
        case end = "checkpoint"
        /// All entries up to this one were whole, and are taken out (`AuditRetention`).
        case seal

        /// The first word of the line.
        fileprivate var mark: String { self == .end ? "rygrad-audit-1" : "rygrad-audit-seal-1" }
    }

    package let kind: Kind
    /// The number and the hash of the entry that was the last one.
    package let number: Int64
    package let hash: AuditHash
    package let at: Instant
    /// The public key, 32 bytes.
    package let key: [UInt8]
    package let signature: [UInt8]

    /// What is signed: a word for the purpose, the number and the moment as eight bytes each, the greatest first, and the hash.
    private static func message(_ kind: Kind, _ number: Int64, _ hash: AuditHash, _ at: Instant) -> [UInt8] {
        var bytes = Array("rygrad audit \(kind.rawValue) 1".utf8)
        for whole in [number, at.milliseconds] { withUnsafeBytes(of: whole.bigEndian) { bytes.append(contentsOf: $0) } }
        return bytes + hash.bytes
    }

    package init(_ kind: Kind, number: Int64, hash: AuditHash, at: Instant, signedWith key: Curve25519.Signing.PrivateKey) throws {
        self.kind = kind
        self.number = number
        self.hash = hash
        self.at = at
        self.key = Array(key.publicKey.rawRepresentation)
        signature = Array(try key.signature(for: Self.message(kind, number, hash, at)))
    }

    /// As it was kept; none where a part of it cannot be one.
    package init?(_ kind: Kind, number: Int64, hash: String, at: Instant, key: String, signature: String) {
        self.kind = kind
        guard number > 0, let hash = AuditHash(hash), let key = bytes(hexadecimal: key), let signature = bytes(hexadecimal: signature) else { return nil }
        self.number = number
        self.hash = hash
        self.at = at
        self.key = key
        self.signature = signature
    }

    /// Whether the signature is the key's own over the rest.
    package var isGenuine: Bool {
        // What is no key has signed nothing.
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
        return key.isValidSignature(signature, for: Self.message(kind, number, hash, at))
    }

    /// One line, to be kept elsewhere: `rygrad-audit-1` or `rygrad-audit-seal-1`, number, hash, milliseconds since 1970, public key, signature.
    package var line: String { [kind.mark, String(number), hash.text, String(at.milliseconds), hexadecimal(key), hexadecimal(signature)].joined(separator: " ") }

    package init?(line: String) {
        let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard parts.count == 6, let kind = Kind.allCases.first(where: { $0.mark == parts[0] }), let number = Int64(parts[1]), let milliseconds = Int64(parts[3]) else { return nil }
        self.init(kind, number: number, hash: parts[2], at: Instant(milliseconds: milliseconds), key: parts[4], signature: parts[5])
    }
}
