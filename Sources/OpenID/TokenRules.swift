import Kernel

/// What a signed ID token must say before it is believed (OpenID Connect Core 3.1.3.7).
struct TokenRules {
    let provider: OpenIDProvider
    let pending: PendingSignIn
    let now: Instant

    func identity(_ claims: [String: ClaimValue], token: String) throws(OpenIDError) -> VerifiedIdentity {
        guard let issuer = claims["iss"]?.text, let subject = claims["sub"]?.text, !subject.isEmpty, let audience = claims["aud"]?.texts, !audience.isEmpty,
            let expires = claims["exp"]?.seconds, let issued = claims["iat"]?.seconds
        else { throw .missingClaim }
        guard issuer == provider.issuer else { throw .issuer }
        try checkAudience(audience, claims["azp"])
        let seconds = now.milliseconds / 1000
        guard expires + provider.skew > seconds else { throw .expired }
        guard issued - provider.skew <= seconds else { throw .issuedInFuture }
        guard let nonce = claims["nonce"]?.text else { throw .missingClaim }
        guard nonce == pending.nonce else { throw .nonce }
        if pending.isFresh { try checkFreshness(claims["auth_time"]) }
        guard subject.utf8.count <= 255 else { throw .malformedToken }
        let values = provider.assurance.claim.flatMap { claims[$0]?.texts } ?? []
        return VerifiedIdentity(
            provider: provider.id, issuer: issuer, subject: subject, name: claims["name"]?.text, email: claims["email"]?.text, isEmailVerified: claims["email_verified"] == .flag(true),
            assurance: provider.assurance.level(of: values), isFresh: pending.isFresh, idToken: token)
    }

    private func checkAudience(_ audience: [String], _ party: ClaimValue?) throws(OpenIDError) {
        guard audience.contains(provider.clientID) else { throw .audience }
        if let party {
            guard party.text == provider.clientID else { throw .authorizedParty }
        } else if audience.count > 1 {
            throw .authorizedParty
        }
    }

    private func checkFreshness(_ claim: ClaimValue?) throws(OpenIDError) {
        guard let claim else { throw .missingClaim }
        guard let signedIn = claim.seconds, signedIn + provider.skew >= pending.madeAt.milliseconds / 1000 else { throw .notFresh }
    }
}
