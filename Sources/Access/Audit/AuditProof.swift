package import Kernel
package import Storage

/// Goes through the whole log and finds the first entry that is not as it was written.
package struct AuditProof: Sendable, Equatable {
    /// Entries that are as they were written, from the first one on.
    package var entries: Int64 = 0
    /// The hash of the last of them: kept elsewhere, it tells later whether the log was cut short.
    package var last = AuditHash.beginning
    /// The number that the first wrong entry has or should have.
    package var firstWrong: Int64?

    package init() {}

    package static func of(_ engine: any Engine) throws -> AuditProof {
        try engine.read { connection in
            var proof = AuditProof()
            try connection.forEachRow(of: "SELECT number, at, person, operation, outcome, subject, change, hash FROM audit_entry ORDER BY number") { row in
                guard proof.firstWrong == nil else { return }
                try proof.take(&row)
            }
            return proof
        }
    }

    private mutating func take(_ row: inout Row) throws {
        let expected = entries + 1
        let number = Int64(try row.whole())
        let (at, person, operation) = (try row.instant(), row.textIfAny(), try row.text())
        guard number == expected, let outcome = AuditEntry.Outcome(rawValue: try row.text()) else {
            firstWrong = expected
            return
        }
        let entry = AuditEntry(number: number, at: at, person: person, operation: operation, outcome: outcome, subject: row.textIfAny(), change: row.textIfAny())
        let hash = entry.hash(after: last)
        guard AuditHash(try row.text()) == hash else {
            firstWrong = expected
            return
        }
        (entries, last) = (expected, hash)
    }
}
