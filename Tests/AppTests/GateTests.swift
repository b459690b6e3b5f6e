import HTTPTypes
import Hummingbird
import Kernel
import Testing

@testable import Web

struct GateTests {
    private static let address = PublicAddress(isSecure: true, host: "rygrad.example.dk")
    private static let proxy = "10.0.0.5"

    private func gate(_ names: Gate.Names = .address, at address: PublicAddress = address, proxies: [String] = [], hasTLS: Bool = false) -> Gate {
        Gate(names: names, whereabouts: Whereabouts(address), proxies: proxies.compactMap { NetworkRange($0) }, hasTLS: hasTLS)
    }

    private func request(_ path: String = "/planer", host: String? = "rygrad.example.dk", with fields: [(String, String)] = []) throws -> HTTPRequest {
        var request = HTTPRequest(method: .get, scheme: "http", authority: host, path: path)
        for (name, value) in fields { request.headerFields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
        return request
    }

    @Test(arguments: ["rygrad.example.dk", "RYGRAD.example.dk", "rygrad.example.dk:443"])
    func `the site answers by its own name`(host: String) throws {
        #expect(try gate(hasTLS: true).judge(request(host: host), from: "203.0.113.9") == .admitted(source: "203.0.113.9"))
    }

    @Test(arguments: [nil, "", "example.dk", "rygrad.example.dk.", "rygrad.example.dk:80", "x@rygrad.example.dk", "rygrad.example.dk/", "127.0.0.1", "localhost", "rygrad.example.dk:x"])
    func `the site answers by no other name`(host: String?) throws {
        #expect(try gate(hasTLS: true).judge(request(host: host), from: "203.0.113.9") == .turnedAway(.wrongHost))
    }

    @Test(arguments: ["127.0.0.1:8080", "localhost:9000", "localhost", "[::1]:8080"])
    func `without an address the machine's own names will do`(host: String) throws {
        let here = PublicAddress(isSecure: false, host: "127.0.0.1", port: 8080)
        #expect(try gate(.loopback, at: here).judge(request(host: host), from: "127.0.0.1") == .admitted(source: "127.0.0.1"))
        #expect(try gate(.loopback, at: here).judge(request(host: "evil.example.dk:8080"), from: "127.0.0.1") == .turnedAway(.wrongHost))
    }

    @Test(arguments: ["/healthz", "/readyz"])
    func `what watches the server may call it by any name`(path: String) throws {
        #expect(try gate(proxies: [Self.proxy]).judge(request(path, host: "10.1.2.3:8080"), from: "10.9.9.9") == .admitted(source: "10.9.9.9"))
    }

    @Test func `where a proxy has the TLS nobody comes around it`() throws {
        #expect(try gate(proxies: [Self.proxy]).judge(request(), from: "10.0.0.6") == .turnedAway(.aroundProxy))
        #expect(try gate(proxies: [Self.proxy]).judge(request(), from: Self.proxy) == .admitted(source: Self.proxy))
    }

    @Test func `a named proxy is believed, and nobody else`() throws {
        let told = [("X-Forwarded-For", "198.51.100.7, 203.0.113.9"), ("X-Forwarded-Host", "rygrad.example.dk")]
        #expect(try gate(proxies: [Self.proxy]).judge(request(host: "10.0.0.1:8080", with: told), from: Self.proxy) == .admitted(source: "203.0.113.9"))
        #expect(try gate(proxies: [Self.proxy], hasTLS: true).judge(request(with: told), from: "10.0.0.6") == .admitted(source: "10.0.0.6"))
        #expect(try gate(proxies: [Self.proxy], hasTLS: true).judge(request(host: "10.0.0.1", with: told), from: "10.0.0.6") == .turnedAway(.wrongHost))
        #expect(try gate(proxies: [Self.proxy]).judge(request(with: [("X-Forwarded-Host", "evil.example.dk")]), from: Self.proxy) == .turnedAway(.wrongHost))
    }

    @Test func `the source is whom our own proxies heard from, whatever was said before`() throws {
        let gate = gate(proxies: ["10.0.0.0/24"])
        let chain = [("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-For", "203.0.113.9, 10.0.0.8")]
        #expect(try gate.judge(request(with: chain), from: Self.proxy) == .admitted(source: "203.0.113.9"))
        #expect(try gate.judge(request(with: [("X-Forwarded-For", "<script>")]), from: Self.proxy) == .admitted(source: Self.proxy))
        #expect(try gate.judge(request(), from: Self.proxy) == .admitted(source: Self.proxy))
    }

    @Test func `whoever came to the proxy without TLS is sent back with it`() throws {
        #expect(try gate(proxies: [Self.proxy]).judge(request(with: [("X-Forwarded-Proto", "http")]), from: Self.proxy) == .turnedAway(.withoutTLS))
        let answer = TurnedAway.withoutTLS.answer(try request("/planer?aar=2026"), in: .danish, at: Self.address)
        #expect(answer.status == .permanentRedirect && answer.headers[.location] == "https://rygrad.example.dk/planer?aar=2026")
        #expect(TurnedAway.withoutTLS.answer(HTTPRequest(method: .post, scheme: "http", authority: nil, path: "/log-ind"), in: .danish, at: Self.address).status == .misdirectedRequest)
    }

    @Test(arguments: [
        "/planer/../x", "/planer/..", "/%2e%2e/x", "/.%2E/x", "/./planer", "//evil.example.dk", "/planer//x", "/a%2fb", "/a%5cb", "/a\\b", "/a%00b", "/a%0d%0ab", "/a%c0%ae", "/a%zz", "/a%2", "/a%",
        "/a b", "/å", "planer", "", "http://x/", "*", "/planer#x",
    ])
    func `an address that could mean two things is refused`(path: String) throws {
        #expect(try gate(hasTLS: true).judge(request(path), from: "203.0.113.9") == .turnedAway(.badTarget))
    }

    @Test(arguments: ["/", "/planer", "/planer/", "/planer/vejen-2026?q=a%2F..%2Fb", "/a%252e%252e", "/s%C3%B8g", "/soeg?q=%00%ff"])
    func `plain addresses are let in`(path: String) throws {
        #expect(try gate(hasTLS: true).judge(request(path), from: "203.0.113.9") == .admitted(source: "203.0.113.9"))
    }

    @Test func `what is too long is refused`() throws {
        let gate = gate(hasTLS: true)
        #expect(try gate.judge(request("/" + String(repeating: "a", count: 5000)), from: "203.0.113.9") == .turnedAway(.longTarget))
        #expect(try gate.judge(request(with: [("Cookie", "rygrad=" + String(repeating: "a", count: 9000))]), from: "203.0.113.9") == .turnedAway(.longCookies))
    }
}

struct NetworkRangeTests {
    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false), ("10.0.0.5", "10.0.0.5", true), ("10.0.0.5", "10.0.0.6", false), ("10.0.0.0/8", "::ffff:10.1.1.1", true),
        ("fd00::/8", "fd12::1", true), ("fd00::/8", "fe80::1", false), ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "::1", false), ("192.168.4.0/22", "192.168.7.255", true),
        ("192.168.4.0/22", "192.168.8.0", false), ("10.0.0.0/8", "nonsense", false),
    ])
    func `a range holds its addresses`(range: String, address: String, holds: Bool) throws { #expect(try #require(NetworkRange(range)).contains(address) == holds) }

    @Test(arguments: ["", "10", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8/8", "proxy.example.dk", "fe80::1%eth0", "fd00::/129"])
    func `what is no range is told`(text: String) { #expect(NetworkRange(text) == nil) }
}
