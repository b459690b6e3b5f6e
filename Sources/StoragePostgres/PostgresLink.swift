import CPostgres
import Glibc
import Storage

/// One connection to the server, with its prepared statements.
///
/// Unchecked: the pool hands it to one thread at a time; libpq lets another thread use the canceller meanwhile.
final class PostgresLink: @unchecked Sendable {
    enum Purpose: Sendable {
        case work, replica, listening

        var name: String { self == .listening ? "rygrad-listen" : "rygrad" }
    }

    /// So many statements stay prepared at a time.
    private static let mostStatements = 600
    /// `synchronous_commit` off would confirm what a crash then loses.
    private static let settings = """
        SET statement_timeout = '30s'; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s'; SET client_min_messages = error; SET timezone = 'UTC';
        SET bytea_output = hex; SET extra_float_digits = 1;
        SELECT CASE WHEN current_setting('synchronous_commit') = 'off' THEN set_config('synchronous_commit', 'on', false) END
        """

    let connection: OpaquePointer
    private let canceller: OpaquePointer?
    private let tracing: (@Sendable (String) -> Void)?
    private var statements: [String: [Prepared]] = [:]
    private var count = 0
    /// Whether the connection is gone and the link of no more use.
    private(set) var isLost = false
    /// Whether anything was done over it yet.
    var hasServed = false
    /// Whether the transaction met another one that was in its way.
    private(set) var metConflict = false
    /// Whether the transaction changed anything.
    private(set) var hasChanged = false

    private struct Prepared {
        let name: String
        /// The types of its parameters, as the server knows them.
        let types: [Oid]
        func fits(_ asked: [Oid]) -> Bool { types.count == asked.count && zip(types, asked).allSatisfy { $1 == 0 || $0 == $1 } }
    }

    init(_ address: PostgresAddress, for purpose: Purpose, tracing: (@Sendable (String) -> Void)? = nil) throws(PostgresFault) {
        self.tracing = tracing
        let parameters = address.parameters(for: purpose)
        guard let opened = PostgresKeywords(parameters).with({ keywords, values in Turns.waiting { PQconnectdbParams(keywords, values, 0) } }) else { throw .lost }
        guard PQstatus(opened) == CONNECTION_OK else {
            PQfinish(opened)
            throw .lost
        }
        connection = opened
        canceller = PQgetCancel(opened)
        try simple(Self.settings)
    }

    deinit {
        PQfreeCancel(canceller)
        PQfinish(connection)
    }

    /// Asks the server to give up what the link is waiting for. From any thread.
    func cancel() {
        var message = [CChar](repeating: 0, count: 256)
        PQcancel(canceller, &message, 256)
    }

    /// Whether the server has closed the connection while it lay idle.
    var isStale: Bool {
        var descriptor = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
        // Nothing is asked, so nothing should come but the end.
        return PQstatus(connection) != CONNECTION_OK || poll(&descriptor, 1, 0) != 0
    }

    /// Statements without values, several at a time; answers what the last one did.
    @discardableResult func simple(_ sql: String) throws(PostgresFault) -> PostgresResult { try checked(Turns.waiting { PQexec(connection, sql) }) }

    func begin(_ statement: String) throws(PostgresFault) {
        (metConflict, hasChanged) = (false, false)
        try simple(statement)
    }

    func noteChange() { hasChanged = true }

    /// Undoes the transaction, if there is one; a link that cannot is lost.
    func rollback() {
        guard !isLost, PQtransactionStatus(connection) != PQTRANS_IDLE else { return }
        do { try simple("ROLLBACK") } catch { isLost = true }
    }

    /// Runs a statement with its values, which stays prepared.
    func run(_ query: Query) throws(PostgresFault) -> PostgresResult {
        let (sql, values) = query.rendered { "$\($0)" }
        return try run(sql, values, query.kinds)
    }

    func run(_ sql: String, _ values: [StoredValue], _ kinds: [Column.Kind?]) throws(PostgresFault) -> PostgresResult {
        let parameters = try PostgresParameters(values)
        let types = kinds.map { $0?.oid ?? 0 }
        tracing?(sql)
        let name = try prepared(sql, types)
        let result = try checked(parameters.with { texts, lengths, formats in Turns.waiting { PQexecPrepared(connection, name, Int32(values.count), texts, lengths, formats, 0) } })
        if result.rowsTouched > 0, !result.tag.hasPrefix("SELECT") { hasChanged = true }
        return result
    }

    /// After the server was told to forget them.
    func forgetStatements() {
        statements = [:]
        count = 0
    }

    private func prepared(_ sql: String, _ types: [Oid]) throws(PostgresFault) -> String {
        if let found = statements[sql]?.first(where: { $0.fits(types) }) { return found.name }
        return try prepare(sql, types)
    }

    private func prepare(_ sql: String, _ asked: [Oid]) throws(PostgresFault) -> String {
        if count >= Self.mostStatements {
            try simple("DEALLOCATE ALL")
            forgetStatements()
        }
        count += 1
        let name = "s\(count)"
        try checked(Turns.waiting { PQprepare(connection, name, sql, Int32(asked.count), asked) })
        var types = asked
        if asked.contains(0) {
            // What the server made of a value that is not there: with it, one statement serves for all.
            let described = try checked(Turns.waiting { PQdescribePrepared(connection, name) })
            types = asked.indices.map { PQparamtype(described.raw, Int32($0)) }
        }
        statements[sql, default: []].append(Prepared(name: name, types: types))
        return name
    }

    @discardableResult func checked(_ raw: OpaquePointer?) throws(PostgresFault) -> PostgresResult {
        guard let raw else {
            isLost = true
            throw .lost
        }
        let result = PostgresResult(raw)
        switch PQresultStatus(raw) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_EMPTY_QUERY: return result
        default:
            let isInterrupted = Interruption.current?.isInterrupted ?? false
            let fault = PQstatus(connection) == CONNECTION_OK ? PostgresFault(state: result.state ?? "", isInterrupted: isInterrupted) : .lost
            switch fault {
            case .lost: isLost = true
            case .conflict: metConflict = true
            case .told: break
            }
            throw fault
        }
    }
}

extension Column.Kind {
    /// PostgreSQL's number for the type (`pg_type.h`).
    fileprivate var oid: Oid {
        switch self {
        case .text: 25
        case .whole: 20
        case .number: 701
        case .bytes: 17
        }
    }
}
