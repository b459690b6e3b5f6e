package import Crypto
package import Kernel
package import Storage

/// Takes the oldest entries out of the log when nobody may keep them any longer: they are proven whole, sealed under a signature, and dropped
/// in one transaction. What comes after them still proves itself, from the seal on.
package enum AuditRetention {
    package enum Fault: Error, Equatable {
        /// The log is not as it was written, at this entry: then nothing is taken out.
        case broken(Int64)
        /// A seal that is there was not signed, or by another key.
        case foreignSeal(Int64)
    }

    /// Takes out what is older than the moment. The last entry always stays, and so do all after the first one that is young enough.
    ///
    /// - Returns: the seal; nil where nothing is old enough.
    /// - Throws: `Fault`, and then nothing was taken out.
    package static func drop(_ engine: any Engine, before moment: Instant, with key: Curve25519.Signing.PrivateKey, at now: Instant) throws -> AuditCheckpoint? {
        // The long part first, while others go on writing.
        let found = try engine.read { connection in
            try last(before: moment, connection).map { number in (number, try AuditProof.of(connection, through: number)) }
        }
        guard let (number, proof) = found, let table = try engine.tables().first(where: { $0.name == "audit_entry" }) else { return nil }
        if let wrong = proof.wrongSeal { throw Fault.foreignSeal(wrong) }
        guard proof.firstWrong == nil, proof.reached == number else { throw Fault.broken(proof.firstWrong ?? proof.reached + 1) }
        let seal = try AuditCheckpoint(.seal, number: number, hash: proof.last, at: now, signedWith: key)
        return try engine.writeInTurn { connection in
            let stands = try connection.first("SELECT hash FROM audit_entry WHERE number = \(Int(number))") { try $0.text() }
            guard stands == proof.last.text else { throw Fault.broken(number) }
            try connection.clear(table, through: number)
            try AuditCheckpoints.keep(seal, in: "audit_seal", connection)
            try connection.run("DELETE FROM audit_checkpoint WHERE number <= \(Int(number))")
            try forgetReferences(connection)
            var log = try AuditLog(connection)
            try log.add(AuditFacts(operation: "operator.retain"), by: nil, at: now)
            return seal
        }
    }

    /// The number of the last entry before the first that is young enough, and before the last of all.
    private static func last(before moment: Instant, _ connection: any Connection) throws -> Int64? {
        let first = try connection.first("SELECT min(number) FROM audit_entry") { $0.wholeIfAny() } ?? nil
        let end = try connection.first("SELECT max(number) FROM audit_entry") { $0.wholeIfAny() } ?? nil
        let young = try connection.first("SELECT min(number) FROM audit_entry WHERE at >= \(moment)") { $0.wholeIfAny() } ?? nil
        guard let first, let end else { return nil }
        let number = min(young ?? end, end) - 1
        return number >= first ? Int64(number) : nil
    }

    /// Whom and what no entry tells of any more need not be known.
    private static func forgetReferences(_ connection: any Connection) throws {
        var told: Set<String> = []
        for column: StaticString in ["person", "subject", "behalf"] {
            try connection.forEachRow(of: "SELECT DISTINCT \(name: column) FROM audit_entry WHERE \(name: column) IS NOT NULL") { told.insert(try $0.text()) }
        }
        try connection.forEachRow(of: "SELECT DISTINCT capacity FROM audit_entry WHERE capacity IS NOT NULL") { row in
            for part in try row.text().split(separator: ":") { told.insert(String(part)) }
        }
        let known = try connection.rows("SELECT id FROM audit_reference") { try $0.text() }
        for id in known where !told.contains(id) { try connection.run("DELETE FROM audit_reference WHERE id = \(id)") }
    }
}
