import Storage

/// Where an answer that waits for another machine does its own work, a piece at a time: each piece may wait for the database, and holds nothing
/// when it is done.
package struct Desk: Sendable {
    private let workplace: Workplace
    private let interruption: Interruption
    private let mayHaveWrittenElsewhere: Bool

    init(_ workplace: Workplace, _ interruption: Interruption, mayHaveWrittenElsewhere: Bool) {
        self.workplace = workplace
        self.interruption = interruption
        self.mayHaveWrittenElsewhere = mayHaveWrittenElsewhere
    }

    package func work<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await workplace.run(interruption, mayHaveWrittenElsewhere: mayHaveWrittenElsewhere, body)
    }
}
