package import Kernel
package import Storage

/// A person's sessions, as the person sees them.
extension Sessions {
    package struct Line: Sendable {
        /// The beginning of the hash: enough to name it, nothing to sign in with.
        package let key: String
        package let isThis: Bool
        package let way: SignIn.Way?
        package let device: String?
        package let since: Instant
        package let seenAt: Instant
    }

    /// Those that have not ended, the newest first.
    package func lines(of viewer: Viewer, token: String?) throws -> [Line] {
        guard let person = viewer.person else { return [] }
        let (now, own) = (clock.now(), token.map(SessionToken.hash))
        return try engine.read { connection in
            try connection.rows(
                """
                SELECT id, way, device, created_at, seen_at FROM session
                WHERE person = \(person) AND ends_at > \(now) AND seen_at > \(now.milliseconds - Self.idle) ORDER BY created_at DESC, id
                """
            ) { row in
                let id = try row.text()
                return Line(key: String(id.prefix(16)), isThis: id == own, way: row.choiceIfAny(), device: row.textIfAny(), since: try row.instant(), seenAt: try row.instant())
            }
        }
    }

    /// Ends one of the viewer's own; nothing happens where it is somebody else's, or over.
    package func end(_ key: String, of viewer: Viewer) throws { try end(of: viewer) { $0.hasPrefix(key) && key.utf8.count == 16 } }

    /// Ends all of the viewer's but the one that the token belongs to.
    package func endOthers(of viewer: Viewer, but token: String?) throws {
        let own = token.map(SessionToken.hash)
        try end(of: viewer) { $0 != own }
    }

    private func end(of viewer: Viewer, where fits: (String) -> Bool) throws {
        guard let person = viewer.person else { return }
        let now = clock.now()
        try engine.writeInTurn { connection in
            var log = try AuditLog(connection)
            for id in try connection.rows("SELECT id FROM session WHERE person = \(person) ORDER BY id", { try $0.text() }) where fits(id) {
                try connection.run("DELETE FROM session WHERE id = \(id)")
                try log.add(AuditFacts(operation: "session.end"), by: person, at: now)
            }
        }
    }

    /// What the session began with; none where it is over.
    package func signIn(of token: String) throws -> (provider: String, hint: String?)? {
        try engine.read { connection in
            try connection.first("SELECT provider, hint FROM session WHERE id = \(SessionToken.hash(token)) AND provider IS NOT NULL") { (try $0.text(), $0.textIfAny()) }
        }
    }
}

extension Writing {
    /// Ends all of somebody's sessions: the account is closed, or its password is another.
    package func endSessions(of person: PersonID, but token: String? = nil) throws {
        let kept = token.map(SessionToken.hash) ?? ""
        try run("DELETE FROM session WHERE person = \(person) AND id <> \(kept)")
    }
}
