import CZlib
import NIOCore

/// gzip (RFC 1952) through zlib.
enum Gzip {
    static func compressed(_ buffer: ByteBuffer) -> ByteBuffer {
        var stream = z_stream()
        guard deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return buffer }
        defer { deflateEnd(&stream) }
        var source = Array(buffer.readableBytesView)
        var target = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(source.count))))
        let written = source.withUnsafeMutableBufferPointer { input in
            target.withUnsafeMutableBufferPointer { output -> Int in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return written > 0 ? ByteBuffer(bytes: target[..<written]) : buffer
    }
}
