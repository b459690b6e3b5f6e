package import Kernel

/// Who a provider says has signed in, after everything was checked.
package struct VerifiedIdentity: Sendable, Equatable {
    package let provider: String
    package let issuer: String
    /// The provider's own, lasting name of the person.
    package let subject: String
    package let name: String?
    package let email: String?
    package let isEmailVerified: Bool
    package let assurance: Assurance
    /// Whether the person was asked to sign in anew for this.
    package let isFresh: Bool
    /// Kept only to sign out with.
    package let idToken: String

    package init(
        provider: String, issuer: String, subject: String, name: String? = nil, email: String? = nil, isEmailVerified: Bool = false, assurance: Assurance, isFresh: Bool = false,
        idToken: String = ""
    ) {
        self.provider = provider
        self.issuer = issuer
        self.subject = subject
        self.name = name
        self.email = email
        self.isEmailVerified = isEmailVerified
        self.assurance = assurance
        self.isFresh = isFresh
        self.idToken = idToken
    }
}

/// A sign-in that is under way: what must be remembered until the browser comes back, and used once.
package struct PendingSignIn: Sendable, Equatable {
    package let provider: String
    /// The three random ones are 256 bits each, in base64url.
    package let state: String
    package let nonce: String
    package let verifier: String
    package let redirect: String
    /// Whether the person must sign in anew, however signed in already at the provider.
    package let isFresh: Bool
    package let madeAt: Instant

    package init(provider: String, state: String, nonce: String, verifier: String, redirect: String, isFresh: Bool, madeAt: Instant) {
        self.provider = provider
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
        self.redirect = redirect
        self.isFresh = isFresh
        self.madeAt = madeAt
    }
}

/// What the browser brings back from the provider.
package struct AuthorizationAnswer: Sendable {
    package let state: String?
    package let code: String?
    package let issuer: String?
    package let error: String?

    package init(state: String?, code: String?, issuer: String? = nil, error: String? = nil) {
        self.state = state
        self.code = code
        self.issuer = issuer
        self.error = error
    }
}
