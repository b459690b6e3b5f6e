package import Kernel
package import OpenID

/// An authority's sign-in service (login-tjeneste): its people sign in here with it, and nobody else's.
package struct IdentityProvider: Sendable, Equatable {
    /// A slug; stands in addresses and in the name of the setting that holds the secret.
    package var id: String
    package var district: DistrictID
    package var authority: AuthorityID
    /// What the button says: »Vejen Kommune«.
    package var name: String
    package var issuer: String
    package var clientID: String
    package var assurance: AssuranceMapping

    package init(id: String, district: DistrictID, authority: AuthorityID, name: String, issuer: String, clientID: String, assurance: AssuranceMapping) {
        self.id = id
        self.district = district
        self.authority = authority
        self.name = name
        self.issuer = issuer
        self.clientID = clientID
        self.assurance = assurance
    }

    /// As the client needs it.
    package func client(secret: String?) -> OpenIDProvider { OpenIDProvider(id: id, issuer: issuer, clientID: clientID, secret: secret, assurance: assurance) }

    /// The setting of the environment that holds its secret: `RYGRAD_PROVIDER_VEJEN_KOMMUNE_SECRET`.
    package static func secretSetting(_ id: String) -> String { "RYGRAD_PROVIDER_\(id.uppercased().replacing("-", with: "_"))_SECRET" }

    /// What must be mended before it can be kept; none where nothing must.
    package var problem: Wording? {
        if !Slug.isValid(id) {
            return Wording(
                "Kaldenavnet må kun have små bogstaver, tal og bindestreger: vejen-kommune.",
                en: "The short name has small letters, digits and hyphens only: vejen-kommune.")
        }
        if !ServiceAddress.isIssuer(issuer) {
            return Wording(
                "Adressen på login-tjenesten skal begynde med https:// og må ikke have ? eller #. Uden https går det kun på denne maskine selv.",
                en: "The issuer's address must begin with https:// and have no ? or #. Without https it works on this machine only.")
        }
        if name.isEmpty || clientID.isEmpty {
            return Wording(
                "Skriv både navnet på login-tjenesten og det klientnavn, den har givet jer.",
                en: "Give both the provider's name and the client id that it gave you.")
        }
        return nil
    }
}
