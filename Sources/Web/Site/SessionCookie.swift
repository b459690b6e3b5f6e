package import Access
import HTTPTypes
package import Hummingbird

/// The cookie that holds the session's token. Behind TLS its name makes browsers refuse it from anywhere else (`__Host-`).
package enum SessionCookie {
    package static func name(at address: PublicAddress) -> String { address.isSecure ? "__Host-rygrad" : "rygrad" }

    package static func set(_ token: String, at address: PublicAddress, in response: inout Response) {
        response.headers.append(HTTPField(name: .setCookie, value: "\(name(at: address))=\(token); Path=/; Max-Age=\(Sessions.length / 1000); HttpOnly; SameSite=Lax"))
    }

    package static func clear(at address: PublicAddress, in response: inout Response) {
        response.headers.append(HTTPField(name: .setCookie, value: "\(name(at: address))=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"))
    }
}

extension Call {
    package func keep(_ token: String, in response: inout Response) { SessionCookie.set(token, at: frame.address, in: &response) }
    package func forgetSession(in response: inout Response) { SessionCookie.clear(at: frame.address, in: &response) }
}
