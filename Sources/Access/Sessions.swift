package import Kernel
package import Storage

/// Who is signed in. The browser holds a random token; the database holds its hash only.
///
/// A session ends when nothing was asked for during `idle`, when `length` has gone by since the sign-in, at sign-out, and when its account says so.
package struct Sessions: Sendable {
    /// Milliseconds from the sign-in to the end, however busy the person is.
    package static let length: Int64 = 12 * 60 * 60 * 1000
    /// Milliseconds without a request after which it ends.
    package static let idle: Int64 = 60 * 60 * 1000
    /// Milliseconds during which a sign-in counts as fresh, for what gives power over others.
    package static let freshness: Int64 = 10 * 60 * 1000
    /// Milliseconds from one note of a request to the next: each note makes everybody's kept pages anew.
    private static let noting: Int64 = 6 * 60 * 1000

    let engine: any Engine
    let clock: Clock
    /// Who is signed in, by the hash of the token.
    private let memory = ReadMemory<String, Kept?>(limit: 10_000)
    private let standing: @Sendable (PersonID, Day, any Connection) throws -> (name: String, standing: Standing)?

    /// `standing` finds a person's name and seats on a day; the composition root knows the tables.
    package init(engine: any Engine, clock: Clock, standing: @escaping @Sendable (PersonID, Day, any Connection) throws -> (name: String, standing: Standing)?) {
        self.engine = engine
        self.clock = clock
        self.standing = standing
    }

    /// The viewer whom the token belongs to; a visitor where it belongs to nobody, or no longer.
    package func viewer(of token: String?) throws -> Viewer {
        let now = clock.now()
        let today = clock.day(of: now)
        guard let token, SessionToken.isPlausible(token) else { return .visitor(on: today) }
        let session = SessionToken.hash(token)
        let kept = try memory.value(for: session, mark: engine.changeMark(), on: today) { try found(session, on: today) }
        guard let kept, kept.endsAt > now, now.milliseconds - kept.seenAt.milliseconds < Self.idle else { return .visitor(on: today) }
        if now.milliseconds - kept.seenAt.milliseconds >= Self.noting { note(session, at: now) }
        return kept.viewer(at: now, on: today)
    }

    private struct Kept: Sendable {
        let person: PersonID
        let name: String
        let standing: Standing
        let assurance: Assurance
        let signedInAt: Instant
        let seenAt: Instant
        let endsAt: Instant

        func viewer(at now: Instant, on today: Day) -> Viewer {
            Viewer(
                person: person, name: name, today: today, standing: standing, assurance: assurance,
                hasFreshSignIn: now.milliseconds - signedInAt.milliseconds < Sessions.freshness, endsAt: endsAt)
        }
    }

    private func found(_ session: String, on today: Day) throws -> Kept? {
        try engine.read { connection in
            let row = try connection.first(
                "SELECT person, assurance, signed_in_at, seen_at, ends_at FROM session WHERE id = \(session) AND signed_in_at IS NOT NULL AND seen_at IS NOT NULL"
            ) { (person: try $0.identifier(Keys.Person.self), assurance: try $0.choice(Assurance.self), signedInAt: try $0.instant(), seenAt: try $0.instant(), endsAt: try $0.instant()) }
            guard let row, let known = try standing(row.person, today, connection) else { return nil }
            return Kept(
                person: row.person, name: known.name, standing: known.standing, assurance: row.assurance, signedInAt: row.signedInAt, seenAt: row.seenAt, endsAt: row.endsAt)
        }
    }

    /// That something was asked for. Where it cannot be noted the page is shown all the same, and the session ends a little earlier.
    private func note(_ session: String, at now: Instant) {
        do { try engine.write { try $0.run("UPDATE session SET seen_at = \(now) WHERE id = \(session) AND seen_at < \(now)") } } catch { return }
    }

    /// A new session for the person; answers its token. The one that the browser had before ends with it, so that no token outlives a sign-in.
    package func begin(for person: PersonID, by signIn: SignIn, instead old: String? = nil) throws -> String {
        try Records(engine: engine, clock: clock).identify { try begin(for: person, by: signIn, instead: old, &$0) }
    }

    /// As `begin`, together with what else happens on the way in.
    package func begin(for person: PersonID, by signIn: SignIn, instead old: String? = nil, _ writing: inout Writing) throws -> String {
        let token = SessionToken.new()
        let now = writing.now
        if let old { try end(SessionToken.hash(old), &writing) }
        try writing.run(
            """
            INSERT INTO session (id, person, created_at, ends_at, signed_in_at, seen_at, assurance, way, provider, hint, device)
            VALUES (\(SessionToken.hash(token)), \(person), \(now), \(Instant(milliseconds: now.milliseconds + Self.length)), \(now), \(now),
              \(signIn.assurance.rawValue), \(signIn.way.rawValue), \(signIn.provider), \(signIn.hint), \(signIn.device))
            """)
        writing.note("session.begin", by: person)
        return token
    }

    /// Takes out the sessions that have ended.
    package func sweep() throws {
        let now = clock.now()
        try engine.write { try $0.run("DELETE FROM session WHERE ends_at <= \(now) OR seen_at IS NULL OR seen_at <= \(now.milliseconds - Self.idle)") }
    }

    package func end(_ token: String) throws { try Records(engine: engine, clock: clock).identify { try end(SessionToken.hash(token), &$0) } }

    private func end(_ session: String, _ writing: inout Writing) throws {
        guard let person = try writing.reading.first("SELECT person FROM session WHERE id = \(session)", { try $0.identifier(Keys.Person.self) }) else { return }
        try writing.run("DELETE FROM session WHERE id = \(session)")
        writing.note("session.end", by: person)
    }
}
