import HTTPTypes
import Hummingbird

extension Site {
    /// An answer to a signed-in program, with a tag by which it can ask again whether anything changed. A visitor's has one from the memory.
    func tagged(_ response: Response, for request: Request) async throws -> Response {
        let body = try await response.body.collected()
        let tag = PageMemory.entityTag(of: body)
        var headers = response.headers
        headers[.eTag] = tag
        headers[.cacheControl] = "private, no-cache"
        if let tags = request.headers[.ifNoneMatch], PageMemory.matches(tags, tag) {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
    }
}
