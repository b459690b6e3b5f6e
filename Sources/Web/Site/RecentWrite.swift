import HTTPTypes
import Hummingbird

/// Somebody who changed something a moment ago, perhaps through another server: what they read comes from the database itself, until every
/// server must have heard of the change.
enum RecentWrite {
    static let cookie = "rygrad-nyt"
    /// Seconds; a server hears of a change within 200 ms, or keeps nothing.
    private static let length = 2

    static func note(in response: inout Response) {
        response.headers.append(HTTPField(name: .setCookie, value: "\(cookie)=1; Path=/; Max-Age=\(length); HttpOnly; SameSite=Lax"))
    }
}
