import CPostgres
import Foundation
import Glibc
import Storage
import Synchronization

/// Hears of what is committed, on a connection and a thread of its own.
///
/// Between what it hears it asks the server every 50 ms whether it is still there. The answer comes after all notices of what was
/// committed before the question, so whoever had an answer less than 200 ms ago has missed nothing older than that.
final class PostgresListener: Sendable {
    static let channel = "rygrad_change"
    private static let pause: Int32 = 50
    fileprivate static let trust: Duration = .milliseconds(200)

    /// What every commit of this server says, so that its own news are not news.
    let ownName: String
    private let address: PostgresAddress
    private let state = Mutex(State())

    fileprivate struct State {
        var mark: Int64 = 0
        /// When the question was put that was answered last.
        var heardAt: ContinuousClock.Instant?
        /// How far the server's journal had come when nothing newer than the mark was known; nil where not asked since.
        var journal: String?
        /// The last migration that ran, by whichever server.
        var schema: Int?
        var isEnding = false
        var isStarted = false
    }

    init(_ address: PostgresAddress) {
        self.address = address
        ownName = UUID().uuidString
    }

    /// See `Engine.changeMark`. Before the listener is started there is nothing to hear, and nothing is kept.
    var mark: Int64 {
        state.withLock { state in
            if !state.isTrusted { state.mark += 1 }
            return state.mark
        }
    }

    /// The place in the journal that a follower must have reached to answer as this server would; nil where that is not known.
    var journal: String? { state.withLock { $0.isTrusted ? $0.journal : nil } }

    var schema: Int? { state.withLock { $0.schema } }

    /// Something was committed by this server.
    func noteOwnChange() { state.withLock { $0.note() } }

    func start() {
        let isFirst = state.withLock { state in
            defer { state.isStarted = true }
            return !state.isStarted
        }
        guard isFirst else { return }
        let thread = Thread { [self] in listen() }
        thread.name = "rygrad-listen"
        thread.start()
    }

    func stop() { state.withLock { $0.isEnding = true } }

    private var isEnding: Bool { state.withLock { $0.isEnding } }

    private func listen() {
        while !isEnding {
            do {
                let link = try PostgresLink(address, for: .listening)
                try link.simple("LISTEN \(Self.channel)")
                // What happened before is not known.
                state.withLock { $0.note() }
                while !isEnding {
                    try ask(link)
                    wait(for: link)
                }
            } catch {
                // Until it is found again nothing is kept in memory; the requests themselves tell of the trouble.
                state.withLock { $0.heardAt = nil }
                usleep(useconds_t(Self.pause) * 1000)
            }
        }
    }

    private func ask(_ link: PostgresLink) throws {
        let askedAt = ContinuousClock.now
        let before = state.withLock { $0.mark }
        let answer = try link.simple("SELECT pg_current_wal_flush_lsn(), (SELECT count(*) FROM schema_migration)")
        takeNotices(of: link)
        state.withLock { state in
            state.heardAt = askedAt
            // Where something changed meanwhile, the journal may have been read before it.
            state.journal = state.mark == before ? answer.text(0, 0) : nil
            state.schema = Int(answer.text(0, 1))
        }
    }

    private func wait(for link: PostgresLink) {
        var descriptor = pollfd(fd: PQsocket(link.connection), events: Int16(POLLIN), revents: 0)
        if poll(&descriptor, 1, Self.pause) > 0, PQconsumeInput(link.connection) == 1 { takeNotices(of: link) }
    }

    private func takeNotices(of link: PostgresLink) {
        var isNews = false
        while let notice = PQnotifies(link.connection) {
            if let text = notice.pointee.extra, String(cString: text) != ownName { isNews = true }
            PQfreemem(notice)
        }
        if isNews { state.withLock { $0.note() } }
    }
}

extension PostgresListener.State {
    fileprivate mutating func note() {
        mark += 1
        journal = nil
    }

    fileprivate var isTrusted: Bool { heardAt.map { ContinuousClock.now - $0 < PostgresListener.trust } ?? false }
}
