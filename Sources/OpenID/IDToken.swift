import Foundation
import JWTKit

/// What stands at the head of an ID token.
struct IDTokenHeader: Sendable {
    let algorithm: String
    /// The name of the key that signed.
    let key: String?
}

/// An ID token taken apart. Nothing in it is believed before `claims(signedBy:)`.
struct IDToken: Sendable {
    /// In bytes; a longer one is not looked at.
    static let limit = 32 * 1024
    let header: IDTokenHeader
    private let signed: Data
    private let payload: Data
    private let signature: Data

    init(_ text: String) throws(OpenIDError) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.limit, parts.count == 3, let head = Self.decoded(parts[0]), let payload = Self.decoded(parts[1]), let signature = Self.decoded(parts[2]) else {
            throw .malformedToken
        }
        let fields = try Self.record(head)
        // An extension that must be understood is not.
        guard let algorithm = fields["alg"]?.text, fields["crit"] == nil else { throw .malformedToken }
        guard KeySet.algorithms.contains(algorithm) else { throw .algorithm }
        header = IDTokenHeader(algorithm: algorithm, key: fields["kid"]?.text)
        signed = Data(text.utf8.prefix(parts[0].utf8.count + 1 + parts[1].utf8.count))
        self.payload = payload
        self.signature = signature
    }

    /// The claims, when one of the keys made the signature.
    func claims(signedBy keys: [JWK]) async throws(OpenIDError) -> [String: ClaimValue] {
        for key in keys where await isSigned(by: key) { return try Self.record(payload) }
        throw .signature
    }

    private func isSigned(by key: JWK) async -> Bool {
        // A key that cannot be used (too short, not on its curve) has signed nothing.
        do {
            let keys = JWTKeyCollection()
            try await keys.add(jwk: key)
            return try await keys.getKey(for: key.keyIdentifier, alg: header.algorithm).verify(signature, signs: signed)
        } catch { return false }
    }

    private static func record(_ bytes: Data) throws(OpenIDError) -> [String: ClaimValue] {
        do { return try JSONDecoder().decode([String: ClaimValue].self, from: bytes) } catch { throw .malformedToken }
    }

    /// Base64url without padding (RFC 7515).
    private static func decoded(_ text: Substring) -> Data? {
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") }) else { return nil }
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    }
}
