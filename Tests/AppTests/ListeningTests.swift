import Kernel
import Testing
import Web

@testable import Rygrad

struct ListeningTests {
    private static let secure = PublicAddress(isSecure: true, host: "rygrad.example.dk")
    private static let plain = PublicAddress(isSecure: false, host: "rygrad.example.dk")

    private func refusal(host: String, _ address: PublicAddress?, proxies: [String] = [], isDemo: Bool = false) throws -> String? {
        do {
            _ = try Listening(host: host, port: 8080, address: address, tls: nil, proxies: proxies.compactMap { NetworkRange($0) }, isDemo: isDemo)
            return nil
        } catch let complaint as Complaint {
            #expect(complaint.status == 64)
            return complaint.wording[.english]
        }
    }

    @Test(arguments: ["0.0.0.0", "::", "10.0.0.1", "rygrad.example.dk"])
    func `real data are never opened to other machines without TLS or a named proxy`(host: String) throws {
        #expect(try refusal(host: host, nil) == ListeningWording.unguarded[.english])
        #expect(try refusal(host: host, Self.secure) == ListeningWording.unguarded[.english])
        #expect(try refusal(host: host, Self.plain, proxies: ["10.0.0.0/8"]) == ListeningWording.notSecure[.english])
        #expect(try refusal(host: host, nil, proxies: ["10.0.0.0/8"]) == ListeningWording.unnamed[.english])
        #expect(try refusal(host: host, Self.secure, proxies: ["10.0.0.0/8"]) == nil)
        #expect(try refusal(host: host, nil, isDemo: true) == nil)
    }

    @Test(arguments: ["127.0.0.1", "localhost", "::1", "127.9.9.9"])
    func `this machine alone needs nothing more`(host: String) throws {
        #expect(try refusal(host: host, nil) == nil)
        #expect(try refusal(host: host, Self.secure) == ListeningWording.unguarded[.english])
        #expect(try refusal(host: host, Self.secure, proxies: ["127.0.0.1"]) == nil)
    }

    @Test func `without an address the port is the one that was given by the system`() throws {
        let listening = try Listening(host: "127.0.0.1", port: 0, address: nil, tls: nil, proxies: [], isDemo: false)
        listening.listens(on: 4321)
        #expect(listening.whereabouts.address.origin == "http://127.0.0.1:4321")
        let named = try Listening(host: "127.0.0.1", port: 0, address: Self.secure, tls: nil, proxies: [NetworkRange("127.0.0.1")].compactMap { $0 }, isDemo: false)
        named.listens(on: 4321)
        #expect(named.whereabouts.address == Self.secure)
    }
}
