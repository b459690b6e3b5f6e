import HTTPTypes
import Hummingbird
import NIOCore

/// Answers that whoever asks may have already.
extension Site {
    func answer(_ kept: PageMemory.Kept, to request: Request) -> Response {
        if let tags = request.headers[.ifNoneMatch], tags == "*" || tags.contains(kept.entityTag.dropFirst(2)) {
            var headers = kept.headers
            headers[.contentLength] = nil
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        if request.headers[.acceptEncoding]?.contains("gzip") == true {
            return Response(status: .ok, headers: kept.gzipHeaders, body: .init(byteBuffer: kept.gzip))
        }
        return Response(status: .ok, headers: kept.headers, body: .init(byteBuffer: kept.body))
    }

    /// Programs that are signed in are told when nothing changed, too: by the tag of what they themselves keep. No browser and nothing between keeps it.
    func tagged(_ response: Response, _ request: Request) async throws -> Response {
        let body = try await response.body.collected()
        let tag = PageMemory.entityTag(of: body)
        var headers = response.headers
        headers[.eTag] = tag
        if request.headers[.ifNoneMatch]?.contains(tag.dropFirst(2)) == true {
            headers[.contentLength] = nil
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
    }
}
