import Kernel
import Synchronization

/// Who is signed in, kept until anything in the database changes or the day does, so that a page costs no further look at seats and forums.
///
/// A seat that ends or a session that is taken away counts at the very next request: the mark is asked each time.
final class ViewerMemory: Sendable {
    private static let limit = 10_000
    private let state = Mutex(State())

    struct Kept: Sendable {
        let viewer: Viewer
        let endsAt: Instant
    }

    private struct State {
        var mark: Int64 = .min
        var day: Day = .earliest
        var viewers: [String: Kept] = [:]
    }

    /// `session` is the hash of the token.
    func viewer(of session: String, mark: Int64, on today: Day, at now: Instant) -> Viewer? {
        state.withLock { state in
            if state.mark != mark || state.day != today { state = State(mark: mark, day: today) }
            guard let kept = state.viewers[session], kept.endsAt > now else { return nil }
            return kept.viewer
        }
    }

    /// Keeps the viewer, if nothing changed since the mark was asked for.
    func keep(_ kept: Kept, of session: String, mark: Int64) {
        state.withLock { state in
            guard state.mark == mark, state.day == kept.viewer.today, state.viewers.count < Self.limit else { return }
            state.viewers[session] = kept
        }
    }
}
