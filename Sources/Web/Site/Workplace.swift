package import NIOPosix
package import Storage

/// Where answers are made: on the thread that took the request, but forms on threads of their own, so that those who wait for the disk to confirm a
/// change can wait together and hold up no reader; or, where the database is another machine's and must be waited for, on
/// threads of their own, so that waiting holds up nobody else.
package enum Workplace: Sendable {
    case here
    case hereAndForms(NIOThreadPool)
    case threads(NIOThreadPool, Turns)

    /// - Parameter mayHaveWrittenElsewhere: see `Recency`.
    func run<Value: Sendable>(_ interruption: Interruption, mayHaveWrittenElsewhere: Bool, isForm: Bool = false, _ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        switch self {
        case .here: try body()
        case .hereAndForms(let pool): if isForm { try await pool.runIfActive { try body() } } else { try body() }
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
