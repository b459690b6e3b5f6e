import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// Why a request was not let in. It is answered in one sentence: no page is made for it, nothing is looked up.
enum TurnedAway: String, Sendable {
    case badTarget
    case longTarget
    case longCookies
    case wrongHost
    case aroundProxy
    case withoutTLS

    var status: HTTPResponse.Status {
        switch self {
        case .badTarget: .badRequest
        case .longTarget: .uriTooLong
        case .longCookies: .requestHeaderFieldsTooLarge
        case .wrongHost, .aroundProxy, .withoutTLS: .misdirectedRequest
        }
    }

    func sentence(_ address: PublicAddress) -> Wording {
        switch self {
        case .badTarget: Wording("Adressen er ikke skrevet rigtigt.", en: "The address is not spelled correctly.")
        case .longTarget: Wording("Adressen er for lang.", en: "The address is too long.")
        case .longCookies:
            Wording(
                "Browseren sender flere cookies, end siden kan tage imod. Slet sidens cookies, og prøv igen.",
                en: "The browser sends more cookies than the site can take. Delete the site's cookies and try again.")
        case .wrongHost, .aroundProxy, .withoutTLS: Wording("Siden findes på \(address.origin).", en: "The site is at \(address.origin).")
        }
    }

    /// Who came without TLS is shown the way; a form is not carried along, since what it held has already been seen.
    func answer(_ request: HTTPRequest, in language: Language, at address: PublicAddress) -> Response {
        var headers: HTTPFields = [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store", .connection: "close"]
        var status = status
        if self == .withoutTLS, request.method == .get || request.method == .head {
            status = .permanentRedirect
            headers[.location] = address.origin + (request.path ?? "/")
        }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: sentence(address)[language] + "\n")))
    }
}
