import NIOCore

/// Where a connection is: in a head or in a body. On the connection's own thread only.
final class HeadProgress {
    var bytes = 0
    var isInBody = false
}

/// Counts the bytes of a head before they are understood, so that no line can be endless.
final class HeadMeter: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    private let progress: HeadProgress
    private let limit: Int
    private let refused: () -> Void

    init(_ progress: HeadProgress, limit: Int, refused: @escaping () -> Void) {
        self.progress = progress
        self.limit = limit
        self.refused = refused
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let count = unwrapInboundIn(data).readableBytes
        if !progress.isInBody { progress.bytes += count }
        context.fireChannelRead(data)
        // The decoder has had its say: where it found the head's end, the count began anew.
        guard !progress.isInBody, progress.bytes > limit else { return }
        refused()
        context.close(promise: nil)
    }
}
