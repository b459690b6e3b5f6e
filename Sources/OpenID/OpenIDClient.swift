import Crypto
import Foundation
package import Kernel

/// Signing in with other authorities' sign-in (OpenID Connect, authorization code with PKCE), any number of providers at once.
///
/// Every function answers or throws within a few seconds for each question it asks of the provider.
package struct OpenIDClient: Sendable {
    private let clock: Clock
    private let line: ProviderLine
    private let directory: ProviderDirectory

    /// - Parameter keyPatience: the least time between two looks for new keys of one provider.
    package init(clock: Clock, patience: Duration = .seconds(4), keyPatience: Duration = .seconds(30), keeping age: Duration = .seconds(3600)) {
        self.clock = clock
        line = ProviderLine(patience: patience)
        directory = ProviderDirectory(line: line, age: age, keyPatience: keyPatience)
    }

    /// Where to send the browser, and what to remember until it comes back.
    package func begin(_ provider: OpenIDProvider, redirect: String, fresh: Bool = false) async throws(OpenIDError) -> (address: String, pending: PendingSignIn) {
        let facts = try await directory.facts(of: provider)
        let pending = PendingSignIn(
            provider: provider.id, state: Self.random(), nonce: Self.random(), verifier: Self.random(), redirect: redirect, isFresh: fresh, madeAt: clock.now())
        var fields = [
            ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", redirect), ("scope", "openid profile email"), ("state", pending.state),
            ("nonce", pending.nonce), ("code_challenge", Self.challenge(of: pending.verifier)), ("code_challenge_method", "S256"),
        ]
        if fresh { fields += [("prompt", "login"), ("max_age", "300")] }
        return (Query.adding(fields, to: facts.authorization), pending)
    }

    /// Who has signed in. The pending sign-in must be forgotten before this is called, so that it is used once.
    package func complete(_ provider: OpenIDProvider, _ pending: PendingSignIn, _ answer: AuthorizationAnswer) async throws(OpenIDError) -> VerifiedIdentity {
        guard pending.provider == provider.id else { throw .wrongProvider }
        guard answer.state == pending.state else { throw .foreignState }
        let facts = try await directory.facts(of: provider)
        // An answer that another provider gave (RFC 9207): the code is sent nowhere.
        if answer.issuer != nil || facts.namesItself { guard answer.issuer == provider.issuer else { throw .responseIssuer } }
        guard answer.error == nil else { throw .denied }
        guard let code = answer.code, !code.isEmpty, code.utf8.count <= 4096 else { throw .noCode }
        let text = try await exchange(code, pending, provider, facts)
        let token = try IDToken(text)
        let claims = try await claims(of: token, provider, facts)
        return try TokenRules(provider: provider, pending: pending, now: clock.now()).identity(claims, token: text)
    }

    private func claims(of token: IDToken, _ provider: OpenIDProvider, _ facts: ProviderFacts) async throws(OpenIDError) -> [String: ClaimValue] {
        let keys = try await directory.keys(of: provider, facts, for: token.header)
        do { return try await token.claims(signedBy: keys) } catch {
            // A token that does not name its key may have been signed with one that is newer than those known.
            guard token.header.key == nil, let newer = try await directory.newerKeys(of: provider, facts, for: token.header) else { throw error }
            return try await token.claims(signedBy: newer)
        }
    }

    /// Where the provider signs the person out too; none where it has no such place.
    package func endSession(_ provider: OpenIDProvider, idToken: String, returningTo address: String) async throws(OpenIDError) -> String? {
        guard let place = try await directory.facts(of: provider).endSession else { return nil }
        return Query.adding(
            [("id_token_hint", idToken), ("client_id", provider.clientID), ("post_logout_redirect_uri", address), ("state", Self.random())], to: place)
    }

    /// The code for an ID token.
    private func exchange(_ code: String, _ pending: PendingSignIn, _ provider: OpenIDProvider, _ facts: ProviderFacts) async throws(OpenIDError) -> String {
        var fields = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", pending.redirect), ("code_verifier", pending.verifier)]
        var authorization: String?
        if let secret = provider.secret, facts.clientMethods.contains("client_secret_basic") {
            authorization = "Basic " + Data("\(Query.encoded(provider.clientID)):\(Query.encoded(secret))".utf8).base64EncodedString()
        } else if let secret = provider.secret {
            guard facts.clientMethods.contains("client_secret_post") else { throw .unsupportedClient }
            fields += [("client_id", provider.clientID), ("client_secret", secret)]
        } else {
            fields.append(("client_id", provider.clientID))
        }
        let answer = try await line.post(facts.token, fields, authorization: authorization)
        guard answer.status == 200 else { throw answer.record["error"]?.text == "invalid_grant" ? .codeRefused : .refusedByProvider }
        guard let token = answer.record["id_token"]?.text else { throw .noToken }
        return token
    }

    /// 256 random bits, in base64url.
    static func random() -> String { base64URL(SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }) }

    static func challenge(of verifier: String) -> String { base64URL(Data(SHA256.hash(data: Data(verifier.utf8)))) }

    private static func base64URL(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
