import Access
package import Hummingbird
import OpenID
package import Web

extension ProviderPages {
    /// Ends the session here, and then at the provider that it came from; that it cannot be asked keeps nobody signed in here.
    package func signOut(_ call: Call, _ desk: Desk) async throws -> Response {
        let source = try await desk.work { try end(call) }
        var response = Response.seeOther("/log-ud/farvel")
        if let source, let address = try await place(of: source, call, desk) { response = call.leaving(to: address, of: source.provider.name) }
        call.forgetSession(in: &response)
        return response
    }

    private struct Source: Sendable {
        let provider: IdentityProvider
        let idToken: String
    }

    private func end(_ call: Call) throws -> Source? {
        guard let token = call.sessionToken else { return nil }
        let kept = try records.identify { try ProviderSessionStore.take(session: token, &$0) }
        try sessions.end(token)
        guard let kept, let provider = try records.read(as: call.viewer, { try ProviderStore.find(kept.provider, in: $0) }) else { return nil }
        return Source(provider: provider, idToken: kept.idToken)
    }

    private func place(of source: Source, _ call: Call, _ desk: Desk) async throws -> Address? {
        do throws(OpenIDError) {
            return try await client.endSession(source.provider.client(secret: nil), idToken: source.idToken, returningTo: call.frame.address.whole("/log-ud/farvel"))
                .flatMap { Address(elsewhere: $0) }
        } catch {
            // Signed out here all the same; that the provider was not told is in the log.
            try await desk.work { try records.identify { try $0.noteRefused("session.end", to: source.provider.id) } }
            return nil
        }
    }
}
