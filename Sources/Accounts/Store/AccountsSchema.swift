package import Storage

/// The tables of accounts, invitations, recovery codes, and what is remembered of attempts to sign in.
package enum AccountsSchema {
    package static let migrations = [
        Migration(
            15, "accounts",
            [
                .table(
                    "account",
                    [
                        .text("id").key, .text("person").required, .text("email").required, .text("password").required,
                        // The secret of the code app in base 32, and the last step whose code was used.
                        .text("code_secret"), .whole("code_step"), .whole("made_at").required, .whole("password_at").required, .whole("closed_at"),
                    ], ["UNIQUE (person)", "UNIQUE (email)", "FOREIGN KEY (person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED"]),
                // Keys are hashes: of the link's secret, the code, the cookie.
                .table(
                    "invitation",
                    [.text("id").key, .text("person").required, .text("made_by"), .whole("made_at").required, .whole("ends_at").required, .whole("used_at")],
                    ["FOREIGN KEY (person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED"]),
                .index("invitation_person", on: "invitation", ["person"]),
                .table("recovery_code", [.text("id").key, .text("account").required.references("account", onDelete: "CASCADE"), .whole("used_at")]),
                .index("recovery_code_account", on: "recovery_code", ["account"]),
                .table("known_browser", [.text("id").key, .text("account").required.references("account", onDelete: "CASCADE"), .whole("seen_at").required]),
                .index("known_browser_account", on: "known_browser", ["account"]),
                // Failed attempts, in so many drawers that the table cannot grow.
                .table("sign_in_failure", [.text("id").key, .whole("failures").required, .whole("last_at").required]),
            ])
    ]
}
