package import HTTPTypes
package import Hummingbird
import NIOCore

extension Response {
    package static func html(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
    }

    package static func bytes(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// After a form was sent: the browser goes to the page that shows the result.
    package static func seeOther(_ address: Address) -> Response {
        Response(status: .seeOther, headers: [.location: address.text])
    }
}
