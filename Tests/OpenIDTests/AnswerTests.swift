import OpenID
import Testing

@Suite struct AnswerTests {
    @Test func `a code is good once`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            _ = try await trial.signIn()
            let pending = try await trial.begin()
            await #expect(throws: OpenIDError.codeRefused) {
                _ = try await trial.client.complete(trial.provider, pending, AuthorizationAnswer(state: pending.state, code: "kode"))
            }
        }
    }

    @Test func `another's state is refused before the code is sent`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            let (own, other) = (try await trial.begin(), try await trial.begin())
            for state in [other.state, "", nil] {
                await #expect(throws: OpenIDError.foreignState) { _ = try await trial.client.complete(trial.provider, own, AuthorizationAnswer(state: state, code: "kode")) }
            }
            #expect(fake.asked("/token") == 0)
        }
    }

    @Test func `one provider's answer is not taken for another's`() async throws {
        try await FakeProvider.running { a in
            try await FakeProvider.running { b in
                let (one, two) = (Trial(a), Trial(b, id: "politi"))
                let pending = try await one.begin()
                await #expect(throws: OpenIDError.wrongProvider) {
                    _ = try await two.client.complete(two.provider, pending, AuthorizationAnswer(state: pending.state, code: "kode"))
                }
                // The other provider says that the answer is its own (RFC 9207).
                await #expect(throws: OpenIDError.responseIssuer) {
                    _ = try await one.client.complete(one.provider, pending, AuthorizationAnswer(state: pending.state, code: "kode", issuer: b.issuer))
                }
                a.change { $0.namesItself = true }
                let strict = Trial(a)
                for issuer in [nil, a.issuer + "/"] {
                    await #expect(throws: OpenIDError.responseIssuer) {
                        _ = try await strict.client.complete(strict.provider, pending, AuthorizationAnswer(state: pending.state, code: "kode", issuer: issuer))
                    }
                }
                #expect(a.asked("/token") == 0 && b.asked("/token") == 0)
            }
        }
    }

    @Test func `who says no at the provider, and an answer without a code, are told apart`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            let pending = try await trial.begin()
            await #expect(throws: OpenIDError.denied) {
                _ = try await trial.client.complete(trial.provider, pending, AuthorizationAnswer(state: pending.state, code: nil, error: "access_denied"))
            }
            for code in [nil, "", String(repeating: "a", count: 5000)] {
                await #expect(throws: OpenIDError.noCode) { _ = try await trial.client.complete(trial.provider, pending, AuthorizationAnswer(state: pending.state, code: code)) }
            }
        }
    }
}
