import Access
import Kernel
import Storage

/// Which provider a session came from, and what it is ended with there.
enum ProviderSessionStore {
    /// No session lasts longer, in seconds.
    private static let life: Int64 = 24 * 60 * 60

    static func keep(session token: String, provider: String, idToken: String, _ passage: borrowing Passage) throws {
        try passage.run("DELETE FROM provider_session WHERE made_at <= \(passage.now.adding(seconds: -life))")
        try passage.run("INSERT INTO provider_session (session_hash, provider, id_token, made_at) VALUES (\(hash(token)), \(provider), \(idToken), \(passage.now))")
    }

    /// Takes it out.
    static func take(session token: String, _ passage: borrowing Passage) throws -> (provider: String, idToken: String)? {
        let found = try passage.reading.first("SELECT provider, id_token FROM provider_session WHERE session_hash = \(hash(token))") { (provider: try $0.text(), idToken: try $0.text()) }
        if found != nil { try passage.run("DELETE FROM provider_session WHERE session_hash = \(hash(token))") }
        return found
    }

    private static func hash(_ token: String) -> String { Fingerprint.of("session", token) }
}
