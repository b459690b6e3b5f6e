import CZlib
import Crypto
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Synchronization

/// Public pages kept as they were sent, until anything in the database changes or the day does.
///
/// A change by this process or another is seen at the very next request: the mark is asked each time.
final class PageMemory: Sendable {
    private let changeMark: @Sendable () throws -> Int64
    private let clock: Clock
    private let limit: Int
    private let state = Mutex(State())

    struct Kept: Sendable {
        let headers: HTTPFields
        let gzipHeaders: HTTPFields
        let body: ByteBuffer
        let gzip: ByteBuffer
        let entityTag: String
    }

    private struct State {
        var mark: Int64 = .min
        var day: Day = .earliest
        var pages: [String: Kept] = [:]
        var size = 0
    }

    init(limit: Int, clock: Clock, changeMark: @escaping @Sendable () throws -> Int64) {
        self.limit = limit
        self.clock = clock
        self.changeMark = changeMark
    }

    /// What stands in memory for the key, and the state of the world that a new page must be made in to be kept.
    func find(_ key: String) throws -> (kept: Kept?, mark: Int64) {
        let mark = try changeMark()
        let today = clock.today
        return state.withLock { state in
            if state.mark != mark || state.day != today { state = State(mark: mark, day: today) }
            return (state.pages[key], mark)
        }
    }

    /// Keeps the answer, if nothing changed while it was made.
    func keep(_ headers: HTTPFields, _ body: ByteBuffer, for key: String, madeAt mark: Int64) -> Kept {
        var headers = headers
        let tag = Self.entityTag(of: body)
        headers[.eTag] = tag
        headers[.contentLength] = String(body.readableBytes)
        let gzip = Gzip.compressed(body)
        var gzipHeaders = headers
        gzipHeaders[.contentEncoding] = "gzip"
        gzipHeaders[.contentLength] = String(gzip.readableBytes)
        let kept = Kept(headers: headers, gzipHeaders: gzipHeaders, body: body, gzip: gzip, entityTag: tag)
        let size = body.readableBytes + gzip.readableBytes + key.utf8.count + 1024
        state.withLock { state in
            // Nobody links to addresses so long.
            guard state.mark == mark, size < limit / 4, key.utf8.count <= 1024 else { return }
            if state.size + size > limit {
                state.pages = [:]
                state.size = 0
            }
            state.pages[key] = kept
            state.size += size
        }
        return kept
    }

    /// A weak tag: the same for the plain and the compressed form.
    static func entityTag(of body: ByteBuffer) -> String {
        let hash = SHA256.hash(data: body.readableBytesView)
        return "W/\"" + hash.prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\""
    }
}
