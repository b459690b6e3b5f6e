import Foundation
import HTTPTypes
import Hummingbird
import JWTKit
import Kernel
import Logging
import NIOCore
import OpenID
import ServiceLifecycle
import Synchronization

/// A provider on this machine that signs what it is told to sign, and misbehaves as it is told to.
final class FakeProvider: Sendable {
    struct Behaviour: Sendable {
        /// What a question for the path is answered with instead: status, further headers, bytes; after so long.
        var instead: [String: Reply] = [:]
        /// Fields of the discovery that are other than they should be; nil takes a field away.
        var discovery: [String: String?] = [:]
        var clientMethods = ["client_secret_basic"]
        var namesItself = false
        var keys: [SigningKey] = []
        /// The token for each code; a code is used once.
        var tokens: [String: String] = [:]
        /// The questions that came in: the path, and what the form or the header held.
        var questions: [(path: String, body: String, authorization: String?)] = []
    }

    struct Reply: Sendable {
        var status = HTTPResponse.Status.ok
        var headers: HTTPFields = [.contentType: "application/json"]
        var body = "{}"
        var after = Duration.zero
        /// Sends the head at once, and the body never.
        var isEndless = false
    }

    let behaviour = Mutex(Behaviour())
    let issuer: String

    private init(issuer: String) { self.issuer = issuer }

    /// Runs a provider for as long as the body takes; then nothing answers there.
    static func running<Value: Sendable>(_ body: (FakeProvider) async throws -> Value) async throws -> Value {
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let holder = Mutex<FakeProvider?>(nil)
        let router = Router()
        for path in ["/.well-known/openid-configuration", "/keys"] as [RouterPath] {
            router.get(path) { request, _ in try await holder.withLock { $0 }?.answer(request) ?? Response(status: .notFound) }
        }
        router.post("/token") { request, _ in try await holder.withLock { $0 }?.answer(request) ?? Response(status: .notFound) }
        var logger = Logger(label: "fake")
        logger.logLevel = .critical
        let app = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)), onServerRunning: { announce.yield($0.localAddress?.port ?? 0) }, logger: logger)
        let group = ServiceGroup(configuration: .init(services: [app], logger: logger))
        let running = Task { try await group.run() }
        var found = ports.makeAsyncIterator()
        let port = await found.next() ?? 0
        let fake = FakeProvider(issuer: "http://127.0.0.1:\(port)")
        fake.behaviour.withLock { $0.keys = [.rsa] }
        holder.withLock { $0 = fake }
        do {
            let value = try await body(fake)
            running.cancel()
            _ = await running.result
            return value
        } catch {
            running.cancel()
            _ = await running.result
            throw error
        }
    }

    func change(_ body: (inout Behaviour) -> Void) { behaviour.withLock { body(&$0) } }
    func asked(_ path: String) -> Int { behaviour.withLock { $0.questions.count { $0.path == path } } }

    private func answer(_ request: Request) async throws -> Response {
        let body = String(buffer: try await request.body.collect(upTo: 100_000))
        let path = request.uri.path
        let now = behaviour.withLock { state in
            state.questions.append((path, body, request.headers[.authorization]))
            return state
        }
        if let reply = now.instead[path] {
            try await Task.sleep(for: reply.after)
            guard !reply.isEndless else {
                return Response(
                    status: .ok, headers: reply.headers,
                    body: .init { writer in
                        try await writer.write(ByteBuffer(string: "{"))
                        try await Task.sleep(for: .seconds(20))
                        try await writer.finish(nil)
                    })
            }
            return Response(status: reply.status, headers: reply.headers, body: .init(byteBuffer: ByteBuffer(string: reply.body)))
        }
        switch path {
        case "/keys": return try json(["keys": now.keys.map(\.publicFields)])
        case "/token": return try token(body)
        default: return try json(discovery(now))
        }
    }

    private func discovery(_ now: Behaviour) -> [String: Any] {
        var fields: [String: Any] = [
            "issuer": issuer, "authorization_endpoint": issuer + "/authorize", "token_endpoint": issuer + "/token", "jwks_uri": issuer + "/keys",
            "end_session_endpoint": issuer + "/end", "token_endpoint_auth_methods_supported": now.clientMethods, "authorization_response_iss_parameter_supported": now.namesItself,
        ]
        for (name, value) in now.discovery { fields[name] = value }
        return fields
    }

    private func token(_ body: String) throws -> Response {
        let code = body.split(separator: "&").first { $0.hasPrefix("code=") }.map { String($0.dropFirst(5)) } ?? ""
        guard let token = behaviour.withLock({ $0.tokens.removeValue(forKey: code) }) else { return try json(["error": "invalid_grant"], .badRequest) }
        return try json(["id_token": token, "access_token": "access", "token_type": "Bearer"])
    }

    private func json(_ fields: [String: Any], _ status: HTTPResponse.Status = .ok) throws -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: try JSONSerialization.data(withJSONObject: fields))))
    }
}
