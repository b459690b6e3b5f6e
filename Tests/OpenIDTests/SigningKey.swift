import Crypto
import Foundation
import JWTKit

/// A key of a fake provider: how it signs, and what it shows of itself.
struct SigningKey: Sendable {
    let id: String?
    let algorithm: String
    let publicFields: [String: String]
    let sign: @Sendable (Data) async throws -> Data

    /// A token of these parts.
    func token(_ claims: [String: Any], header: [String: Any]? = nil) async throws -> String {
        var head: [String: Any] = ["alg": algorithm, "typ": "JWT"]
        if let id { head["kid"] = id }
        let signed = try Self.part(header ?? head) + "." + Self.part(claims)
        return try await signed + "." + Self.base64URL(sign(Data(signed.utf8)))
    }

    static func part(_ fields: [String: Any]) throws -> String { base64URL(try JSONSerialization.data(withJSONObject: fields)) }
    static func base64URL(_ bytes: Data) -> String { bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "") }

    static let rsa = rsaKey("first")
    static let other = rsaKey("other")
    static let elliptic = ec("elliptic")

    /// Keys of 2048 bits made for these tests alone.
    static func rsaKey(_ id: String?, _ algorithm: String = "RS256") -> SigningKey {
        guard let fixed = RSAKeys.fixed[id ?? ""] ?? RSAKeys.fixed["first"] else { preconditionFailure("no key") }
        return SigningKey(
            id: id, algorithm: algorithm, publicFields: ["kty": "RSA", "n": fixed.n, "e": "AQAB", "use": "sig"].merging(id.map { ["kid": $0] } ?? [:]) { $1 },
            sign: { data in
                let keys = JWTKeyCollection()
                try await keys.add(
                    jwk: .rsa(.init(rawValue: algorithm), identifier: "own", modulus: fixed.n, exponent: "AQAB", privateExponent: fixed.d))
                return Data(try await keys.getKey(for: "own", alg: algorithm).sign(data))
            })
    }

    static func ec(_ id: String) -> SigningKey {
        let key = P256.Signing.PrivateKey()
        let point = key.publicKey.rawRepresentation
        return SigningKey(
            id: id, algorithm: "ES256",
            publicFields: ["kty": "EC", "crv": "P-256", "x": base64URL(point.prefix(32)), "y": base64URL(point.suffix(32)), "use": "sig", "kid": id],
            sign: { Data(try key.signature(for: $0).rawRepresentation) })
    }
}
