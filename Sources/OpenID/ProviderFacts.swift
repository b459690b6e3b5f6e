/// What a provider says of itself (OpenID Connect Discovery).
struct ProviderFacts: Sendable {
    let authorization: String
    let token: String
    let keys: String
    let endSession: String?
    let clientMethods: [String]
    /// Whether each of its answers names it (RFC 9207).
    let namesItself: Bool

    static func address(of issuer: String) -> String { (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration" }

    init(_ record: [String: ClaimValue], of provider: OpenIDProvider) throws(OpenIDError) {
        guard let issuer = record["issuer"]?.text else { throw .malformed }
        guard issuer == provider.issuer else { throw .wrongIssuer }
        func endpoint(_ name: String) throws(OpenIDError) -> String? {
            guard let value = record[name], value != .null else { return nil }
            guard let text = value.text else { throw .malformed }
            guard ServiceAddress.isEndpoint(text, of: issuer) else { throw .insecureAddress }
            return text
        }
        guard let authorization = try endpoint("authorization_endpoint"), let token = try endpoint("token_endpoint"), let keys = try endpoint("jwks_uri") else { throw .malformed }
        self.authorization = authorization
        self.token = token
        self.keys = keys
        endSession = try endpoint("end_session_endpoint")
        clientMethods = record["token_endpoint_auth_methods_supported"]?.texts ?? ["client_secret_basic"]
        namesItself = record["authorization_response_iss_parameter_supported"]?.flag ?? false
    }
}
