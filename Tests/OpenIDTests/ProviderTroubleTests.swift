import HTTPTypes
import Kernel
import OpenID
import Testing

@Suite struct ProviderTroubleTests {
    private static let discovery = "/.well-known/openid-configuration"

    @Test func `a provider that is down, says so at once`() async throws {
        let (trial, pending) = try await FakeProvider.running { fake in
            let trial = Trial(fake)
            return (trial, try await trial.begin())
        }
        let started = ContinuousClock.now
        await #expect(throws: OpenIDError.unreachable) {
            _ = try await trial.client.complete(trial.provider, pending, AuthorizationAnswer(state: pending.state, code: "kode"))
        }
        await #expect(throws: OpenIDError.unreachable) { _ = try await Trial(trial.fake).begin() }
        #expect(started.duration(to: .now) < .seconds(15))
    }

    @Test(arguments: [discovery, "/keys", "/token"]) func `a provider that is slow is not waited for`(path: String) async throws {
        try await FakeProvider.running { fake in
            for reply in [FakeProvider.Reply(after: .seconds(20)), FakeProvider.Reply(isEndless: true)] {
                fake.change { $0.instead = [path: reply] }
                let started = ContinuousClock.now
                await Trial(fake, patience: .milliseconds(700)).refuses(.tooSlow)
                #expect(started.duration(to: .now) < .seconds(15))
            }
        }
    }

    @Test(arguments: [discovery, "/keys", "/token"]) func `what is not as it should be is refused`(path: String) async throws {
        try await FakeProvider.running { fake in
            let replies: [(FakeProvider.Reply, OpenIDError)] = [
                (.init(body: "{\"a\":\"" + String(repeating: "a", count: 400_000) + "\"}"), .tooLarge), (.init(body: "<html>Velkommen</html>"), .malformed), (.init(body: "[]"), .malformed),
                (.init(body: ""), .malformed), (.init(body: String(repeating: "[", count: 100_000)), .malformed), (.init(status: .internalServerError), .refusedByProvider),
                (.init(status: .found, headers: [.location: "http://127.0.0.1:1/"]), .redirected),
            ]
            for (reply, error) in replies {
                fake.change { $0.instead = [path: reply] }
                await Trial(fake).refuses(error)
            }
        }
    }

    @Test(
        arguments: [
            ("issuer", "https://login.example.dk", OpenIDError.wrongIssuer), ("issuer", nil, .malformed), ("token_endpoint", nil, .malformed), ("jwks_uri", nil, .malformed),
            ("authorization_endpoint", nil, .malformed), ("token_endpoint", "http://login.example.dk/token", .insecureAddress), ("jwks_uri", "file:///etc/passwd", .insecureAddress),
            ("authorization_endpoint", "javascript:alert(1)", .insecureAddress), ("end_session_endpoint", "http://login.example.dk/ud", .insecureAddress),
        ] as [(String, String?, OpenIDError)]) func `what a provider says of itself must hold`(name: String, value: String?, error: OpenIDError) async throws
    {
        try await FakeProvider.running { fake in
            fake.change { $0.discovery[name] = .some(value) }
            await #expect(throws: error) { _ = try await Trial(fake).begin() }
        }
    }

    @Test func `an issuer is the same to the letter`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            let stroke = OpenIDProvider(id: "vejen", issuer: fake.issuer + "/", clientID: "rygrad", secret: nil, assurance: trial.provider.assurance)
            await #expect(throws: OpenIDError.wrongIssuer) { _ = try await trial.client.begin(stroke, redirect: Trial.redirect) }
        }
    }

    @Test func `what a provider says of itself is asked for once an hour`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            for _ in 0..<3 { _ = try await trial.begin() }
            #expect(fake.asked(Self.discovery) == 1)
            let hasty = OpenIDClient(clock: .system, patience: .seconds(60), keeping: .zero)
            for _ in 0..<2 { _ = try await hasty.begin(trial.provider, redirect: Trial.redirect) }
            #expect(fake.asked(Self.discovery) == 3)
        }
    }

    @Test(arguments: [
        "http://login.example.dk", "http://127.0.0.1.example.dk", "http://10.0.0.1", "ftp://127.0.0.1", "https://bruger@login.example.dk", "https://", "login.example.dk", "",
        "https://login.example.dk/?a=b", "https://login.example.dk#a",
    ])
    func `such an issuer is not spoken with`(issuer: String) async {
        #expect(!ServiceAddress.isIssuer(issuer))
        let provider = OpenIDProvider(id: "vejen", issuer: issuer, clientID: "rygrad", secret: nil, assurance: AssuranceMapping(ceiling: .low))
        await #expect(throws: OpenIDError.insecureAddress) { _ = try await OpenIDClient(clock: .system).begin(provider, redirect: Trial.redirect) }
    }

    @Test(arguments: ["https://login.example.dk", "https://login.example.dk/kommune/v2.0", "http://127.0.0.1:5556", "http://localhost:9400", "http://[::1]:9400"])
    func `such an issuer is`(issuer: String) { #expect(ServiceAddress.isIssuer(issuer)) }
}
