import Access
import Crypto
import Kernel
import RygradTesting
import Storage
import Testing

/// The audit log: written with what it tells of, and a chain in which every change shows.
struct AuditTests {
    private let database: TestDatabase
    private var engine: any Engine { database.engine }
    private let clock = Clock(now: { Instant(milliseconds: 1_700_000_000_000) })

    init() throws { database = try TestDatabase(AccessSchema.migrations) }

    private var sessions: Sessions { Sessions(engine: engine, clock: clock) { _, _, _ in nil } }

    /// So many entries, of somebody who signs in and out again.
    private func fill(_ count: Int, by person: PersonID = PersonID("lone-birk")) throws {
        for _ in 0..<count / 2 { try sessions.end(try sessions.begin(for: person, by: .demonstration)) }
    }

    @Test func `signing in and out is in the log, and the log is whole`() throws {
        #expect(try AuditProof.of(engine) == AuditProof())
        try fill(2)
        let person = try engine.read { try $0.first("SELECT id FROM audit_reference WHERE kind = 'person' AND thing = 'lone-birk'") { try $0.text() } }
        let told = try engine.read { try $0.rows("SELECT operation, person, outcome, subject FROM audit_entry ORDER BY number") { [try $0.text(), $0.textIfAny(), try $0.text(), $0.textIfAny()] } }
        #expect(told == [["session.begin", person, "done", nil], ["session.end", person, "done", nil]])
        let proof = try AuditProof.of(engine)
        #expect(proof.entries == 2 && proof.firstWrong == nil && proof.last != .beginning)
    }

    private enum Paint: Action {
        static let operation = Operation.reviseOwnContact
        static func thing(_ fence: String) -> Thing {
            var thing = Thing(.person, fence)
            if fence == "own" { thing.people = [PersonID("lone-birk")] }
            return thing
        }
    }

    /// Operation, outcome, kind and thing of every entry but the signing in.
    private func told() throws -> [[String?]] {
        try engine.read {
            try $0.rows(
                """
                SELECT e.operation, e.outcome, r.kind, r.thing, c.title FROM audit_entry e LEFT JOIN audit_reference r ON r.id = e.subject LEFT JOIN change_entry c ON c.id = e.change
                WHERE e.operation <> 'session.begin' ORDER BY e.number
                """
            ) { [$0.textIfAny(), $0.textIfAny(), $0.textIfAny(), $0.textIfAny(), $0.textIfAny()] }
        }
    }

