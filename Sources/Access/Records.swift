package import Kernel
package import Storage

/// The only way from a slice to the database. Reads name a viewer; writes hold a permit, and what changed is kept in the same transaction.
package struct Records: Sendable {
    private let engine: any Engine
    private let clock: Clock

    package init(engine: any Engine, clock: Clock) {
        self.engine = engine
        self.clock = clock
    }

    /// One snapshot, read as the viewer. Blocks for the length of a page's few queries.
    package func read<Value>(as viewer: Viewer, _ body: (borrowing Reading) throws -> Value) throws -> Value {
        try engine.read(viewer.isVisitor ? .asKnownHere : .upToDate) { try body(Reading(connection: $0, viewer: viewer, search: engine.search)) }
    }

    /// As `read`; what it answers is kept until something changes. For what costs much more to read than to show. A visitor's is not: the
    /// site keeps visitors' pages whole.
    ///
    /// The key must tell apart all whose answers differ: it holds the person, where the viewer decides what is seen.
    package func read<Key, Value>(as viewer: Viewer, keepingIn memory: ReadMemory<Key, Value>, _ key: Key, _ body: (borrowing Reading) throws -> Value) throws -> Value {
        if viewer.isVisitor { return try read(as: viewer, body) }
        return try memory.value(for: key, mark: engine.changeMark(), on: viewer.today) { try read(as: viewer, body) }
    }

    /// Loads the subject, asks the action's rule, changes and keeps what changed: one transaction.
    ///
    /// `load` throws `Refusal.notFound` where the viewer may not know the subject.
    @discardableResult package func act<A: Action, Value>(
        _ action: A.Type, as viewer: Viewer, on load: (borrowing Reading) throws -> A.Subject, _ change: (Permit<A>, inout Writing) throws -> Value
    ) throws -> Value {
        var refused: Thing?
        do {
            return try engine.writeInTurn { connection in
                refused = nil
                let subject = try load(Reading(connection: connection, viewer: viewer, search: engine.search))
                let decision = A.decision(for: viewer, on: subject)
                if let assurance = decision.signInAgain { throw Refusal.signInAgain(assurance) }
                guard let person = viewer.person, let capacity = decision.capacity else {
                    refused = A.thing(subject)
                    throw Refusal.notAllowed(A.refusal(for: decision))
                }
                var writing = Writing(connection: connection, viewer: viewer, now: clock.now(), operation: A.operation.rawValue, capacity: capacity, search: engine.search)
                let value = try change(Permit(viewer: viewer, person: person, subject: subject, capacity: capacity), &writing)
                try writing.keepChanges()
                return value
            }
        } catch let refusal as Refusal {
            // Whoever is refused is told so only when the refusal is in the log.
            if let refused { try note(AuditFacts(operation: A.operation.rawValue, outcome: .refused, subject: AuditSubject(refused)), by: viewer.person) }
            throw refusal
        }
    }

    /// Shows something whose look is in the log: decides, writes the entry and reads in one transaction, so that nothing is shown that was not
    /// written.
    ///
    /// `load` throws `Refusal.notFound` where the viewer may not know the subject.
    package func look<A: Action, Value>(
        _ action: A.Type, as viewer: Viewer, purpose: AuditPurpose?, on load: (borrowing Reading) throws -> A.Subject, _ show: (A.Subject, borrowing Reading) throws -> Value
    ) throws -> Value {
        var refused: Thing?
        do {
            return try engine.writeInTurn { connection in
                refused = nil
                let reading = Reading(connection: connection, viewer: viewer, search: engine.search)
                let subject = try load(reading)
                let decision = A.decision(for: viewer, on: subject)
                if let assurance = decision.signInAgain { throw Refusal.signInAgain(assurance) }
                guard let person = viewer.person, let capacity = decision.capacity else {
                    refused = A.thing(subject)
                    throw Refusal.notAllowed(A.refusal(for: decision))
                }
                var log = try AuditLog(connection)
                let facts = AuditFacts(operation: A.operation.rawValue, subject: AuditSubject(A.thing(subject)), capacity: capacity, purpose: purpose)
                try log.add(facts, by: person, at: clock.now())
                return try show(subject, reading)
            }
        } catch let fault as StorageFault where fault != .interrupted {
            throw UnwrittenLook(fault: fault)
        } catch let refusal as Refusal {
            if let refused { try note(AuditFacts(operation: A.operation.rawValue, outcome: .refused, subject: AuditSubject(refused)), by: viewer.person) }
            throw refusal
        }
    }

    /// Somebody was refused what they asked to see, or what they asked for is not there, which is the same to them. A few times a minute for
    /// each person and operation: whoever tries a thousand addresses does not fill the log. Whether it is written depends on nothing else, so
    /// that the time it takes does not tell what there is.
    ///
    /// - Parameter places: what stands in the places of the address. Only what the log knows already is written, by its reference: what
    ///   somebody made up never is.
    package func noteRefused(_ operation: String, by viewer: Viewer, at places: [String: String] = [:]) throws {
        guard let person = viewer.person else { return }
        let now = clock.now()
        let (reference, isNoted) = try engine.read { connection in
            let kind = [Change.Kind.person, .plan, .forum].first { places[$0.rawValue] != nil }
            let reference = try connection.first(
                "SELECT id FROM audit_reference WHERE kind = \(kind?.rawValue ?? "-") AND thing = \(kind.flatMap { places[$0.rawValue] } ?? "") ORDER BY id LIMIT 1"
            ) { try $0.text() }
            let noted = try connection.count(
                """
                SELECT count(*) FROM audit_entry e JOIN audit_reference r ON r.id = e.person AND r.kind = 'person' AND r.thing = \(person)
                WHERE e.operation = \(operation) AND e.outcome = 'refused' AND e.at > \(now.milliseconds - 60_000)
                """)
            return (reference, noted >= Self.mostRefusals)
        }
        if !isNoted { try note(AuditFacts(operation: operation, outcome: .refused, reference: reference), by: person) }
    }

    /// Refusals of one person and operation that are noted within a minute.
    private static let mostRefusals = 5

    private func note(_ facts: AuditFacts, by person: PersonID?) throws {
        do {
            try engine.writeInTurn { connection in
                var log = try AuditLog(connection)
                try log.add(facts, by: person, at: clock.now())
            }
        } catch let fault as StorageFault where fault != .interrupted { throw UnwrittenLook(fault: fault) }
    }

    /// Whether the action would be permitted; for showing or hiding a button. The act asks again.
    package func allows<A: Action>(_ action: A.Type, _ viewer: Viewer, on subject: A.Subject) -> Bool { !viewer.isVisitor && A.allows(viewer, on: subject) }

    /// For the operator at the command line, who stands outside the rules of the pages: import, the sample, maintenance.
    package func maintain<Value>(_ name: StaticString, _ body: (inout Writing) throws -> Value) throws -> Value {
        try engine.writeAlone { connection in
            let viewer = Viewer.visitor(on: clock.today)
            var writing = Writing(connection: connection, viewer: viewer, now: clock.now(), operation: name.description, capacity: nil, search: engine.search)
            let value = try body(&writing)
            try writing.keepChanges()
            return value
        }
    }

    /// The operator takes out or puts in what is not public; in the log before it is done. `name` is `operator.export` and its like.
    package func noteOperator(_ name: StaticString) throws { try note(AuditFacts(operation: name.description), by: nil) }

    /// For whoever is about to show who they are: signing in, taking an invitation. No rule can be asked, since nobody is anybody yet; what
    /// changes is in the log.
    package func identify<Value>(_ body: (inout Writing) throws -> Value) throws -> Value {
        try engine.writeInTurn { connection in
            var writing = Writing(
                connection: connection, viewer: .visitor(on: clock.today), now: clock.now(), operation: "account.identify", capacity: nil, search: engine.search)
            let value = try body(&writing)
            try writing.keepChanges()
            return value
        }
    }

    /// Takes what was deleted out of free pages, index and journal.
    package func eraseDeleted() throws { try engine.eraseDeleted() }
}

/// What is shown, or told, only when that stands in the log could not be written there: nothing was shown.
package struct UnwrittenLook: Error, Equatable {
    package let fault: StorageFault
}
