import Access
import Kernel
import OpenID
import Storage

/// Sign-ins that are under way.
enum AttemptStore {
    /// How long a person has to come back from the provider, in seconds.
    static let life: Int64 = 10 * 60

    struct Attempt {
        let pending: PendingSignIn
        let back: String
        let invited: PersonID?
    }

    /// - Parameter browser: the token in the browser's cookie.
    static func keep(_ attempt: Attempt, browser: String, _ passage: borrowing Passage) throws {
        let pending = attempt.pending
        try passage.run("DELETE FROM sign_in_attempt WHERE made_at <= \(passage.now.adding(seconds: -life))")
        try passage.run(
            """
            INSERT INTO sign_in_attempt (state_hash, provider, nonce, verifier, binding_hash, back, invited, fresh, made_at)
            VALUES (\(Fingerprint.of(pending.state)), \(pending.provider), \(pending.nonce), \(pending.verifier), \(binding(browser)), \(attempt.back), \(attempt.invited),
            \(pending.isFresh ? 1 : 0), \(pending.madeAt))
            """)
    }

    /// Takes the attempt out, whatever comes of it: whoever brings the state again finds nothing. None unless the same browser began it with the
    /// same provider within the time.
    static func take(state: String, provider: String, browser: String, redirect: String, _ passage: borrowing Passage) throws -> Attempt? {
        let hash = Fingerprint.of(state)
        let found = try passage.reading.first(
            "SELECT provider, nonce, verifier, binding_hash, back, invited, fresh, made_at FROM sign_in_attempt WHERE state_hash = \(hash)"
        ) { row in
            let (owner, nonce, verifier, binding) = (try row.text(), try row.text(), try row.text(), try row.text())
            let (back, invited, isFresh, madeAt) = (try row.text(), row.identifierIfAny(Keys.Person.self), try row.flag(), try row.instant())
            let pending = PendingSignIn(provider: owner, state: state, nonce: nonce, verifier: verifier, redirect: redirect, isFresh: isFresh, madeAt: madeAt)
            return (attempt: Attempt(pending: pending, back: back, invited: invited), binding: binding)
        }
        guard let found, try passage.run("DELETE FROM sign_in_attempt WHERE state_hash = \(hash)") == 1 else { return nil }
        let pending = found.attempt.pending
        guard found.binding == binding(browser), pending.provider == provider, pending.madeAt.adding(seconds: life) > passage.now else { return nil }
        return found.attempt
    }

    private static func binding(_ browser: String) -> String { Fingerprint.of("browser", browser) }
}
