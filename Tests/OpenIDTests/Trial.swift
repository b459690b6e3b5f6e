import Foundation
import JWTKit
import Kernel
import OpenID
import Testing

/// A sign-in with a fake provider, from the button to the identity.
struct Trial {
    let fake: FakeProvider
    let provider: OpenIDProvider
    let client: OpenIDClient
    static let redirect = "http://127.0.0.1:8080/log-ind/svar/vejen"

    init(
        _ fake: FakeProvider, id: String = "vejen", secret: String? = "hemmelig", mapping: AssuranceMapping = AssuranceMapping(ceiling: .substantial),
        patience: Duration = .seconds(60), keyPatience: Duration = .zero
    ) {
        self.fake = fake
        provider = OpenIDProvider(id: id, issuer: fake.issuer, clientID: "rygrad", secret: secret, assurance: mapping)
        client = OpenIDClient(clock: .system, patience: patience, keyPatience: keyPatience)
    }

    static var now: Int64 { Clock.system.now().milliseconds / 1000 }

    func begin(fresh: Bool = false) async throws -> PendingSignIn { try await client.begin(provider, redirect: Self.redirect, fresh: fresh).pending }

    /// What a provider says that is as it should be.
    func claims(_ pending: PendingSignIn) -> [String: Any] {
        [
            "iss": fake.issuer, "sub": "anna-1", "aud": "rygrad", "exp": Self.now + 300, "iat": Self.now, "nonce": pending.nonce, "name": "Anna Ager", "email": "anna@example.dk",
            "email_verified": true,
        ]
    }

    /// Signs in; `change` says what is other than it should be in the claims.
    func signIn(fresh: Bool = false, key: SigningKey = .rsa, change: (inout [String: Any]) -> Void = { _ in }) async throws -> VerifiedIdentity {
        let pending = try await begin(fresh: fresh)
        var claims = claims(pending)
        change(&claims)
        return try await complete(pending, with: try await key.token(claims))
    }

    /// Signs in with a token that is made from right claims in a way of its own.
    func signIn(token make: (SigningKey, [String: Any]) async throws -> String) async throws -> VerifiedIdentity {
        let pending = try await begin()
        return try await complete(pending, with: try await make(.rsa, claims(pending)))
    }

    private func complete(_ pending: PendingSignIn, with token: String) async throws -> VerifiedIdentity {
        fake.change { $0.tokens["kode"] = token }
        return try await client.complete(provider, pending, AuthorizationAnswer(state: pending.state, code: "kode"))
    }

    /// That the sign-in is refused for this reason and no other.
    func refuses(
        _ error: OpenIDError, fresh: Bool = false, key: SigningKey = .rsa, at location: SourceLocation = #_sourceLocation, change: (inout [String: Any]) -> Void = { _ in }
    ) async {
        await #expect(throws: error, sourceLocation: location) { _ = try await signIn(fresh: fresh, key: key, change: change) }
    }

    func refuses(_ error: OpenIDError, at location: SourceLocation = #_sourceLocation, token: (SigningKey, [String: Any]) async throws -> String) async {
        await #expect(throws: error, sourceLocation: location) { _ = try await signIn(token: token) }
    }
}
