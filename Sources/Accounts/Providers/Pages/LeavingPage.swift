import HTTPTypes
import Hummingbird
import Kernel
import OpenID
import Web

extension Call {
    /// Sends the browser on to another site: after a form, a page that goes on by itself, since browsers hold a redirect from a form to be a form
    /// that is sent elsewhere, which the site's policy forbids (`form-action`).
    func leaving(to address: Address, of name: String) -> Response {
        var response = page(PageHead(self[ProviderWording.leaving(name)], in: .other)) { html in
            html.write(
                "<div class=\"single\"><h1>\(self[ProviderWording.leaving(name)])</h1><p class=\"lead\">\(self[ProviderWording.leavingLead])</p><p><a class=\"btn\" href=\"\(address)\">\(self[ProviderWording.onward(name)])</a></p></div>"
            )
        }
        if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "0; url=\(address.text)" }
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// Why nobody came in, and the way to try again.
    func refusal(_ refusal: EntryRefusal, _ name: String) -> Response {
        let (title, lead) = ProviderWording.explanation(refusal, name)
        let isTrouble = if case .provider(let error) = refusal { error.isProviderTrouble } else { false }
        return page(PageHead(self[title], in: .other), status: isTrouble ? .serviceUnavailable : .forbidden) { html in
            html.write(
                "<div class=\"single\"><h1>\(self[title])</h1><p class=\"lead\">\(self[lead])</p><p><a class=\"btn\" href=\"/log-ind/med\">\(self[ProviderWording.again])</a></p></div>")
        }
    }
}
