import Access
import Kernel
import Storage

/// Which provider a session came from, and what it is ended with there.
enum ProviderSessionStore {
    /// No session lasts longer, in seconds.
    private static let life: Int64 = 24 * 60 * 60

    static func keep(session token: String, provider: String, idToken: String, _ writing: inout Writing) throws {
        try writing.run("DELETE FROM provider_session WHERE made_at <= \(writing.now.adding(seconds: -life))")
        try writing.run("INSERT INTO provider_session (session_hash, provider, id_token, made_at) VALUES (\(hash(token)), \(provider), \(idToken), \(writing.now))")
    }

    /// Takes it out.
    static func take(session token: String, _ writing: inout Writing) throws -> (provider: String, idToken: String)? {
        let found = try writing.reading.first("SELECT provider, id_token FROM provider_session WHERE session_hash = \(hash(token))") { (provider: try $0.text(), idToken: try $0.text()) }
        if found != nil { try writing.run("DELETE FROM provider_session WHERE session_hash = \(hash(token))") }
        return found
    }

    private static func hash(_ token: String) -> String { Fingerprint.of("session", token) }
}
