package import Access
import Kernel
package import Web

/// »Log ind med …«: a button for each authority's sign-in service.
package struct ProviderButtons: Sendable {
    private let providers: [IdentityProvider]

    /// Those that are set up.
    package init(_ records: Records, for viewer: Viewer) throws { providers = try records.read(as: viewer) { try ProviderStore.all(in: $0) } }

    package var isEmpty: Bool { providers.isEmpty }

    /// - Parameters:
    ///   - token: the form's token of the browser's session.
    ///   - back: the page of this site to come back to.
    ///   - isFresh: whether the person must sign in anew though signed in already.
    package func write(_ token: String, back: String?, isFresh: Bool = false, to html: inout HTML) {
        guard !providers.isEmpty else { return }
        let language = html.language
        html.list("people") { list in
            for provider in providers {
                list.write("<li><form method=\"post\" action=\"\(Address("/log-ind/med/\(provider.id)"))\"><input type=\"hidden\" name=\"formular\" value=\"\(token)\">")
                if let back, Address(requested: back) != nil, PersonNumber.find(in: back).isEmpty { list.write("<input type=\"hidden\" name=\"til\" value=\"\(back)\">") }
                if isFresh { list.write("<input type=\"hidden\" name=\"frisk\" value=\"ja\">") }
                list.write("<button class=\"btn\" type=\"submit\">\(ProviderWording.button(provider.name)[language])</button></form></li>")
            }
        }
    }
}
