package import Access
import Kernel
package import Web

/// »Log ind med …«: a button for each authority's sign-in service.
package struct ProviderButtons: Sendable {
    private let providers: [IdentityProvider]

    /// Those that are set up.
    package init(_ records: Records, for viewer: Viewer) throws { providers = try records.read(as: viewer) { try ProviderStore.all(in: $0) } }

    /// Those of an invited person's authority.
    init(_ records: Records, invited person: PersonID, for viewer: Viewer) throws {
        providers = try records.read(as: viewer) { reading in try ProviderStore.all(in: reading).filter { try IdentityStore.isOfAuthority(person, $0, in: reading) } }
    }

    package var isEmpty: Bool { providers.isEmpty }

    /// - Parameters:
    ///   - token: the form's token of the browser's session.
    ///   - back: the page of this site to come back to.
    ///   - isFresh: whether the person must sign in anew though signed in already.
    ///   - invitation: the secret of the link that the browser brought.
    package func write(_ token: String, back: String?, isFresh: Bool = false, invitation: String? = nil, to html: inout HTML) {
        guard !providers.isEmpty else { return }
        let language = html.language
        html.list("people") { list in
            for provider in providers {
                let action: Address = invitation.map { "/konto/\($0)/med/\(provider.id)" } ?? "/log-ind/med/\(provider.id)"
                list.write("<li><form method=\"post\" action=\"\(action)\"><input type=\"hidden\" name=\"csrf_token\" value=\"\(token)\">")
                if let back, Address(requested: back) != nil, PersonNumber.find(in: back).isEmpty { list.write("<input type=\"hidden\" name=\"til\" value=\"\(back)\">") }
                if isFresh { list.write("<input type=\"hidden\" name=\"frisk\" value=\"ja\">") }
                list.write("<button class=\"btn\" type=\"submit\">\(ProviderWording.button(provider.name)[language])</button></form></li>")
            }
        }
    }
}
