import HTTPTypes
import Hummingbird
import Kernel

/// Which language a request is answered in: what the address asks for, else the cookie, else English only where the browser puts it before Danish.
enum RequestLanguage {
    static let cookie = "sprog"

    static func of(query: FormValues, cookies: RequestCookies, headers: HTTPFields) -> Language {
        if let asked = query["sprog"].flatMap(Language.init) { return asked }
        if let kept = cookies[cookie].flatMap(Language.init) { return kept }
        return preferred(by: headers[.acceptLanguage] ?? "")
    }

    /// Weighs `da` against `en`; Danish unless English weighs more.
    static func preferred(by header: String) -> Language {
        var weights: [Language: Double] = [:]
        for entry in header.split(separator: ",") {
            let parts = entry.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let tag = parts.first?.split(separator: "-").first, let language = Language(rawValue: String(tag)) else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            weights[language] = max(weights[language] ?? 0, weight)
        }
        return (weights[.english] ?? 0) > (weights[.danish] ?? 0) ? .english : .danish
    }
}

/// What a cookie's name begins with behind TLS (RFC 6265bis): then browsers take it from this site alone, over TLS alone.
package enum CookiePrefix: String, CaseIterable, Sendable {
    /// For the whole site.
    case host = "__Host-"
    /// For a part of it.
    case secure = "__Secure-"

    /// For a cookie as it is set; none where it has one.
    static func of(_ cookie: String) -> CookiePrefix? {
        guard !allCases.contains(where: { cookie.hasPrefix($0.rawValue) }) else { return nil }
        return cookie.contains("; Path=/;") ? .host : .secure
    }
}

/// The cookies of a request, read once, under the names that the site gives them: behind TLS only those count that have the prefix.
package struct RequestCookies: Sendable {
    private let values: [Substring: Substring]
    private let isSecure: Bool

    init(_ headers: HTTPFields, at address: PublicAddress) {
        isSecure = address.isSecure
        var values: [Substring: Substring] = [:]
        for header in headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { continue }
                values[parts[0].drop { $0 == " " }] = parts[1]
            }
        }
        self.values = values
    }

    /// - Parameter prefix: the one that the cookie is set with behind TLS; by another it does not count, since another site may have set it.
    package subscript(name: String, _ prefix: CookiePrefix = .host) -> String? { values[Substring(isSecure ? prefix.rawValue + name : name)].map(String.init) }
}
