import JWTKit

/// The keys that a provider signs with.
struct KeySet: Sendable {
    private let keys: [Key]

    private struct Key: Sendable {
        let id: String?
        let algorithm: String?
        let key: JWK
        let fits: Set<String>
    }

    /// Keys of other kinds and for other uses are left out.
    init(_ record: [String: ClaimValue]) throws(OpenIDError) {
        guard let list = record["keys"]?.list else { throw .malformed }
        keys = list.compactMap { value in
            guard case .record(let fields) = value, ["sig", nil].contains(fields["use"]?.text) else { return nil }
            return Self.key(fields)
        }
    }

    private static func key(_ fields: [String: ClaimValue]) -> Key? {
        let id = fields["kid"]?.text
        let name = JWKIdentifier(string: id ?? "")
        let algorithm = fields["alg"]?.text
        switch fields["kty"]?.text {
        case "RSA":
            guard let modulus = fields["n"]?.text, let exponent = fields["e"]?.text else { return nil }
            let key = JWK.rsa(nil, identifier: name, modulus: modulus, exponent: exponent)
            return Key(id: id, algorithm: algorithm, key: key, fits: ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"])
        case "EC":
            guard let x = fields["x"]?.text, let y = fields["y"]?.text, let curve = fields["crv"]?.text, let (known, fits) = curves[curve] else { return nil }
            return Key(id: id, algorithm: algorithm, key: .ecdsa(nil, identifier: name, x: x, y: y, curve: known), fits: [fits])
        default: return nil
        }
    }

    private static let curves: [String: (ECDSACurve, String)] = ["P-256": (.p256, "ES256"), "P-384": (.p384, "ES384"), "P-521": (.p521, "ES512")]

    /// What a token may be signed with: only what has a public key.
    static let algorithms: Set<String> = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]

    /// The keys that the token may have been signed with. A token without a key's name fits every key of its kind.
    func fitting(_ header: IDTokenHeader) -> [JWK] {
        keys.filter { key in
            (header.key == nil || key.id == header.key) && key.fits.contains(header.algorithm) && (key.algorithm == nil || key.algorithm == header.algorithm)
        }.map(\.key)
    }
}
