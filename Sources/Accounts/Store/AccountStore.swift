package import Access
import Forums
package import Kernel
import Storage

/// Accounts, invitations and recovery codes.
package enum AccountStore {
    private static let columns: Query = "SELECT id, person, email, password, code_secret, code_step, closed_at FROM account"

    private static func account(_ row: inout Row) throws -> Account {
        Account(
            id: try row.text(), person: try row.identifier(), email: try row.text(), password: PasswordHash(text: try row.text()), code: row.textIfAny().flatMap { TimeCode(text: $0) },
            codeStep: Int64(row.wholeIfAny() ?? 0), isClosed: row.instantIfAny() != nil)
    }

    package static func account(email: String, in reading: borrowing Reading) throws -> Account? { try reading.first("\(columns) WHERE email = \(email) AND closed_at IS NULL", account) }
    package static func account(of person: PersonID, in reading: borrowing Reading) throws -> Account? { try reading.first("\(columns) WHERE person = \(person)", account) }

    /// Everybody who has or was given access, in the order of names.
    package static func lines(in reading: borrowing Reading) throws -> [(person: PersonID, name: String, hasCode: Bool, isClosed: Bool)] {
        try reading.rows(
            "SELECT a.person, p.name, a.code_secret IS NOT NULL, a.closed_at IS NOT NULL FROM account a JOIN person p ON p.id = a.person ORDER BY p.sort_key"
        ) { (try $0.identifier(), try $0.text(), try $0.flag(), try $0.flag()) }
    }

    // MARK: Invitations

    /// A new link for the person; earlier ones stop working. Answers its secret, which is kept nowhere.
    package static func invite(_ person: PersonID, named name: String, by inviter: PersonID?, _ writing: inout Writing) throws -> String {
        let secret = SessionToken.new()
        try writing.run("DELETE FROM invitation WHERE person = \(person)")
        try writing.run(
            """
            INSERT INTO invitation (id, person, made_by, made_at, ends_at) VALUES (\(SessionToken.hash(secret)), \(person), \(inviter), \(writing.now),
              \(writing.now.milliseconds + Invitation.length))
            """)
        writing.changed(Change(.account, person.rawValue, title: name, after: FieldRecord([("state", .text("invited"))])))
        return secret
    }

    /// None where the link was used, is too old, or never was one.
    package static func invitation(_ secret: String, at now: Instant, in reading: borrowing Reading) throws -> Invitation? {
        try reading.first(
            """
            SELECT i.person, p.name, p.email, i.ends_at FROM invitation i JOIN person p ON p.id = i.person
            WHERE i.id = \(SessionToken.hash(secret)) AND i.used_at IS NULL AND i.ends_at > \(now)
            """
        ) { Invitation(person: try $0.identifier(), name: try $0.text(), email: $0.textIfAny(), endsAt: try $0.instant()) }
    }

    package static func openInvitation(of person: PersonID, at now: Instant, in reading: borrowing Reading) throws -> Instant? {
        try reading.first("SELECT ends_at FROM invitation WHERE person = \(person) AND used_at IS NULL AND ends_at > \(now)") { try $0.instant() }
    }

    /// Takes the link: the person has this password from now on, and nobody is signed in as the person any more.
    package static func take(_ secret: String, email: String, password: PasswordHash, _ writing: inout Writing) throws -> PersonID? {
        let now = writing.now
        guard let invitation = try invitation(secret, at: now, in: writing.reading) else { return nil }
        guard try writing.run("UPDATE invitation SET used_at = \(now) WHERE id = \(SessionToken.hash(secret)) AND used_at IS NULL") == 1 else { return nil }
        let person = invitation.person
        if try writing.reading.exists("SELECT 1 FROM account WHERE email = \(email) AND person <> \(person)") { throw Refusal.conflict(AccountWording.emailTaken) }
        if let old = try account(of: person, in: writing.reading) { try writing.run("DELETE FROM account WHERE id = \(old.id)") }
        let id = writing.newID()
        try writing.run(
            "INSERT INTO account (id, person, email, password, made_at, password_at) VALUES (\(id), \(person), \(email), \(password.text), \(now), \(now))")
        try writing.endSessions(of: person)
        writing.changed(Change(.account, person.rawValue, title: invitation.name, after: FieldRecord([("state", .text("open"))])))
        return person
    }

    /// Takes the person's link, where there is one that can be taken: the person signs in elsewhere.
    package static func takeInvitation(of person: PersonID, _ writing: inout Writing) throws -> Bool {
        try writing.run("UPDATE invitation SET used_at = \(writing.now) WHERE person = \(person) AND used_at IS NULL AND ends_at > \(writing.now)") > 0
    }

    // MARK: Keeping

    package static func setPassword(_ password: PasswordHash, of account: Account, named name: String, keeping token: String?, _ writing: inout Writing) throws {
        try writing.run("UPDATE account SET password = \(password.text), password_at = \(writing.now) WHERE id = \(account.id)")
        try writing.run("DELETE FROM known_browser WHERE account = \(account.id)")
        try writing.endSessions(of: account.person, but: token)
        writing.changed(Change(.account, account.person.rawValue, title: name, after: FieldRecord([("password", .text("changed"))])))
    }

    /// From now on a code is asked for too; answers ten recovery codes, which are kept as hashes only.
    package static func setCode(_ code: TimeCode, step: Int64, of account: Account, named name: String, _ writing: inout Writing) throws -> [String] {
        try writing.run("UPDATE account SET code_secret = \(code.text), code_step = \(Int(step)) WHERE id = \(account.id)")
        writing.changed(Change(.account, account.person.rawValue, title: name, after: FieldRecord([("code", .text("set"))])))
        return try newRecoveryCodes(of: account, named: name, &writing)
    }

    package static func newRecoveryCodes(of account: Account, named name: String, _ writing: inout Writing) throws -> [String] {
        try writing.run("DELETE FROM recovery_code WHERE account = \(account.id)")
        let codes = (0..<10).map { _ in RecoveryCode.new() }
        for code in codes { try writing.run("INSERT INTO recovery_code (id, account) VALUES (\(RecoveryCode.hash(code, of: account.id)), \(account.id))") }
        writing.changed(Change(.account, account.person.rawValue, title: name, after: FieldRecord([("recovery-codes", .text("new"))])))
        return codes
    }

    package static func recoveryCodesLeft(of account: Account, in reading: borrowing Reading) throws -> Int {
        try reading.count("SELECT count(*) FROM recovery_code WHERE account = \(account.id) AND used_at IS NULL")
    }

    /// Nobody signs in with it any more, and whoever did is signed out. The link that was not taken yet stops working too.
    package static func close(_ person: PersonID, named name: String, _ writing: inout Writing) throws {
        try writing.run("UPDATE account SET closed_at = \(writing.now) WHERE person = \(person) AND closed_at IS NULL")
        try writing.run("DELETE FROM invitation WHERE person = \(person)")
        try writing.endSessions(of: person)
        writing.changed(Change(.account, person.rawValue, title: name, after: FieldRecord([("state", .text("closed"))])))
    }
}
