package import Kernel
package import Storage

/// A transaction in which a permitted act, or the operator, changes things.
package struct Writing {
    private let connection: any Connection
    private let search: any SearchCapability
    /// The policy's name of what is done, or the operator's.
    private let operation: String
    private let capacity: Capacity?
    private var changes: [Change] = []
    private var notes: [(facts: AuditFacts, person: PersonID?)] = []
    package let viewer: Viewer
    package let now: Instant

    init(connection: any Connection, viewer: Viewer, now: Instant, operation: String, capacity: Capacity?, search: any SearchCapability) {
        self.connection = connection
        self.viewer = viewer
        self.now = now
        self.operation = operation
        self.capacity = capacity
        self.search = search
    }

    /// What stands in the database now, in this transaction.
    package var reading: Reading { Reading(connection: connection, viewer: viewer, search: search) }

    @discardableResult package func run(_ query: Query) throws -> Int { try connection.run(query) }
    package func newID() -> String { UniqueID.make(at: now) }

    /// Says what changed; it is kept when the act is done.
    package mutating func changed(_ change: Change) { changes.append(change) }

    /// Something to be in the log that changed nothing: a sign-in that was refused. `subject` is whom it was about, `thing` what, where it is
    /// no person.
    package mutating func note(_ operation: String, refused: Bool = false, by person: PersonID? = nil, about subject: PersonID? = nil, to thing: String? = nil) {
        let about = subject.map { AuditSubject(kind: .person, thing: $0.rawValue) } ?? thing.map { AuditSubject(kind: nil, thing: $0) }
        notes.append((AuditFacts(operation: operation, outcome: refused ? .refused : .done, subject: about), person))
    }

    /// Something that was refused to whoever asked, who could be anybody: in the log once a minute for each thing, so that nobody fills it.
    package mutating func noteRefused(_ operation: String, to thing: String) throws {
        let isNoted = try connection.exists(
            """
            SELECT 1 FROM audit_reference r JOIN audit_entry e ON e.subject = r.id
            WHERE r.kind = '' AND r.thing = \(thing) AND e.operation = \(operation) AND e.outcome = 'refused' AND e.at > \(now.milliseconds - 60_000)
            """)
        if !isNoted { note(operation, refused: true, to: thing) }
    }

    func keepChanges() throws {
        guard !changes.isEmpty || !notes.isEmpty else { return }
        var log = try AuditLog(connection)
        for (facts, person) in notes { try log.add(facts, by: person, at: now) }
        for change in changes {
            let id = newID()
            try connection.run(
                """
                INSERT INTO change_entry (id, at, person, action, kind, thing, title, plan, forum, before, after)
                VALUES (\(id), \(now), \(viewer.person), \(operation), \(change.kind.rawValue), \(change.key), \(change.title),
                  \(change.plan), \(change.forum), \(StoredField.value(change.before.map { .record($0) })), \(StoredField.value(change.after.map { .record($0) })))
                """)
            let subject = AuditSubject(kind: change.kind, thing: change.key, plan: change.plan, forum: change.forum)
            try log.add(AuditFacts(operation: operation, subject: subject, change: id, capacity: capacity), by: viewer.person, at: now)
        }
    }
}
