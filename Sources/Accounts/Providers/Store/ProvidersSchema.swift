package import Storage

/// The tables of authorities' sign-in services. Secrets are not among them.
package enum ProvidersSchema {
    package static let migrations = [
        Migration(
            18, "accounts: authorities' sign-in services",
            [
                .table(
                    "identity_provider",
                    [
                        .text("id").key, .text("district").required, .text("authority").required, .text("name").required, .text("issuer").required, .text("client_id").required,
                        .text("assurance").required, .text("claim"),
                    ]),
                // A sign-in under way; taken out when the browser comes back.
                .table(
                    "sign_in_attempt",
                    [
                        .text("state_hash").key, .text("provider").required, .text("nonce").required, .text("verifier").required, .text("binding_hash").required,
                        .text("back").required, .text("invited"), .whole("fresh").required, .whole("made_at").required,
                    ]),
                .index("sign_in_attempt_age", on: "sign_in_attempt", ["made_at"]),
            ]),
        Migration(
            19, "accounts: who is who at the sign-in services",
            [
                // The key is a hash of issuer and subject.
                .table("identity", [.text("id").key, .text("provider").required, .text("person").required, .whole("since").required]),
                .index("identity_person", on: "identity", ["person"]),
                // What a session is signed out with at its provider; gone with the session.
                .table("provider_session", [.text("session_hash").key, .text("provider").required, .text("id_token").required, .whole("made_at").required]),
                .index("provider_session_age", on: "provider_session", ["made_at"]),
            ]),
        // A piece of a keyed hash of where the browser is.
        Migration(
            21, "accounts: where sign-ins under way come from",
            [.column("sign_in_attempt", .text("source")), .index("sign_in_attempt_source", on: "sign_in_attempt", ["source", "made_at"])]),
    ]
}
