import Access
import Accounts
import Forums
import Foundation
import Kernel
import OpenID
import RygradTesting
import Storage

/// A district with two authorities, their people, and Vejen's sign-in service; each in a database of its own.
final class ProviderSite: Sendable {
    let engine: any Engine
    let records: Records
    let sessions: Sessions
    private let database: TestDatabase
    static let vejen = IdentityProvider(
        id: "vejen", district: DistrictID("1464"), authority: AuthorityID("vejen-kommune"), name: "Vejen Kommune", issuer: "https://login.vejen.example.dk", clientID: "rygrad",
        assurance: AssuranceMapping(ceiling: .substantial, claim: "acr"))

    init(clock: Clock = .system) throws {
        database = try TestDatabase(AccessSchema.migrations + Forums.migrations + Accounts.migrations)
        engine = database.engine
        records = Records(engine: engine, clock: clock)
        sessions = Sessions(engine: engine, clock: clock, standing: { try StandingStore.standing(of: $0, on: $1, in: $2) })
        try records.maintain("test") { writing in
            try writing.run("INSERT INTO district (code, name, municipalities, position) VALUES ('1464', 'Syd- og Sønderjylland', '[]', 1)")
            for (place, authority) in ["vejen-kommune", "politiet"].enumerated() {
                try writing.run("INSERT INTO authority (district, id, name, kind, position) VALUES ('1464', \(authority), \(authority), 'other', \(place))")
            }
            for (id, authority, email) in [
                ("anna", "vejen-kommune", "anna@example.dk"), ("bo", "vejen-kommune", "faelles@example.dk"), ("cara", "vejen-kommune", "faelles@example.dk"),
                ("dan", "politiet", "dan@example.dk"),
            ] {
                try writing.run(
                    "INSERT INTO person (id, district, sort_key, name, authority, email, position) VALUES (\(id), '1464', \(id), \(id), \(authority), \(email), 1)")
            }
        }
        try records.maintain("test") { try ProviderStore.save(Self.vejen, &$0) }
    }

    func count(_ query: Query) throws -> Int { try engine.read { try $0.count(query) } }

    /// What the log holds: operation, outcome, person.
    func log() throws -> [String] {
        try engine.read {
            try $0.rows("SELECT e.operation, e.outcome, coalesce(r.thing, '') FROM audit_entry e LEFT JOIN audit_reference r ON r.id = e.person ORDER BY e.number") {
                "\(try $0.text()) \(try $0.text()) \(try $0.text())"
            }
        }
    }

    static func identity(_ subject: String = "s-1", email: String? = "anna@example.dk", verified: Bool = true) -> VerifiedIdentity {
        VerifiedIdentity(provider: "vejen", issuer: vejen.issuer, subject: subject, email: email, isEmailVerified: verified, assurance: .substantial)
    }
}
