package import Kernel
package import Storage

/// What happens on the way in, before anybody is known: there is no viewer and no permit yet, and what is done is in the log as any act.
package struct Doorway: Sendable {
    private let engine: any Engine
    private let clock: Clock

    package init(engine: any Engine, clock: Clock) {
        self.engine = engine
        self.clock = clock
    }

    /// One transaction, in turn with others.
    @discardableResult package func pass<Value>(_ body: (borrowing Passage) throws -> Value) throws -> Value {
        try engine.writeInTurn { try body(Passage(connection: $0, now: clock.now(), today: clock.today, search: engine.search)) }
    }
}

/// A transaction of somebody who is on the way in.
package struct Passage {
    private let connection: any Connection
    private let search: any SearchCapability
    package let now: Instant
    package let today: Day

    init(connection: any Connection, now: Instant, today: Day, search: any SearchCapability) {
        self.connection = connection
        self.now = now
        self.today = today
        self.search = search
    }

    package var reading: Reading { Reading(connection: connection, viewer: .visitor(on: today), search: search) }
    @discardableResult package func run(_ query: Query) throws -> Int { try connection.run(query) }

    /// Keeps in the log what was done or refused.
    /// - Parameter thing: what it was done to, where it is not the person.
    package func note(_ operation: StaticString, refused: Bool = false, person: PersonID? = nil, to thing: String? = nil) throws {
        var log = try AuditLog(connection)
        try log.add(
            AuditFacts(operation: operation.description, outcome: refused ? .refused : .done, subject: thing.map { AuditSubject(kind: nil, thing: $0) }), by: person, at: now)
    }
}
