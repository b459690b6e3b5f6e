package import Kernel
package import Storage

/// Goes through the whole log and finds the first entry that is not as it was written.
package struct AuditProof: Sendable, Equatable {
    /// The number of the last entry that was taken out under a seal; 0 where the log is whole from its first entry on.
    package var sealed: Int64 = 0
    /// The number of the last entry that is as it was written, as are all from the seal to it.
    package var reached: Int64 = 0
    /// Its hash: kept elsewhere, it tells later whether the log was cut short.
    package var last = AuditHash.beginning
    /// The number that the first wrong entry has or should have.
    package var firstWrong: Int64?

    package init() {}

    /// Entries that are there and as they were written.
    package var entries: Int64 { reached - sealed }
    /// Checkpoints whose signature is right and whose entry is in the log as they say.
    package var checkpoints = 0
    /// The number of the first checkpoint that is not.
    package var wrongCheckpoint: Int64?
    /// The number of the first seal that nobody signed, or another key than the checkpoint's from elsewhere.
    package var wrongSeal: Int64?
    /// Entries that a checkpoint knows of and the log does not have any more.
    package var missing: Int64 = 0
    /// Whether what was kept elsewhere tells of an entry that is taken out by now: then only the seal's signature could be compared.
    package var isOlderThanSeal = false

    /// - Parameter elsewhere: a checkpoint or a seal that was kept where nobody could reach it.
    package static func of(_ engine: any Engine, elsewhere: AuditCheckpoint? = nil) throws -> AuditProof {
        try engine.read { try of($0, elsewhere: elsewhere) }
    }

    /// - Parameter number: the last entry to be looked at; none for all.
    static func of(_ connection: any Connection, elsewhere: AuditCheckpoint? = nil, through number: Int64? = nil) throws -> AuditProof {
        var proof = AuditProof()
        try proof.begin(at: AuditCheckpoints.seals(connection), elsewhere)
        var open = try proof.genuine(AuditCheckpoints.all(connection), elsewhere)[...]
        let until: Query = number.map { "WHERE number <= \(Int($0))" } ?? ""
        try connection.forEachRow(
            of: "SELECT number, at, person, operation, outcome, subject, change, hash, form, capacity, behalf, purpose FROM audit_entry \(until) ORDER BY number"
        ) { row in
            guard proof.firstWrong == nil else { return }
            try proof.take(&row)
            while let next = open.first, next.number <= proof.reached {
                proof.compare(next)
                open.removeFirst()
            }
        }
        if proof.firstWrong == nil, number == nil, let last = open.last { proof.missing = last.number - proof.reached }
        return proof
    }

    /// The log begins after the last seal. Whoever takes out entries without the key has no seal that is genuine.
    private mutating func begin(at seals: [(number: Int64, seal: AuditCheckpoint?)], _ elsewhere: AuditCheckpoint?) {
        for (number, seal) in seals where wrongSeal == nil {
            guard let seal, seal.isGenuine, elsewhere.map({ $0.key == seal.key }) ?? true else {
                wrongSeal = number
                return
            }
            (sealed, reached, last) = (seal.number, seal.number, seal.hash)
        }
        guard let elsewhere, elsewhere.number <= sealed else { return }
        isOlderThanSeal = elsewhere.number < sealed
        if elsewhere.number == sealed, elsewhere.hash != last { wrongCheckpoint = elsewhere.number }
    }

    /// Those with a right signature, by number. Beside one from elsewhere only its own key counts: whoever changes the log can sign with another.
    private mutating func genuine(_ kept: [AuditCheckpoint?], _ elsewhere: AuditCheckpoint?) -> [AuditCheckpoint] {
        var genuine: [AuditCheckpoint] = []
        for checkpoint in kept + (elsewhere.map { [$0] } ?? []) {
            guard let checkpoint, checkpoint.isGenuine, elsewhere.map({ $0.key == checkpoint.key }) ?? true else {
                wrongCheckpoint = wrongCheckpoint ?? checkpoint?.number ?? 0
                continue
            }
            if checkpoint.number > sealed { genuine.append(checkpoint) }
        }
        return genuine.sorted { $0.number < $1.number }
    }

    private mutating func compare(_ checkpoint: AuditCheckpoint) {
        if checkpoint.number == reached, checkpoint.hash == last { checkpoints += 1 } else { wrongCheckpoint = wrongCheckpoint ?? checkpoint.number }
    }

    private mutating func take(_ row: inout Row) throws {
        let expected = reached + 1
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
        (reached, last) = (expected, hash)
    }
}
