import Crypto
import Foundation
import Kernel
import OpenID
import Synchronization
import Testing

@Suite struct SignInTests {
    @Test func `what the provider says of the person comes through`() async throws {
        try await FakeProvider.running { fake in
            let identity = try await Trial(fake).signIn()
            #expect(identity.subject == "anna-1" && identity.issuer == fake.issuer && identity.provider == "vejen")
            #expect(identity.email == "anna@example.dk" && identity.isEmailVerified && identity.name == "Anna Ager")
            #expect(identity.assurance == .substantial)
        }
    }

    @Test(arguments: ["RS256", "PS256", "RS512"]) func `a token may be signed so`(algorithm: String) async throws {
        try await FakeProvider.running { fake in
            let identity = try await Trial(fake).signIn(key: .rsaKey("first", algorithm))
            #expect(identity.subject == "anna-1")
        }
    }

    @Test func `a token may be signed on an elliptic curve`() async throws {
        try await FakeProvider.running { fake in
            fake.change { $0.keys = [.rsa, .elliptic] }
            let identity = try await Trial(fake).signIn(key: .elliptic)
            #expect(identity.subject == "anna-1")
        }
    }

    @Test func `the browser is sent with a challenge, a state and a nonce that nobody can guess`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            let (address, pending) = try await trial.client.begin(trial.provider, redirect: Trial.redirect, fresh: true)
            let parts = try #require(URLComponents(string: address))
            let items = Dictionary(uniqueKeysWithValues: (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") })
            #expect(address.hasPrefix(fake.issuer + "/authorize?"))
            #expect(items["response_type"] == "code" && items["client_id"] == "rygrad" && items["redirect_uri"] == Trial.redirect && items["scope"] == "openid profile email")
            #expect(items["state"] == pending.state && items["nonce"] == pending.nonce && items["code_challenge_method"] == "S256")
            #expect(items["code_challenge"] == SigningKey.base64URL(Data(SHA256.hash(data: Data(pending.verifier.utf8)))))
            #expect(items["prompt"] == "login" && items["max_age"] == "300")
            #expect(!address.contains(pending.verifier))
            let again = try await trial.begin()
            #expect(Set([pending.state, pending.nonce, pending.verifier, again.state, again.nonce, again.verifier]).count == 6)
            #expect(pending.state.count == 43 && pending.verifier.count == 43)
        }
    }

    @Test func `the verifier and the secret go to the token's address, the secret as the provider wants it`() async throws {
        try await FakeProvider.running { fake in
            _ = try await Trial(fake).signIn()
            let basic = try #require(fake.behaviour.withLock { $0.questions.last { $0.path == "/token" } })
            #expect(basic.authorization == "Basic " + Data("rygrad:hemmelig".utf8).base64EncodedString())
            #expect(basic.body.contains("code_verifier=") && !basic.body.contains("hemmelig"))
            fake.change { $0.clientMethods = ["client_secret_post"] }
            _ = try await Trial(fake).signIn()
            let posted = try #require(fake.behaviour.withLock { $0.questions.last { $0.path == "/token" } })
            #expect(posted.authorization == nil && posted.body.contains("client_secret=hemmelig"))
            _ = try await Trial(fake, secret: nil).signIn()
            let open = try #require(fake.behaviour.withLock { $0.questions.last { $0.path == "/token" } })
            #expect(open.authorization == nil && open.body.contains("client_id=rygrad") && !open.body.contains("client_secret"))
            fake.change { $0.clientMethods = ["private_key_jwt"] }
            await Trial(fake).refuses(.unsupportedClient)
        }
    }

    @Test func `the level of a sign-in is what the claim says, and never more than the provider is worth`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake, mapping: AssuranceMapping(ceiling: .substantial, claim: "acr"))
            let nsis = "https://data.gov.dk/concept/core/nsis/loa/"
            for (value, level) in [(nsis + "Low", Assurance.low), (nsis + "Substantial", .substantial), (nsis + "High", .substantial), ("noget andet", .low)] {
                let identity = try await trial.signIn(change: { $0["acr"] = value })
                #expect(identity.assurance == level)
            }
            let (silent, odd) = (try await trial.signIn(), try await trial.signIn(change: { $0["acr"] = 3 }))
            #expect(silent.assurance == .low && odd.assurance == .low)
        }
    }

    @Test func `signing out goes by the provider with the token as the hint`() async throws {
        try await FakeProvider.running { fake in
            let trial = Trial(fake)
            let address = try #require(try await trial.client.endSession(trial.provider, idToken: "a.b.c", returningTo: "http://127.0.0.1:8080/log-ud/farvel"))
            #expect(address.hasPrefix(fake.issuer + "/end?id_token_hint=a.b.c&client_id=rygrad&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Flog-ud%2Ffarvel&state="))
            fake.change { $0.discovery["end_session_endpoint"] = .some(nil) }
            #expect(try await Trial(fake).client.endSession(trial.provider, idToken: "a.b.c", returningTo: "http://127.0.0.1:8080/") == nil)
        }
    }
}
