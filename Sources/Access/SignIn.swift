package import Kernel

/// How somebody signed in, and how well they showed who they are.
package struct SignIn: Sendable, Equatable {
    package enum Way: String, Sendable, CaseIterable {
        /// Chosen from a list, in the demonstration.
        case demonstration
        /// With a password here.
        case account
        /// With the authority's own sign-in.
        case provider
    }

    package let way: Way
    package let assurance: Assurance
    /// The identity provider, where there is one.
    package var provider: String?
    /// What the provider is reminded of at sign-out.
    package var hint: String?
    /// The browser in coarse words: »Firefox på Linux«.
    package var device: String?

    package init(_ way: Way, assurance: Assurance, provider: String? = nil, hint: String? = nil, device: String? = nil) {
        self.way = way
        self.assurance = assurance
        self.provider = provider
        self.hint = hint
        self.device = device
    }

    package static let demonstration = SignIn(.demonstration, assurance: .substantial)
}
