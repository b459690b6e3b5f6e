package import Access
package import Kernel
import OpenID
import Storage

/// The sign-in services that are set up.
package enum ProviderStore {
    private static let columns: Query = "id, district, authority, name, issuer, client_id, assurance, claim"

    package static func all(in reading: borrowing Reading) throws -> [IdentityProvider] {
        try reading.rows("SELECT \(columns) FROM identity_provider ORDER BY name, id") { try provider(&$0) }
    }

    package static func find(_ id: String, in reading: borrowing Reading) throws -> IdentityProvider? {
        try reading.first("SELECT \(columns) FROM identity_provider WHERE id = \(id)") { try provider(&$0) }
    }

    /// Whether the district has the authority.
    package static func knows(_ authority: AuthorityID, of district: DistrictID, in reading: borrowing Reading) throws -> Bool {
        try reading.exists("SELECT 1 FROM authority WHERE district = \(district) AND id = \(authority)")
    }

    /// The districts that there are.
    package static func districts(in reading: borrowing Reading) throws -> [DistrictID] { try reading.rows("SELECT code FROM district ORDER BY code") { try $0.identifier() } }

    /// Sets it up, or anew.
    package static func save(_ provider: IdentityProvider, _ writing: inout Writing) throws {
        try writing.run("DELETE FROM identity_provider WHERE id = \(provider.id)")
        try writing.run(
            """
            INSERT INTO identity_provider (id, district, authority, name, issuer, client_id, assurance, claim)
            VALUES (\(provider.id), \(provider.district), \(provider.authority), \(provider.name), \(provider.issuer), \(provider.clientID),
            \(provider.assurance.ceiling.rawValue), \(provider.assurance.claim))
            """)
        writing.note("provider.add", to: provider.id)
    }

    /// Takes it away with what it knows of people; answers whether it was there.
    package static func remove(_ id: String, _ writing: inout Writing) throws -> Bool {
        guard try writing.run("DELETE FROM identity_provider WHERE id = \(id)") > 0 else { return false }
        for table in ["identity", "sign_in_attempt", "provider_session"] as [StaticString] { try writing.run("DELETE FROM \(name: table) WHERE provider = \(id)") }
        writing.note("provider.remove", to: id)
        return true
    }

    private static func provider(_ row: inout Row) throws -> IdentityProvider {
        let (id, district, authority) = (try row.text(), try row.identifier(Keys.District.self), try row.identifier(Keys.Authority.self))
        let (name, issuer, client) = (try row.text(), try row.text(), try row.text())
        guard let ceiling = Assurance(rawValue: try row.text()) else { throw StorageFault.unexpectedValue(column: 6) }
        return IdentityProvider(
            id: id, district: district, authority: authority, name: name, issuer: issuer, clientID: client, assurance: AssuranceMapping(ceiling: ceiling, claim: row.textIfAny()))
    }
}
