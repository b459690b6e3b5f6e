import Hummingbird
import NIOCore

extension ResponseBody {
    /// The whole body; meant for pages, which are made in one piece.
    func collected() async throws -> ByteBuffer {
        let writer = Collector()
        try await write(writer)
        return writer.buffer
    }

    private final class Collector: ResponseBodyWriter, @unchecked Sendable {
        var buffer = ByteBuffer()
        func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
