import Crypto
package import Kernel
package import Storage

/// Who is signed in. The browser holds a random token; the database holds its hash only.
package struct Sessions: Sendable {
    package static let length: Int64 = 12 * 60 * 60 * 1000
    private let engine: any Engine
    private let clock: Clock
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
        guard let token else { return .visitor(on: today) }
        let session = Self.hash(token)
        let kept = try memory.value(for: session, mark: engine.changeMark(), on: today) { try viewer(in: session, on: today, at: now) }
        guard let kept, kept.endsAt > now else { return .visitor(on: today) }
        return kept.viewer
    }

    private struct Kept: Sendable {
        let viewer: Viewer
        let endsAt: Instant
    }

    private func viewer(in session: String, on today: Day, at now: Instant) throws -> Kept? {
        try engine.read { connection in
            let found = try connection.first("SELECT person, ends_at FROM session WHERE id = \(session) AND ends_at > \(now)") {
                (person: try $0.identifier(Keys.Person.self), endsAt: try $0.instant())
            }
            guard let found, let known = try standing(found.person, today, connection) else { return nil }
            return Kept(viewer: Viewer(person: found.person, name: known.name, today: today, standing: known.standing), endsAt: found.endsAt)
        }
    }

    /// A new session for the person; answers its token.
    package func begin(for person: PersonID) throws -> String {
        let token = Self.newToken()
        let now = clock.now()
        try engine.writeInTurn { connection in
            try connection.run(
                """
                INSERT INTO session (id, person, created_at, ends_at)
                VALUES (\(Self.hash(token)), \(person), \(now), \(Instant(milliseconds: now.milliseconds + Self.length)))
                """)
            var log = try AuditLog(connection)
            try log.add(AuditFacts(operation: "session.begin"), by: person, at: now)
        }
        return token
    }

    /// Takes out the sessions that have ended.
    package func sweep() throws {
        let now = clock.now()
        try engine.write { try $0.run("DELETE FROM session WHERE ends_at <= \(now)") }
    }

    package func end(_ token: String) throws {
        let session = Self.hash(token)
        try engine.writeInTurn { connection in
            guard let person = try connection.first("SELECT person FROM session WHERE id = \(session)", { try $0.identifier(Keys.Person.self) }) else { return }
            try connection.run("DELETE FROM session WHERE id = \(session)")
            var log = try AuditLog(connection)
            try log.add(AuditFacts(operation: "session.end"), by: person, at: clock.now())
        }
    }

    /// 256 random bits in hexadecimal.
    package static func newToken() -> String {
        var generator = SystemRandomNumberGenerator()
        return hexadecimal((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// The token that a form must bring along, made from the one in the cookie; the cookie's own never stands on a page.
    package static func formToken(of token: String) -> String { hash("form:" + token) }

    private static func hash(_ text: String) -> String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }
}
