import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// The line to providers: few seconds, few bytes, no detours.
struct ProviderLine: Sendable {
    /// How long a provider has to answer in full.
    let patience: Duration
    /// How much it may answer, in bytes.
    let limit: Int

    init(patience: Duration = .seconds(4), limit: Int = 256 * 1024) {
        self.patience = patience
        self.limit = limit
    }

    struct Answer: Sendable {
        let status: Int
        let record: [String: ClaimValue]
    }

    /// One client for the whole process; a redirect is an answer like others.
    private static let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)

    private static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
        configuration.httpVersion = .http1Only
        // Who does not answer now is told of now.
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }

    func get(_ address: String) async throws(OpenIDError) -> [String: ClaimValue] {
        let answer = try await ask(HTTPClientRequest(url: address))
        guard answer.status == 200 else { throw .refusedByProvider }
        return answer.record
    }

    /// - Parameter authorization: the header of that name.
    func post(_ address: String, _ fields: [(String, String)], authorization: String?) async throws(OpenIDError) -> Answer {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        if let authorization { request.headers.add(name: "Authorization", value: authorization) }
        request.body = .bytes(ByteBuffer(string: Query.text(fields)))
        return try await ask(request)
    }

    private func ask(_ request: HTTPClientRequest) async throws(OpenIDError) -> Answer {
        var request = request
        request.headers.add(name: "Accept", value: "application/json")
        let (status, bytes) = try await exchange(request)
        if (300..<400).contains(status) { throw .redirected }
        // A server in trouble seldom answers in JSON.
        if status >= 500 { throw .refusedByProvider }
        do { return Answer(status: status, record: try JSONDecoder().decode([String: ClaimValue].self, from: Data(bytes))) } catch { throw .malformed }
    }

    /// The client's own deadline ends with the answer's head, so the whole is timed here.
    private func exchange(_ request: HTTPClientRequest) async throws(OpenIDError) -> (Int, [UInt8]) {
        do {
            return try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { [patience, limit] group in
                group.addTask {
                    let answer = try await Self.client.execute(request, timeout: .seconds(120))
                    let body = try await answer.body.collect(upTo: limit)
                    return (Int(answer.status.code), Array(body.readableBytesView))
                }
                group.addTask {
                    try await Task.sleep(for: patience)
                    throw OpenIDError.tooSlow
                }
                defer { group.cancelAll() }
                guard let first = try await group.next() else { throw OpenIDError.unreachable }
                return first
            }
        } catch let error as OpenIDError { throw error } catch is NIOTooManyBytesError { throw .tooLarge } catch let error as HTTPClientError {
            throw [.readTimeout, .connectTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout].contains(error) ? .tooSlow : .unreachable
        } catch { throw .unreachable }
    }
}

/// Parameters as a form or an address carries them.
enum Query {
    static func text(_ fields: [(String, String)]) -> String { fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&") }

    static func encoded(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: standing) ?? "" }

    static func adding(_ fields: [(String, String)], to address: String) -> String { address + (address.contains("?") ? "&" : "?") + text(fields) }

    private static let standing = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
