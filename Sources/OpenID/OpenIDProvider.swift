package import Kernel

/// An authority's sign-in service (login-tjeneste), as it is set up here.
package struct OpenIDProvider: Sendable, Equatable {
    /// A slug; stands in addresses.
    package let id: String
    /// As the provider names itself, to the letter: `https://login.vejen.example.dk`.
    package let issuer: String
    package let clientID: String
    /// None for a public client, which has PKCE alone.
    package let secret: String?
    package let assurance: AssuranceMapping
    /// How far the two clocks may differ, in seconds.
    package let skew: Int64

    package init(id: String, issuer: String, clientID: String, secret: String?, assurance: AssuranceMapping, skew: Int64 = 60) {
        self.id = id
        self.issuer = issuer
        self.clientID = clientID
        self.secret = secret
        self.assurance = assurance
        self.skew = skew
    }
}

/// How well a provider's people have shown who they are (NSIS).
package struct AssuranceMapping: Sendable, Equatable {
    /// What the provider is worth at most.
    package let ceiling: Assurance
    /// The claim that tells the level of this very sign-in, such as `acr` or `loa`; where none is named, every sign-in is worth the ceiling.
    package let claim: String?

    package init(ceiling: Assurance, claim: String? = nil) {
        self.ceiling = ceiling
        self.claim = claim
    }

    /// The level of a sign-in with these values in the claim. What is not known is worth the least.
    package func level(of values: [String]) -> Assurance {
        guard claim != nil else { return ceiling }
        return min(ceiling, values.compactMap { Self.known[$0] }.max() ?? .low)
    }

    private static let known: [String: Assurance] = {
        var known: [String: Assurance] = [:]
        for (name, level) in [("Low", Assurance.low), ("Substantial", .substantial), ("High", .high)] {
            for value in ["https://data.gov.dk/concept/core/nsis/loa/\(name)", "https://data.gov.dk/concept/core/nsis/\(name)", name, name.lowercased()] { known[value] = level }
        }
        return known
    }()
}
