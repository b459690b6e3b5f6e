import Access
import HTTPTypes
package import Hummingbird

/// The cookie that holds the session's token.
package enum SessionCookie {
    static let name = "rygrad"

    package static func set(_ token: String, in response: inout Response) {
        response.headers.append(HTTPField(name: .setCookie, value: "\(name)=\(token); Path=/; Max-Age=\(Sessions.length / 1000); HttpOnly; SameSite=Lax"))
    }

    package static func clear(in response: inout Response) {
        response.headers.append(HTTPField(name: .setCookie, value: "\(name)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"))
    }
}

extension Call {
    package func keep(_ token: String, in response: inout Response) { SessionCookie.set(token, in: &response) }
    package func forgetSession(in response: inout Response) { SessionCookie.clear(in: &response) }
}