    @Test func `what is changed and what is refused is in the log, with what changed and once; what fails is in neither`() throws {
        let known = Sessions(engine: engine, clock: clock) { person, _, _ in (person.rawValue, Standing()) }
        let viewer = try known.viewer(of: try known.begin(for: PersonID("lone-birk"), by: .demonstration))
        let records = Records(engine: engine, clock: clock)
        let load = { (_: borrowing Reading) in "own" }
        try records.act(Paint.self, as: viewer, on: load) { _, writing in writing.changed(Change(.forum, "own", title: "Own", forum: ForumID("own"))) }
        #expect(throws: Refusal.notAllowed(Paint.refusal)) { try records.act(Paint.self, as: viewer, on: { _ in "another's" }) { _, _ in } }
        #expect(throws: Refusal.outdated) {
            try records.act(Paint.self, as: viewer, on: load) { _, writing in
                writing.changed(Change(.forum, "own", title: "Own"))
                throw Refusal.outdated
            }
        }
        #expect(try told() == [["person.own-contact", "done", "forum", "own", "Own"], ["person.own-contact", "refused", "person", "another's", nil]])
        #expect(try engine.read { try $0.count("SELECT count(*) FROM change_entry") } == 1)
        #expect(try AuditProof.of(engine).firstWrong == nil)
    }

    @Test func `where the log cannot be written, nothing is changed and nobody is told anything`() throws {
        let known = Sessions(engine: engine, clock: clock) { person, _, _ in (person.rawValue, Standing()) }
        let viewer = try known.viewer(of: try known.begin(for: PersonID("lone-birk"), by: .demonstration))
        try database.tamper("UPDATE audit_entry SET hash = 'broken'")
        let records = Records(engine: engine, clock: clock)
        #expect(throws: StorageFault.self) {
            try records.act(Paint.self, as: viewer, on: { _ in "own" }) { _, writing in
                try writing.run("INSERT INTO setting (id, value) VALUES ('paint', 'red')")
                writing.changed(Change(.forum, "own", title: "Own"))
            }
        }
        #expect(throws: UnwrittenLook.self) { try records.act(Paint.self, as: viewer, on: { _ in "another's" }) { _, _ in } }
        #expect(throws: StorageFault.self) { try known.begin(for: PersonID("lone-birk"), by: .demonstration) }
        #expect(try engine.read { try $0.exists("SELECT 1 FROM setting") } == false)
        #expect(try engine.read { try $0.count("SELECT count(*) FROM session") } == 1)
    }

    @Test(arguments: ["UPDATE audit_entry SET at = at + 1", "DELETE FROM audit_entry", "UPDATE audit_entry SET form = NULL WHERE number = 1"] as [Query])
    func `the database itself takes no change of the log`(change: Query) throws {
        try fill(4)
        #expect(throws: (any Error).self) { try engine.write { try $0.run(change) } }
        #expect(try AuditProof.of(engine).entries == 4)
    }

    @Test func `entries from before people's capacity was known stay proven, and cannot be made to look older or newer`() throws {
        var chain = AuditHash.beginning
        for number in 1...3 {
            var entry = AuditEntry(number: Int64(number), at: Instant(milliseconds: 5), person: nil, operation: "session.begin", outcome: .done)
            entry.form = .first
            chain = entry.hash(after: chain)
            try engine.write {
                try $0.run(
                    "INSERT INTO audit_entry (number, at, operation, outcome, hash) VALUES (\(number), 5, 'session.begin', 'done', \(chain.text))")
            }
        }
        try fill(2)
        let proof = try AuditProof.of(engine)
        #expect(proof.entries == 5 && proof.firstWrong == nil)
        try database.tamper("UPDATE audit_entry SET capacity = 'oneself' WHERE number = 2")
        #expect(try AuditProof.of(engine).firstWrong == 2)
        try database.tamper("UPDATE audit_entry SET capacity = NULL WHERE number = 2")
        #expect(try AuditProof.of(engine).firstWrong == nil)
        try database.tamper("UPDATE audit_entry SET form = NULL WHERE number = 4")
        #expect(try AuditProof.of(engine).firstWrong == 4)
    }

    @Test func `a look is in the log before it is shown; where it cannot be written, nothing is shown`() throws {
        let known = Sessions(engine: engine, clock: clock) { person, _, _ in (person.rawValue, Standing()) }
        let viewer = try known.viewer(of: try known.begin(for: PersonID("lone-birk"), by: .demonstration))
        let records = Records(engine: engine, clock: clock)
        let seen = try records.look(Paint.self, as: viewer, purpose: .erasure, on: { _ in "own" }) { subject, reading in
            (subject, try reading.count("SELECT count(*) FROM audit_entry WHERE operation = 'person.own-contact' AND purpose = 'erasure' AND capacity = 'oneself'"))
        }
        #expect(seen == ("own", 1))
        #expect(throws: Refusal.notAllowed(Paint.refusal)) { try records.look(Paint.self, as: viewer, purpose: .erasure, on: { _ in "another's" }) { _, _ in } }
        #expect(try told().map { $0[1] } == ["done", "refused"])
        try database.tamper("UPDATE audit_entry SET hash = 'broken'")
        var shown = false
        #expect(throws: UnwrittenLook.self) { try records.look(Paint.self, as: viewer, purpose: .erasure, on: { _ in "own" }) { _, _ in shown = true } }
        #expect(!shown)
    }

    @Test func `whoever tries again and again what is not for them is in the log five times a minute`() throws {
        let known = Sessions(engine: engine, clock: clock) { person, _, _ in (person.rawValue, Standing()) }
        let viewer = try known.viewer(of: try known.begin(for: PersonID("lone-birk"), by: .demonstration))
        let records = Records(engine: engine, clock: clock)
        for _ in 0..<50 { try records.noteRefused("plan.read", by: viewer) }
        try records.noteRefused("forum.read", by: viewer)
        let later = Records(engine: engine, clock: Clock(now: { Instant(milliseconds: 1_700_000_060_000) }))
        try later.noteRefused("plan.read", by: viewer)
        try later.noteRefused("plan.read", by: .visitor(on: viewer.today))
        #expect(try told().map { $0[0] } == Array(repeating: "plan.read", count: 5) + ["forum.read", "plan.read"])
    }

    @Test func `the hash is over the written form, which no database may change`() throws {
        let entry = AuditEntry(number: 1, at: Instant(milliseconds: 2), person: "å", operation: "b", outcome: .done, subject: "")
        let none: [UInt8] = [255, 255, 255, 255]
        let form: [[UInt8]] = [
            [2], [0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 2], [0, 0, 0, 2, 0xC3, 0xA5], [0, 0, 0, 1, 0x62], [0, 0, 0, 4, 0x64, 0x6F, 0x6E, 0x65], [0, 0, 0, 0],
            none, none, none, none,
        ]
        #expect(entry.bytes == form.flatMap { $0 })
        #expect(entry.hash(after: .beginning).text == "612a9bb8be1cf48f96a649f4ee29ca104dc76b98bfea0e07135cc7def2c7c785")
        #expect(AuditHash(entry.hash(after: .beginning).text) == entry.hash(after: .beginning))
        for text in ["", "0", String(repeating: "g", count: 64), String(repeating: "A", count: 64), String(repeating: "0", count: 63), String(repeating: "0", count: 66)] {
            #expect(AuditHash(text) == nil)
        }
    }

    @Test func `whatever is changed, removed, put in or moved, the first wrong entry is named`() throws {
        try fill(40)
        let table = try #require(try engine.tables().first { $0.name == "audit_entry" })
        var rows: [[StoredValue]] = []
        try engine.read { try $0.forEachRow(of: table, after: nil, limit: 100) { row in rows.append(table.columns.map { row.value($0.kind) }) } }
        #expect(rows.count == 40)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let (tampered, wrong) = Self.tampered(rows, table, &random)
            try engine.writeAlone { connection in
                try connection.clear(table)
                try connection.load(tampered, into: table)
            }
            let proof = try AuditProof.of(engine)
            #expect(proof.firstWrong == Int64(wrong) && proof.reached == Int64(wrong - 1))
        }
    }

    @Test func `a checkpoint is signed when there are many new entries or a day has gone by, and kept`() throws {
        let key = Curve25519.Signing.PrivateKey()
        let day: Int64 = 24 * 60 * 60 * 1000
        func count() throws -> Int { try engine.read { try $0.count("SELECT count(*) FROM audit_checkpoint") } }
        func sign(_ day: Int64) throws { try AuditCheckpoints.signIfDue(engine, with: key, at: Instant(milliseconds: day)) }
        try sign(0)
        #expect(try count() == 0)
        try fill(2)
        try sign(0)
        try fill(2)
        try sign(day - 1)
        #expect(try count() == 1)
        try sign(day)
        try sign(10 * day)
        #expect(try count() == 2)
        let proof = try AuditProof.of(engine)
        #expect(proof.checkpoints == 2 && proof.wrongCheckpoint == nil && proof.missing == 0)
    }

    @Test func `a log cut short, and one written anew from the beginning, are found out by a checkpoint kept elsewhere`() throws {
        try fill(10)
        let (key, other) = (Curve25519.Signing.PrivateKey(), Curve25519.Signing.PrivateKey())
        let signed = try #require(try AuditCheckpoints.sign(engine, with: key, at: Instant(milliseconds: 5)))
        let kept = try #require(AuditCheckpoint(line: signed.line))
        #expect(kept == signed && kept.isGenuine && kept.number == 10)
        #expect(AuditCheckpoint(line: signed.line.replacing(" 10 ", with: " 9 "))?.isGenuine == false)
        for line in ["", "rygrad-audit-1", signed.line + " x", signed.line.replacing(" 10 ", with: " 0 "), signed.line.uppercased()] { #expect(AuditCheckpoint(line: line) == nil) }
        try fill(2)
        #expect(try AuditProof.of(engine, elsewhere: kept).checkpoints == 2)
        try database.tamper("DELETE FROM audit_entry WHERE number > 7")
        // Who cuts the log takes the checkpoint in the database too.
        #expect(try AuditProof.of(engine).missing == 3)
        try engine.write { try $0.run("DELETE FROM audit_checkpoint") }
        #expect(try AuditProof.of(engine).missing == 0)
        #expect(try AuditProof.of(engine, elsewhere: kept).missing == 3)
        // All of it anew, and signed with another key.
        try database.tamper("DELETE FROM audit_entry")
        try fill(14, by: PersonID("somebody-else"))
        let forged = try #require(try AuditCheckpoints.sign(engine, with: other, at: Instant(milliseconds: 5)))
        #expect(forged.isGenuine)
        let proof = try AuditProof.of(engine, elsewhere: kept)
        #expect(proof.firstWrong == nil && proof.wrongCheckpoint == 14)
        try engine.write { try $0.run("DELETE FROM audit_checkpoint") }
        #expect(try AuditProof.of(engine, elsewhere: kept).wrongCheckpoint == 10)
    }

    /// The rows with one thing wrong, and the number of the first entry that is wrong then. The last entries cut off are another matter.
    private static func tampered(_ rows: [[StoredValue]], _ table: TableShape, _ random: inout some RandomNumberGenerator) -> ([[StoredValue]], Int) {
        var rows = rows
        let place = Int.random(in: 0..<rows.count - 1, using: &random)
        let number = table.columns.firstIndex { $0.name == "number" } ?? 0
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let column = Int.random(in: 0..<table.columns.count, using: &random)
            rows[place][column] = other(than: rows[place][column], isKey: column == number, &random)
            // An entry with a greater number leaves a hole where it was.
            return (rows, place + 1)
        case 1: rows.remove(at: place)
        case 2:
            let (one, other) = (rows[place], rows[place + 1])
            rows[place] = other
            rows[place][number] = one[number]
            rows[place + 1] = one
            rows[place + 1][number] = other[number]
        default:
            // A copy in between, with the numbers after it moved on.
            rows.insert(rows[place], at: place)
            for index in rows.indices { rows[index][number] = .whole(Int64(index + 1)) }
            return (rows, place + 2)
        }
        return (rows, place + 1)
    }

    private static func other(than value: StoredValue, isKey: Bool, _ random: inout some RandomNumberGenerator) -> StoredValue {
        switch value {
        case .whole(let whole): return .whole(isKey ? whole + 1000 : whole ^ (1 << Int64.random(in: 0..<40, using: &random)))
        case .text(let text):
            var bytes = Array(text.utf8)
            guard let index = bytes.indices.randomElement(using: &random) else { return .text("x") }
            bytes[index] = bytes[index] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
            return .text(String(decoding: bytes, as: UTF8.self))
        default: return .text("")
        }
    }
}
