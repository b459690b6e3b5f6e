/// Why a sign-in with a provider came to nothing. Holds no token, code or name.
package enum OpenIDError: String, Error, Sendable, CaseIterable {
    // The provider, or the way to it.
    case unreachable, tooSlow, tooLarge, malformed, redirected, refusedByProvider
    // How it is set up.
    case wrongIssuer, insecureAddress, unsupportedClient
    // The browser's answer.
    case denied, foreignState, wrongProvider, responseIssuer, noCode
    // The code and the token.
    case codeRefused, noToken, malformedToken, algorithm, unknownKey, signature
    case issuer, audience, authorizedParty, expired, issuedInFuture, nonce, missingClaim, notFresh

    /// Whether the provider does not work as it should, so that nothing here tells of the person or the browser.
    package var isProviderTrouble: Bool {
        switch self {
        case .unreachable, .tooSlow, .tooLarge, .malformed, .redirected, .refusedByProvider, .wrongIssuer, .insecureAddress, .unsupportedClient: true
        default: false
        }
    }
}
