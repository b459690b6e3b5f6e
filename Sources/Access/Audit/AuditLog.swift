import Kernel
import Storage

/// The end of the chain, as a transaction reads it and adds to it. Writers take turns (`Engine.writeInTurn`), so that there is one chain.
struct AuditLog {
    private let connection: any Connection
    private(set) var end: (number: Int64, hash: AuditHash)

    /// Throws where the last entry has no whole hash: nothing can be added to a broken chain.
    init(_ connection: any Connection) throws {
        self.connection = connection
        let last = try connection.first("SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1") { (number: Int64(try $0.whole()), hash: AuditHash(try $0.text())) }
        guard let last else {
            end = (0, .beginning)
            return
        }
        guard let hash = last.hash else { throw StorageFault.unexpectedValue(column: 1) }
        end = (last.number, hash)
    }

    mutating func add(_ facts: AuditFacts, by person: PersonID?, at now: Instant) throws {
        let references = AuditReferences(connection: connection, now: now)
        var entry = AuditEntry(
            number: end.number + 1, at: now, person: try person.map { try references.id(of: AuditSubject(kind: .person, thing: $0.rawValue)) }, operation: facts.operation,
            outcome: facts.outcome, subject: try facts.reference ?? facts.subject.map { try references.id(of: $0) }, change: facts.change)
        entry.capacity = try facts.capacity.map { try references.words(for: $0) }
        entry.behalf = try facts.capacity?.behalf.map { try references.id(of: AuditSubject(kind: .person, thing: $0.rawValue)) }
        entry.purpose = facts.purpose?.rawValue
        let hash = entry.hash(after: end.hash)
        try connection.run(
            """
            INSERT INTO audit_entry (number, at, person, operation, outcome, subject, change, hash, form, capacity, behalf, purpose)
            VALUES (\(Int(entry.number)), \(entry.at), \(entry.person), \(entry.operation), \(entry.outcome.rawValue), \(entry.subject), \(entry.change), \(hash.text),
              \(Int(entry.form.rawValue)), \(entry.capacity), \(entry.behalf), \(entry.purpose))
            """)
        end = (entry.number, hash)
    }
}

/// What an entry tells beside when and who.
struct AuditFacts {
    let operation: String
    var outcome = AuditEntry.Outcome.done
    var subject: AuditSubject?
    /// The reference to it, where that is known already.
    var reference: String?
    var change: String?
    /// What the person acted from.
    var capacity: Capacity?
    var purpose: AuditPurpose?
}
