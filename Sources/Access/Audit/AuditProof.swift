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

    /// Checkpoints whose signature is right and whose entry is in the log as they say.
    package var checkpoints = 0
    /// The number of the first checkpoint that is not.
    package var wrongCheckpoint: Int64?
    /// Entries that a checkpoint knows of and the log does not have any more.
    package var missing: Int64 = 0

    /// - Parameter elsewhere: a checkpoint that was kept where nobody could reach it.
    package static func of(_ engine: any Engine, elsewhere: AuditCheckpoint? = nil) throws -> AuditProof {
        try engine.read { connection in
            var proof = AuditProof()
            var open = try proof.genuine(AuditCheckpoints.all(connection), elsewhere)[...]
            try connection.forEachRow(of: "SELECT number, at, person, operation, outcome, subject, change, hash, form, capacity, behalf, purpose FROM audit_entry ORDER BY number") { row in
                guard proof.firstWrong == nil else { return }
                try proof.take(&row)
                while let next = open.first, next.number <= proof.entries {
                    proof.compare(next)
                    open.removeFirst()
                }
            }
            if proof.firstWrong == nil, let last = open.last { proof.missing = last.number - proof.entries }
            return proof
        }
    }

    /// Those with a right signature, by number. Beside one from elsewhere only its own key counts: whoever changes the log can sign with another.
    private mutating func genuine(_ kept: [AuditCheckpoint?], _ elsewhere: AuditCheckpoint?) -> [AuditCheckpoint] {
        var genuine: [AuditCheckpoint] = []
        for checkpoint in kept + (elsewhere.map { [$0] } ?? []) {
            guard let checkpoint, checkpoint.isGenuine, elsewhere.map({ $0.key == checkpoint.key }) ?? true else {
                wrongCheckpoint = wrongCheckpoint ?? checkpoint?.number ?? 0
                continue
            }
            genuine.append(checkpoint)
        }
        return genuine.sorted { $0.number < $1.number }
    }

    private mutating func compare(_ checkpoint: AuditCheckpoint) {
        if checkpoint.number == entries, checkpoint.hash == last { checkpoints += 1 } else { wrongCheckpoint = wrongCheckpoint ?? checkpoint.number }
    }

    private mutating func take(_ row: inout Row) throws {
        let expected = entries + 1
        let number = Int64(try row.whole())
        let (at, person, operation) = (try row.instant(), row.textIfAny(), try row.text())
        guard number == expected, let outcome = AuditEntry.Outcome(rawValue: try row.text()) else {
            firstWrong = expected
            return
        }
        var entry = AuditEntry(number: number, at: at, person: person, operation: operation, outcome: outcome, subject: row.textIfAny(), change: row.textIfAny())
        let (kept, form) = (AuditHash(try row.text()), row.wholeIfAny())
        (entry.capacity, entry.behalf, entry.purpose) = (row.textIfAny(), row.textIfAny(), row.textIfAny())
        // The first form was kept without its number, and says nothing of the last three.
        let isFirst = form == nil && entry.capacity == nil && entry.behalf == nil && entry.purpose == nil
        entry.form = isFirst ? .first : .second
        let hash = entry.hash(after: last)
        guard kept == hash, isFirst || form == Int(AuditEntry.Form.second.rawValue) else {
            firstWrong = expected
            return
        }
        (entries, last) = (expected, hash)
    }
}
