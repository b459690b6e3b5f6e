package import Crypto
package import Kernel
package import Storage

/// The signed checkpoints that stand beside the log.
package enum AuditCheckpoints {
    /// Entries after which the next one is made, however little time has gone by.
    package static let mostEntries: Int64 = 1000
    private static let day: Int64 = 24 * 60 * 60 * 1000

    /// Signs the end of the log and keeps the checkpoint; none where there is no entry. A log that has not grown has its checkpoint already.
    package static func sign(_ engine: any Engine, with key: Curve25519.Signing.PrivateKey, at now: Instant) throws -> AuditCheckpoint? {
        try engine.writeInTurn { connection in
            let end = try AuditLog(connection).end
            guard end.number > 0 else { return nil }
            if let kept = try last(connection), kept.number == end.number, kept.key == Array(key.publicKey.rawRepresentation) { return kept }
            let made = try AuditCheckpoint(.end, number: end.number, hash: end.hash, at: now, signedWith: key)
            try keep(made, in: "audit_checkpoint", connection)
            return made
        }
    }

    /// Signs where there are many new entries, or any and the last checkpoint is a day old.
    package static func signIfDue(_ engine: any Engine, with key: Curve25519.Signing.PrivateKey, at now: Instant) throws {
        let isDue = try engine.read { connection in
            let end = try AuditLog(connection).end.number
            guard let kept = try last(connection) else { return end > 0 }
            return end - kept.number >= mostEntries || end > kept.number && now.milliseconds - kept.at.milliseconds >= day
        }
        if isDue { _ = try sign(engine, with: key, at: now) }
    }

    /// Keeps the checkpoint in place of one at the same entry.
    static func keep(_ made: AuditCheckpoint, in table: StaticString, _ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO \(name: table) (number, hash, at, public_key, signature)
            VALUES (\(Int(made.number)), \(made.hash.text), \(made.at), \(hexadecimal(made.key)), \(hexadecimal(made.signature)))
            ON CONFLICT (number) DO UPDATE SET hash = excluded.hash, at = excluded.at, public_key = excluded.public_key, signature = excluded.signature
            """)
    }

    static func all(_ connection: any Connection) throws -> [AuditCheckpoint?] {
        try connection.rows("SELECT number, hash, at, public_key, signature FROM audit_checkpoint ORDER BY number") { try checkpoint(.end, &$0) }
    }

    /// Up to where the log was taken out, each time; the last one is where it begins now.
    static func seals(_ connection: any Connection) throws -> [(number: Int64, seal: AuditCheckpoint?)] {
        try connection.rows("SELECT number, number, hash, at, public_key, signature FROM audit_seal ORDER BY number") { (Int64(try $0.whole()), try checkpoint(.seal, &$0)) }
    }

    private static func last(_ connection: any Connection) throws -> AuditCheckpoint? {
        try connection.first("SELECT number, hash, at, public_key, signature FROM audit_checkpoint ORDER BY number DESC LIMIT 1") { try checkpoint(.end, &$0) } ?? nil
    }

    private static func checkpoint(_ kind: AuditCheckpoint.Kind, _ row: inout Row) throws -> AuditCheckpoint? {
        AuditCheckpoint(kind, number: Int64(try row.whole()), hash: try row.text(), at: try row.instant(), key: try row.text(), signature: try row.text())
    }
}
