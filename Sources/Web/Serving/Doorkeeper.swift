import NIOCore
import NIOHTTP1

/// Watches one connection: heads that could be read two ways are refused, and who is slow to send or to take gives up the place.
final class Doorkeeper: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart
    private let limits: ServingLimits
    private let progress: HeadProgress
    private let refused: (StaticString) -> Void
    private let sending: Patience
    private let taking: Patience
    private var received = 0
    private var closesAfterAnswer = false
    private var isRefused = false

    init(_ loop: any EventLoop, _ limits: ServingLimits, _ progress: HeadProgress, refused: @escaping (StaticString) -> Void) {
        self.limits = limits
        self.progress = progress
        self.refused = refused
        sending = Patience(loop, limits)
        taking = Patience(loop, limits)
    }

    func handlerAdded(context: ChannelHandlerContext) { sending.begin(in: limits.untilHead) { self.giveUp(context, "slowHead") } }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            guard Self.isPlain(head) else { return refuse(context) }
            (received, progress.bytes, progress.isInBody) = (0, 0, true)
            sending.begin { self.giveUp(context, "slowBody") }
        case .body(let part):
            received += part.readableBytes
            sending.bytes = received
            guard received <= limits.body else { return giveUp(context, "endlessBody") }
        case .end:
            (progress.bytes, progress.isInBody) = (0, false)
            sending.stop()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            closesAfterAnswer = head.headers.contains { $0.name.lowercased() == "connection" && $0.value.lowercased() == "close" }
            taking.begin { self.giveUp(context, "slowReader") }
            context.write(data, promise: promise)
        case .body(.byteBuffer(let part)):
            taking.bytes += part.readableBytes
            context.write(data, promise: promise)
        case .body: context.write(data, promise: promise)
        case .end: finish(context, data, promise)
        }
    }

    /// An answer is done when its last byte has left.
    private func finish(_ context: ChannelHandlerContext, _ data: NIOAny, _ promise: EventLoopPromise<Void>?) {
        let taken = promise ?? context.eventLoop.makePromise(of: Void.self)
        taken.futureResult.assumeIsolated().whenComplete { [self] _ in
            taking.stop()
            if closesAfterAnswer { context.close(promise: nil) }
        }
        context.writeAndFlush(data, promise: taken)
    }

    /// As the decoder tells a head that it cannot read: it is answered 400, and the connection is closed.
    private func refuse(_ context: ChannelHandlerContext) {
        isRefused = true
        sending.stop()
        refused("ambiguousHead")
        context.fireErrorCaught(HTTPParserError.unknown)
    }

    private func giveUp(_ context: ChannelHandlerContext, _ kind: StaticString) {
        refused(kind)
        stop()
        context.close(promise: nil)
    }

    private func stop() {
        sending.stop()
        taking.stop()
    }

    /// One host, one length, in the form that everything between here and the browser reads alike (RFC 9112, 3.2 and 6.3).
    static func isPlain(_ head: HTTPRequestHead) -> Bool {
        let headers = head.headers
        let lengths = headers["Content-Length"]
        let codings = headers["Transfer-Encoding"]
        return head.version.major == 1 && head.uri.hasPrefix("/") && headers["Host"].count == 1 && lengths.count + codings.count <= 1
            && lengths.allSatisfy { $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
            && codings.allSatisfy { $0.lowercased() == "chunked" } && (codings.isEmpty || head.version.minor == 1)
    }
}
