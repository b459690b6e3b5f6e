import Access
import Crypto
import Kernel
import RygradTesting
import Storage
import Testing

/// What is too old is taken out of the audit log under a seal, and nobody else can take anything out unseen.
struct AuditRetentionTests {
    private let database: TestDatabase
    private var engine: any Engine { database.engine }

    init() throws { database = try TestDatabase(AccessSchema.migrations) }

    /// Entries on three days, ten on each.
    private func fillThreeDays() throws {
        for day in 0..<3 { try sign(on: Int64(day), times: 5) }
    }

    /// Somebody signs in and out again, so many times.
    private func sign(on day: Int64, times: Int) throws {
        let sessions = Sessions(engine: engine, clock: Clock(now: { Instant(milliseconds: day * 86_400_000) })) { _, _, _ in nil }
        for _ in 0..<times { try sessions.end(try sessions.begin(for: PersonID("person-of-day-\(day)"), by: .demonstration)) }
    }

    private func retain(before day: Int64, _ key: Curve25519.Signing.PrivateKey) throws -> AuditCheckpoint? {
        try AuditRetention.drop(engine, before: Instant(milliseconds: day * 86_400_000), with: key, at: Instant(milliseconds: 9 * 86_400_000))
    }

    @Test func `what is old is sealed and dropped whole, and the rest still proves itself`() throws {
        let (key, other) = (Curve25519.Signing.PrivateKey(), Curve25519.Signing.PrivateKey())
        #expect(try retain(before: 9, key) == nil)
        try fillThreeDays()
        let early = try #require(try AuditCheckpoints.sign(engine, with: key, at: Instant(milliseconds: 1)))
        #expect(try retain(before: 0, key) == nil)
        let seal = try #require(try retain(before: 1, key))
        #expect(seal.number == 10 && seal.isGenuine && AuditCheckpoint(line: seal.line) == seal)
        var proof = try AuditProof.of(engine)
        #expect(proof.sealed == 10 && proof.entries == 21 && proof.reached == 31 && proof.firstWrong == nil && proof.wrongSeal == nil && proof.checkpoints == 1)
        #expect(try retain(before: 1, key) == nil)
        // Whoever is in no entry any more is not known any more, and whoever is, is.
        let people = try engine.read { try $0.rows("SELECT thing FROM audit_reference WHERE kind = 'person' ORDER BY thing") { try $0.text() } }
        #expect(people == ["person-of-day-1", "person-of-day-2"])
        // A second time, over all: the last entry stays, which tells of the first time.
        #expect(try retain(before: 99, key)?.number == 30)
        try sign(on: 99, times: 1)
        proof = try AuditProof.of(engine, elsewhere: early)
        #expect(proof.sealed == 30 && proof.entries == 4 && proof.firstWrong == nil && proof.wrongSeal == nil && proof.wrongCheckpoint == nil && !proof.isOlderThanSeal)
        proof = try AuditProof.of(engine, elsewhere: seal)
        #expect(proof.isOlderThanSeal && proof.wrongSeal == nil && proof.wrongCheckpoint == nil)
        let operations = try engine.read { try $0.rows("SELECT operation FROM audit_entry ORDER BY number") { try $0.text() } }
        #expect(operations == ["operator.retain", "operator.retain", "session.begin", "session.end"])
        // With another key than the checkpoint's from elsewhere.
        #expect(try retain(before: 99, other) != nil)
        #expect(try AuditProof.of(engine).wrongSeal == nil)
        #expect(try AuditProof.of(engine, elsewhere: early).wrongSeal == 32)
    }

    @Test func `entries taken out without the key are found out`() throws {
        let key = Curve25519.Signing.PrivateKey()
        try fillThreeDays()
        let end = try #require(try AuditCheckpoints.sign(engine, with: key, at: Instant(milliseconds: 1)))
        _ = try retain(before: 1, key)
        try database.tamper("DELETE FROM audit_entry WHERE number <= 12")
        #expect(try AuditProof.of(engine).firstWrong == 11)
        // A checkpoint passed off as a seal, with the hash of the entry that is said to be the last one taken out.
        try engine.write { connection in
            try connection.run(
                "UPDATE audit_seal SET number = 30, hash = \(end.hash.text), signature = (SELECT signature FROM audit_checkpoint), at = (SELECT at FROM audit_checkpoint)")
        }
        try database.tamper("DELETE FROM audit_entry WHERE number <= 30")
        #expect(try AuditProof.of(engine).wrongSeal == 30)
        try engine.write { try $0.run("DELETE FROM audit_seal") }
        #expect(try AuditProof.of(engine).firstWrong == 1)
    }

    @Test func `a log that is broken is not taken out`() throws {
        let key = Curve25519.Signing.PrivateKey()
        try fillThreeDays()
        try database.tamper("UPDATE audit_entry SET at = at + 1 WHERE number = 4")
        #expect(throws: AuditRetention.Fault.broken(4)) { try retain(before: 2, key) }
        #expect(try engine.read { try $0.count("SELECT count(*) FROM audit_entry") } == 30)
    }
}
