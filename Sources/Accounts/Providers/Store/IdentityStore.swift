package import Access
package import Kernel
package import OpenID
import Storage

/// Who is who at the sign-in services.
package enum IdentityStore {
    /// Ties what the provider calls somebody to the person, from now on. The person is one of the provider's authority; a person has one
    /// identity at each provider.
    package static func link(_ identity: VerifiedIdentity, to person: PersonID, _ passage: borrowing Passage) throws {
        try link(issuer: identity.issuer, subject: identity.subject, of: identity.provider, to: person, passage)
    }

    package static func link(issuer: String, subject: String, of provider: String, to person: PersonID, _ passage: borrowing Passage) throws {
        let id = key(issuer, subject)
        try passage.run("DELETE FROM identity WHERE id = \(id) OR (provider = \(provider) AND person = \(person))")
        try passage.run("INSERT INTO identity (id, provider, person, since) VALUES (\(id), \(provider), \(person), \(passage.now))")
        try passage.note("identity.link", person: person, to: provider)
    }

    /// The person who signs in; ties the two together where this is the first time and it is plain who it is.
    ///
    /// - Parameter invited: the person whose one-time invitation led here.
    /// - Throws: `EntryRefusal`.
    static func person(_ identity: VerifiedIdentity, by provider: IdentityProvider, invited: PersonID?, _ passage: borrowing Passage) throws -> PersonID {
        let id = key(identity.issuer, identity.subject)
        if let known = try passage.reading.first("SELECT person FROM identity WHERE id = \(id)", { try $0.identifier(Keys.Person.self) }) {
            guard try isOfAuthority(known, provider, in: passage.reading) else { throw EntryRefusal.otherAuthority }
            return known
        }
        if let invited {
            guard try isOfAuthority(invited, provider, in: passage.reading) else { throw EntryRefusal.otherAuthority }
            try link(identity, to: invited, passage)
            return invited
        }
        guard let email = identity.email, identity.isEmailVerified, let person = try single(email, of: provider, in: passage.reading) else { throw EntryRefusal.unknownPerson }
        // Who already signs in there as somebody else is not taken over by whoever got the address later.
        guard try !passage.reading.exists("SELECT 1 FROM identity WHERE provider = \(provider.id) AND person = \(person)") else { throw EntryRefusal.unknownPerson }
        try link(identity, to: person, passage)
        return person
    }

    /// Whether the person is one of the provider's authority.
    package static func isOfAuthority(_ person: PersonID, _ provider: IdentityProvider, in reading: borrowing Reading) throws -> Bool {
        try reading.exists("SELECT 1 FROM person WHERE id = \(person) AND district = \(provider.district) AND authority = \(provider.authority)")
    }

    /// The one person of the authority with the address.
    private static func single(_ email: String, of provider: IdentityProvider, in reading: borrowing Reading) throws -> PersonID? {
        let people = try reading.rows(
            "SELECT id, email FROM person WHERE district = \(provider.district) AND authority = \(provider.authority) AND email IS NOT NULL"
        ) { (id: try $0.identifier(Keys.Person.self), email: try $0.text()) }
        let found = people.filter { $0.email.lowercased() == email.lowercased() }
        return found.count == 1 ? found[0].id : nil
    }

    private static func key(_ issuer: String, _ subject: String) -> String { Fingerprint.of(issuer, subject) }
}
