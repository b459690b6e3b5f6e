package import Access
import HTTPTypes
package import Hummingbird
package import Kernel
package import OpenID
package import Web

/// Signing in with an authority's own sign-in, and out again.
package struct ProviderPages: Sendable {
    let records: Records
    let sessions: Sessions
    let client: OpenIDClient
    /// The secret that a setting of the environment holds.
    let secret: @Sendable (String) throws -> String?

    package init(records: Records, sessions: Sessions, client: OpenIDClient, secret: @escaping @Sendable (String) throws -> String?) {
        self.records = records
        self.sessions = sessions
        self.client = client
        self.secret = secret
    }

    package var endpoints: [Endpoint] {
        [
            .get("/log-ind/med", .open(because: "whoever signs in is a visitor until then"), choose),
            .post("/konto/{token}/med/{provider}", .open(because: "whoever has the link has no access yet; the link is the secret"), waiting: beginInvited),
            .post("/log-ind/med/{provider}", .open(because: "whoever signs in is a visitor until then"), waiting: begin),
            .get("/log-ind/svar/{provider}", .open(because: "whoever comes back from the provider is a visitor until then"), waiting: comeBack),
            .get("/log-ud/farvel", .open(because: "whoever has signed out is a visitor"), goodbye),
        ]
    }

    private func choose(_ call: Call) throws -> Response {
        let buttons = try ProviderButtons(records, for: call.viewer)
        let token = call.sessionToken ?? SessionToken.new()
        var response = call.page(PageHead(call[ProviderWording.title], in: .other)) { html in
            html.write("<div class=\"single\"><h1>\(call[ProviderWording.title])</h1><p class=\"lead\">\(call[buttons.isEmpty ? ProviderWording.none : ProviderWording.lead])</p>")
            buttons.write(SessionToken.form(of: token), back: call.query["til"], to: &html)
            html.write("</div>")
        }
        if call.sessionToken == nil { call.keep(token, in: &response) }
        return response
    }

    /// The button.
    private func begin(_ call: Call, _ desk: Desk) async throws -> Response {
        let provider = try await desk.work { try service(of: call) }
        return try await begin(with: provider, back: call.form["til"], fresh: call.form["frisk"] != nil, call, desk)
    }

    /// The button on the page of an invitation.
    private func beginInvited(_ call: Call, _ desk: Desk) async throws -> Response {
        let (provider, person) = try await desk.work {
            let provider = try service(of: call)
            let invited = try records.read(as: call.viewer) { reading -> PersonID? in
                guard let secret = call.places["token"], SessionToken.isPlausible(secret) else { return nil }
                guard let found = try AccountStore.invitation(secret, at: call.frame.clock.now(), in: reading) else { return nil }
                return try IdentityStore.isOfAuthority(found.person, provider, in: reading) ? found.person : nil
            }
            guard let invited else { throw Refusal.notFound }
            return (provider, invited)
        }
        return try await begin(with: provider, back: "/min-side", invited: person, call, desk)
    }

    /// Remembers that this browser began, and sends it on to the provider.
    ///
    /// - Parameter invited: the person whose one-time invitation this browser brought; whoever signs in is tied to that person.
    package func begin(
        with provider: IdentityProvider, back: String?, fresh: Bool = false, invited: PersonID? = nil, _ call: Call, _ desk: Desk
    ) async throws -> Response {
        guard let browser = call.sessionToken else { throw Refusal.notFound }
        let back = back.flatMap { Address(requested: $0) } ?? "/"
        let begun: (address: String, pending: PendingSignIn)
        do throws(OpenIDError) {
            let service = provider.client(secret: try readSecret(of: provider))
            begun = try await client.begin(service, redirect: redirect(provider, call), fresh: fresh)
        } catch { return try await no(.provider(error), provider, call, desk) }
        guard let onward = Address(elsewhere: begun.address) else { return try await no(.provider(.insecureAddress), provider, call, desk) }
        let attempt = AttemptStore.Attempt(pending: begun.pending, back: back.text, invited: invited)
        try await desk.work { try records.identify { try AttemptStore.keep(attempt, browser: browser, from: call.source, &$0) } }
        return call.leaving(to: onward, of: provider.name)
    }

    /// The browser is back from the provider.
    private func comeBack(_ call: Call, _ desk: Desk) async throws -> Response {
        let provider = try await desk.work { try service(of: call) }
        let answer = AuthorizationAnswer(state: call.query["state"], code: call.query["code"], issuer: call.query["iss"], error: call.query["error"])
        guard let attempt = try await desk.work({ try taken(answer, provider, call) }) else { return try await no(.unknownAttempt, provider, call, desk) }
        let identity: VerifiedIdentity
        do throws(OpenIDError) { identity = try await client.complete(provider.client(secret: try readSecret(of: provider)), attempt.pending, answer) } catch {
            return try await no(.provider(error), provider, call, desk)
        }
        do { return try await desk.work { try enter(identity, provider, attempt, call) } } catch let refusal as EntryRefusal { return try await no(refusal, provider, call, desk) }
    }

    private func taken(_ answer: AuthorizationAnswer, _ provider: IdentityProvider, _ call: Call) throws -> AttemptStore.Attempt? {
        guard let state = answer.state, !state.isEmpty, state.utf8.count <= 100, let browser = call.sessionToken else { return nil }
        return try records.identify { try AttemptStore.take(state: state, provider: provider.id, browser: browser, redirect: redirect(provider, call), &$0) }
    }

    /// All of it in one transaction: who it is, the session, and what it is ended with at the provider.
    private func enter(_ identity: VerifiedIdentity, _ provider: IdentityProvider, _ attempt: AttemptStore.Attempt, _ call: Call) throws -> Response {
        let signIn = SignIn(.provider, assurance: identity.assurance, provider: provider.id, device: call.device)
        let token = try records.identify { writing in
            let person = try IdentityStore.person(identity, by: provider, invited: attempt.invited, &writing)
            let token = try sessions.begin(for: person, by: signIn, instead: call.sessionToken, &writing)
            try ProviderSessionStore.keep(session: token, provider: provider.id, idToken: identity.idToken, &writing)
            return token
        }
        var response = Response.seeOther(Address(requested: attempt.back) ?? "/")
        call.keep(token, in: &response)
        return response
    }

    /// Keeps the refusal in the log, and tells of it.
    private func no(_ refusal: EntryRefusal, _ provider: IdentityProvider, _ call: Call, _ desk: Desk) async throws -> Response {
        try await desk.work { try records.identify { try $0.noteRefused("session.begin", to: provider.id) } }
        return call.refusal(refusal, provider.name)
    }

    private func goodbye(_ call: Call) -> Response {
        call.page(PageHead(call[ProviderWording.goodbye], in: .other)) { html in
            html.write(
                "<div class=\"single\"><h1>\(call[ProviderWording.goodbye])</h1><p class=\"lead\">\(call[ProviderWording.goodbyeLead])</p><p class=\"buttons\"><a class=\"btn\" href=\"/\">\(call[ProviderWording.toFront])</a> <a class=\"btn\" href=\"/log-ind\">\(call[AccountWording.signIn])</a></p></div>"
            )
        }
    }

    func service(of call: Call) throws -> IdentityProvider {
        guard let id = call.places["provider"], Slug.isValid(id), let found = try records.read(as: call.viewer, { try ProviderStore.find(id, in: $0) }) else { throw Refusal.notFound }
        return found
    }

    /// A secret that is named but cannot be read is the operator's to mend.
    func readSecret(of provider: IdentityProvider) throws(OpenIDError) -> String? {
        do { return try secret(IdentityProvider.secretSetting(provider.id)) } catch { throw .unsupportedClient }
    }

    private func redirect(_ provider: IdentityProvider, _ call: Call) -> String { call.frame.address.whole("/log-ind/svar/\(provider.id)") }
}
