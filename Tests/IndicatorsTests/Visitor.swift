import Access
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Web

/// Somebody with a browser.
struct Browser {
    let client: any TestClientProtocol
    let token: String?

    struct Page {
        let status: HTTPResponse.Status
        let text: String
        let location: String?
    }

    func get(_ address: String, language: String? = nil) async throws -> Page { try await send(.get, address, nil, language) }

    /// Sends a form with its token; fields are `name=value`, already encoded.
    func post(_ address: String, _ fields: String...) async throws -> Page { try await post(address, fields) }
    func post(_ address: String, _ fields: [String]) async throws -> Page {
        let form = (["csrf_token=\(SessionToken.form(of: token ?? ""))"] + fields).joined(separator: "&")
        return try await send(.post, address, form, nil)
    }

    private func send(_ method: HTTPRequest.Method, _ address: String, _ body: String?, _ language: String?) async throws -> Page {
        var headers: HTTPFields = [.acceptLanguage: language ?? "da"]
        if let token { headers[.cookie] = "rygrad=\(token)" }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        return try await client.execute(uri: address, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }) { response in
            Page(status: response.status, text: String(buffer: response.body), location: response.headers[.location])
        }
    }
}

extension House {
    /// Visits the site as somebody, or as a visitor.
    func visit<Value: Sendable>(as somebody: Somebody? = nil, with more: [Endpoint] = [], _ body: @Sendable (Browser) async throws -> Value) async throws -> Value {
        let token = try somebody.map { try signIn($0) }
        return try await Application(responder: try site(with: more)).test(.router) { client in try await body(Browser(client: client, token: token)) }
    }
}
