import NIOCore

/// How long the other end may take for something: a while, and more the more bytes there are. On the connection's own thread only.
final class Patience {
    private let loop: any EventLoop
    private let limits: ServingLimits
    private var began = NIODeadline.now()
    private var waiting: Scheduled<Void>?
    var bytes = 0

    init(_ loop: any EventLoop, _ limits: ServingLimits) {
        self.loop = loop
        self.limits = limits
    }

    /// Runs `end` when too much time has gone by. What was begun before is ended.
    func begin(in first: TimeAmount? = nil, _ end: @escaping () -> Void) {
        stop()
        bytes = 0
        began = .now()
        wait(first ?? limits.base, first, end)
    }

    func stop() {
        waiting?.cancel()
        waiting = nil
    }

    private func wait(_ time: TimeAmount, _ fixed: TimeAmount?, _ end: @escaping () -> Void) {
        waiting = loop.assumeIsolated().scheduleTask(in: time) { [weak self] in
            guard let self else { return }
            let rest = (fixed ?? limits.time(for: bytes)) - (NIODeadline.now() - began)
            if rest > .zero { wait(rest, fixed, end) } else { end() }
        }
    }
}
