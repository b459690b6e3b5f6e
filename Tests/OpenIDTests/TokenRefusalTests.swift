import Crypto
import Foundation
import Kernel
import OpenID
import Testing

@Suite struct TokenRefusalTests {
    @Test(arguments: ["none", "None", "HS256", "HS512", "EdDSA", "RSA-OAEP", ""]) func `a token signed so is refused`(algorithm: String) async throws {
        try await FakeProvider.running { fake in
            await Trial(fake).refuses(.algorithm) { key, claims in
                let signed = try await key.token(claims, header: ["alg": algorithm, "kid": "first"])
                return algorithm.lowercased() == "none" ? signed.split(separator: ".").prefix(2).joined(separator: ".") + "." : signed
            }
        }
    }

    @Test func `the public key is no secret to sign with`() async throws {
        try await FakeProvider.running { fake in
            await Trial(fake).refuses(.algorithm) { key, claims in
                let signed = try SigningKey.part(["alg": "HS256", "kid": "first"]) + "." + SigningKey.part(claims)
                let secret = SymmetricKey(data: Data((key.publicFields["n"] ?? "").utf8))
                return signed + "." + SigningKey.base64URL(Data(HMAC<SHA256>.authenticationCode(for: Data(signed.utf8), using: secret)))
            }
        }
    }

    @Test func `another's signature, or one of something else, is none`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            // Signed by a key that only bears the right name.
            await trial.refuses(.signature) { _, claims in try await SigningKey.other.token(claims, header: ["alg": "RS256", "kid": "first"]) }
            await trial.refuses(.signature) { key, claims in
                let parts = try await key.token(claims).split(separator: ".")
                var changed = claims
                changed["sub"] = "bo-1"
                return try "\(parts[0]).\(SigningKey.part(changed)).\(parts[2])"
            }
            await trial.refuses(.signature) { key, claims in try await key.token(claims).split(separator: ".").prefix(2).joined(separator: ".") + "." }
            // A key for one algorithm does not do for another.
            fake.change { $0.keys = [.elliptic] }
            await Trial(fake).refuses(.unknownKey) { _, claims in try await SigningKey.rsa.token(claims, header: ["alg": "RS256", "kid": "elliptic"]) }
        }
    }

    @Test(arguments: [
        ("iss", "http://127.0.0.1:1", OpenIDError.issuer), ("aud", "en-anden", .audience), ("azp", "en-anden", .authorizedParty), ("nonce", "gammel", .nonce), ("sub", "", .missingClaim),
    ]) func `a token with a wrong claim is refused`(name: String, value: String, error: OpenIDError) async throws {
        try await FakeProvider.running { fake in await Trial(fake).refuses(error, change: { $0[name] = value }) }
    }

    @Test(arguments: ["iss", "sub", "aud", "exp", "iat", "nonce"]) func `a token without the claim is refused`(name: String) async throws {
        try await FakeProvider.running { fake in await Trial(fake).refuses(.missingClaim, change: { $0[name] = nil }) }
    }

    @Test func `a token for several says who it was made for`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            await trial.refuses(.authorizedParty, change: { $0["aud"] = ["rygrad", "en-anden"] })
            let identity = try await trial.signIn(change: {
                $0["aud"] = ["rygrad", "en-anden"]
                $0["azp"] = "rygrad"
            })
            #expect(identity.subject == "anna-1")
            await trial.refuses(.missingClaim, change: { $0["aud"] = [String]() })
        }
    }

    @Test func `clocks may differ by a minute, and no more`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            _ = try await trial.signIn(change: { $0["exp"] = Trial.now - 50 })
            await trial.refuses(.expired, change: { $0["exp"] = Trial.now - 70 })
            _ = try await trial.signIn(change: { $0["iat"] = Trial.now + 50 })
            await trial.refuses(.issuedInFuture, change: { $0["iat"] = Trial.now + 70 })
            for odd in ["snart", 1e300, -1e300, NSNull()] as [Any] { await trial.refuses(.missingClaim, change: { $0["exp"] = odd }) }
        }
    }

    @Test func `a fresh sign-in is one of this moment`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            await trial.refuses(.missingClaim, fresh: true)
            await trial.refuses(.notFresh, fresh: true, change: { $0["auth_time"] = Trial.now - 3600 })
            let fresh = try await trial.signIn(fresh: true, change: { $0["auth_time"] = Trial.now })
            #expect(fresh.isFresh)
            let usual = try await trial.signIn(change: { $0["auth_time"] = Trial.now - 3600 })
            #expect(!usual.isFresh)
        }
    }

    @Test(arguments: ["", "a", "a.b", "a.b.c", "a.b.c.d", "e30.e30.e30", "=.=.=", "....", "æ.ø.å", String(repeating: "a", count: 40_000)])
    func `what is no token is refused`(token: String) async throws {
        try await FakeProvider.running { fake in await Trial(fake).refuses(.malformedToken) { _, _ in token } }
    }

    @Test func `an extension that must be understood is not`() async throws {
        try await FakeProvider.running { fake in
            await Trial(fake).refuses(.malformedToken) { key, claims in try await key.token(claims, header: ["alg": "RS256", "kid": "first", "crit": ["b64"], "b64": false]) }
        }
    }
}
