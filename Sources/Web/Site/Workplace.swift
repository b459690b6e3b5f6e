package import NIOPosix
package import Storage

/// Where answers are made: on the thread that took the request; or, where the database is another machine's and must be waited for, on
/// threads of their own, so that waiting holds up nobody else.
package enum Workplace: Sendable {
    case here
    case threads(NIOThreadPool, Turns)

    /// - Parameter mayHaveWrittenElsewhere: see `Recency`.
    func run<Value: Sendable>(_ interruption: Interruption, mayHaveWrittenElsewhere: Bool, _ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        switch self {
        case .here: try body()
        case .threads(let pool, let turns):
            try await pool.runIfActive {
                try turns.take {
                    try Interruption.$current.withValue(interruption) { try Recency.$mayHaveWrittenElsewhere.withValue(mayHaveWrittenElsewhere, operation: body) }
                }
            }
        }
    }

    /// Whether other servers may work on the same database.
    var isShared: Bool { if case .threads = self { true } else { false } }
}
