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

    /// Those of one place that are kept at a time: the newest. Whoever begins very many pushes out none of another place's.
    static let mostOfPlace = 100

    /// - Parameters:
    ///   - browser: the token in the browser's cookie.
    ///   - source: where the browser is; only a piece of a keyed hash of it is kept.
    static func keep(_ attempt: Attempt, browser: String, from source: String, _ writing: inout Writing) throws {
        let pending = attempt.pending
        let place = try FailureStore.made(&writing).drawer(["attempt", source])
        try writing.run("DELETE FROM sign_in_attempt WHERE made_at <= \(writing.now.adding(seconds: -life))")
        try writing.run(
            """
            DELETE FROM sign_in_attempt WHERE source = \(place) AND state_hash NOT IN (
              SELECT state_hash FROM sign_in_attempt WHERE source = \(place) ORDER BY made_at DESC, state_hash LIMIT \(mostOfPlace - 1))
            """)
        try writing.run(
            """
            INSERT INTO sign_in_attempt (state_hash, provider, nonce, verifier, binding_hash, back, invited, fresh, made_at, source)
            VALUES (\(Fingerprint.of(pending.state)), \(pending.provider), \(pending.nonce), \(pending.verifier), \(binding(browser)), \(attempt.back), \(attempt.invited),
            \(pending.isFresh ? 1 : 0), \(pending.madeAt), \(place))
            """)
    }

    /// Takes the attempt out, whatever comes of it: whoever brings the state again finds nothing. None unless the same browser began it with the
    /// same provider within the time.
    static func take(state: String, provider: String, browser: String, redirect: String, _ writing: inout Writing) throws -> Attempt? {
        let hash = Fingerprint.of(state)
        let found = try writing.reading.first(
            "SELECT provider, nonce, verifier, binding_hash, back, invited, fresh, made_at FROM sign_in_attempt WHERE state_hash = \(hash)"
        ) { row in
            let (owner, nonce, verifier, binding) = (try row.text(), try row.text(), try row.text(), try row.text())
            let (back, invited, isFresh, madeAt) = (try row.text(), row.identifierIfAny(Keys.Person.self), try row.flag(), try row.instant())
            let pending = PendingSignIn(provider: owner, state: state, nonce: nonce, verifier: verifier, redirect: redirect, isFresh: isFresh, madeAt: madeAt)
            return (attempt: Attempt(pending: pending, back: back, invited: invited), binding: binding)
        }
        guard let found, try writing.run("DELETE FROM sign_in_attempt WHERE state_hash = \(hash)") == 1 else { return nil }
        let pending = found.attempt.pending
        guard found.binding == binding(browser), pending.provider == provider, pending.madeAt.adding(seconds: life) > writing.now else { return nil }
        return found.attempt
    }

    private static func binding(_ browser: String) -> String { Fingerprint.of("browser", browser) }
}
