package import HummingbirdCore
package import Logging
package import NIOCore
import NIOHTTP1

/// Hummingbird's HTTP/1 channel with limits: sizes, times, and connections from one address.
package struct GuardedChannel: ServerChildChannel {
    private let base: HTTP1Channel
    private let limits: ServingLimits
    private let peers: PeerCount
    private let proxies: [NetworkRange]
    private let log: RefusalLog

    package init(_ responder: @escaping HTTPChannelHandler.Responder, _ limits: ServingLimits, uncounted proxies: [NetworkRange], log: RefusalLog) {
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(maxHeaderFieldSize: limits.field, maxHeaderListSize: limits.head, maxHeaderFieldCount: limits.fields)
        base = HTTP1Channel(responder: responder, configuration: .init(idleTimeout: limits.idle, httpDecoderConfiguration: decoder))
        self.limits = limits
        self.proxies = proxies
        self.log = log
        peers = PeerCount(most: limits.connectionsPerPeer)
    }

    package func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        guard count(channel) else {
            log.note("connections")
            channel.close(promise: nil)
            return channel.eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel)
        }
        let (limits, log) = (limits, log)
        return base.setup(channel: channel, logger: logger).assumeIsolated().flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let progress = HeadProgress()
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(HeadMeter(progress, limit: limits.head + RequestTarget.longest) { log.note("longHead") }, position: .before(decoder))
            try pipeline.addHandler(Doorkeeper(channel.eventLoop, limits, progress) { log.note($0) }, position: .after(decoder))
            return value
        }.nonisolated()
    }

    package func handle(value: HTTP1Channel.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }

    /// False where the address at the other end has as many connections as it may.
    private func count(_ channel: any Channel) -> Bool {
        let peer = channel.remoteAddress?.ipAddress ?? ""
        if proxies.contains(where: { $0.contains(peer) }) { return true }
        let key = PeerCount.key(of: peer)
        guard peers.opened(key) else { return false }
        channel.closeFuture.whenComplete { [peers] _ in peers.closed(key) }
        return true
    }
}
