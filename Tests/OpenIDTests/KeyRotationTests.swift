import OpenID
import Testing

@Suite struct KeyRotationTests {
    @Test func `a new key is looked for once, and found`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            _ = try await trial.signIn()
            _ = try await trial.signIn()
            #expect(fake.asked("/keys") == 1)
            fake.change { $0.keys = [.other] }
            #expect(try await trial.signIn(key: .other).subject == "anna-1")
            #expect(fake.asked("/keys") == 2)
            // The old key is no longer good.
            await trial.refuses(.unknownKey)
        }
    }

    @Test func `unknown keys do not make the server ask again and again`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake, keyPatience: .seconds(60))
            _ = try await trial.signIn()
            for _ in 0..<5 { await trial.refuses(.unknownKey, key: .other) }
            #expect(fake.asked("/keys") == 1)
        }
    }

    @Test func `a token that does not name its key is tried with the newest`() async throws {
        try await FakeProvider.running { fake in
            fake.change { $0.keys = [.rsaKey(nil)] }
            let trial = Trial(fake)
            _ = try await trial.signIn(key: .rsaKey(nil))
            fake.change { $0.keys = [.other] }
            let identity = try await trial.signIn { _, claims in try await SigningKey.other.token(claims, header: ["alg": "RS256"]) }
            #expect(identity.subject == "anna-1")
            await trial.refuses(.signature) { _, claims in try await SigningKey.rsa.token(claims, header: ["alg": "RS256"]) }
        }
    }

    @Test func `keys for other uses are not signed with`() async throws {
        try await FakeProvider.running { fake in
            var fields = SigningKey.rsa.publicFields
            fields["use"] = "enc"
            let encrypting = SigningKey(id: "first", algorithm: "RS256", publicFields: fields, sign: SigningKey.rsa.sign)
            fake.change { $0.keys = [encrypting] }
            await Trial(fake).refuses(.unknownKey)
        }
    }
}
