import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import Web

struct RefusalLogTests {
    @Test func `a burst is one line, and one more with how many there were`() async throws {
        let lines = Lines()
        let log = RefusalLog(Logger(label: "test") { _ in lines }, pause: .milliseconds(200))
        for _ in 0..<1000 { log.note("slowHead") }
        #expect(lines.all == ["refused slowHead 1"])
        for _ in 0..<100 where lines.all.count < 2 { try await Task.sleep(for: .milliseconds(50)) }
        #expect(lines.all == ["refused slowHead 1", "refused slowHead 999"])
    }

    @Test func `only what was refused is counted`() {
        let lines = Lines()
        let log = RefusalLog(Logger(label: "test") { _ in lines })
        for status in [200, 303, 404, 400, 403, 413, 503] { log.note(status: status) }
        #expect(lines.all == ["refused status 400 1", "refused status 403 1", "refused status 413 1"])
    }
}

private final class Lines: LogHandler, Sendable {
    private let texts = Mutex<[String]>([])
    var all: [String] { texts.withLock { $0 } }
    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }
    func log(event: LogEvent) {
        let metadata = event.metadata ?? [:]
        texts.withLock { $0.append("\(event.message) \(metadata["kind"] ?? "") \(metadata["count"] ?? "")") }
    }
}

struct HeaderTests {
    @Test(arguments: ["/", "/findes-ikke", "/planer/../x", "/healthz", "/opgaver", "/api/v1/plans/findes-ikke"])
    func `every answer tells browsers to keep to the site`(path: String) async throws {
        let site = try WholeSite()
        let headers = try await headers(of: path, site)
        #expect(headers[.contentSecurityPolicy]?.contains("unsafe") == false && headers[.contentSecurityPolicy]?.contains("script") == false)
        for (name, value) in [("X-Frame-Options", "DENY"), ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("X-Content-Type-Options", "nosniff")] {
            #expect(headers[try #require(HTTPField.Name(name))] == value, "\(name)")
        }
        #expect(headers[.strictTransportSecurity] == nil)
    }

    @Test(arguments: ["/", "/planer", "/findes-ikke", "/opgaver", "/min-side", "/log-ind", "/api/v1/plans", "/fora/lokalraad-vejen"])
    func `nothing that is made for one who is signed in is kept anywhere`(path: String) async throws {
        let site = try WholeSite()
        #expect(try await headers(of: path, site, session: site.session(of: "ssp-konsulent-vejen"))[.cacheControl] == "no-store")
    }

    @Test(arguments: ["/findes-ikke", "/opgaver", "/log-ind", "/healthz"])
    func `errors, redirects and forms are kept nowhere`(path: String) async throws {
        #expect(try await headers(of: path, WholeSite())[.cacheControl] == "no-store")
    }

    private func headers(of path: String, _ site: WholeSite, session: String? = nil) async throws -> HTTPFields {
        var sent: HTTPFields = [:]
        if let session { sent[.cookie] = "rygrad=\(session)" }
        let headers = sent
        return try await Application(responder: site.site).test(.router) { try await $0.execute(uri: path, method: .get, headers: headers).headers }
    }
}
