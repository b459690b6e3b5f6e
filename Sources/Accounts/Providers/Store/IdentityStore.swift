package import Access
package import Kernel
package import OpenID
import Storage

/// Who is who at the sign-in services.
package enum IdentityStore {
    /// Ties what the provider calls somebody to the person, from now on. The person is one of the provider's authority; a person has one
    /// identity at each provider.
    package static func link(_ identity: VerifiedIdentity, to person: PersonID, _ writing: inout Writing) throws {
        try link(issuer: identity.issuer, subject: identity.subject, of: identity.provider, to: person, &writing)
    }

    package static func link(issuer: String, subject: String, of provider: String, to person: PersonID, _ writing: inout Writing) throws {
        let id = key(issuer, subject)
        try writing.run("DELETE FROM identity WHERE id = \(id) OR (provider = \(provider) AND person = \(person))")
        try writing.run("INSERT INTO identity (id, provider, person, since) VALUES (\(id), \(provider), \(person), \(writing.now))")
        writing.note("identity.link", by: person, to: provider)
    }

    /// The person who signs in; ties the two together where this is the first time and it is plain who it is.
    ///
    /// - Parameter invited: the person whose one-time invitation led here.
    /// - Throws: `EntryRefusal`.
    static func person(_ identity: VerifiedIdentity, by provider: IdentityProvider, invited: PersonID?, _ writing: inout Writing) throws -> PersonID {
        let id = key(identity.issuer, identity.subject)
        if let known = try writing.reading.first("SELECT person FROM identity WHERE id = \(id)", { try $0.identifier(Keys.Person.self) }) {
            guard try isOfAuthority(known, provider, in: writing.reading) else { throw EntryRefusal.otherAuthority }
            return known
        }
        if let invited {
            guard try isOfAuthority(invited, provider, in: writing.reading) else { throw EntryRefusal.otherAuthority }
            // The link may have been taken, or taken back, since this browser left.
            guard try AccountStore.takeInvitation(of: invited, &writing) else { throw EntryRefusal.unknownPerson }
            try link(identity, to: invited, &writing)
            return invited
        }
        guard let email = identity.email, identity.isEmailVerified, let person = try single(email, of: provider, in: writing.reading) else { throw EntryRefusal.unknownPerson }
        // Who already signs in there as somebody else is not taken over by whoever got the address later.
        guard try !writing.reading.exists("SELECT 1 FROM identity WHERE provider = \(provider.id) AND person = \(person)") else { throw EntryRefusal.unknownPerson }
        try link(identity, to: person, &writing)
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
