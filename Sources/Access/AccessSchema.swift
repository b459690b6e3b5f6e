package import Storage

/// The tables of the floor: sessions, what changed, what can be found, what is installed.
package enum AccessSchema {
    package static let migrations = [
        Migration(
            1, "access",
            [
                .table("setting", [.text("id").key, .text("value").required]),
                .table("session", [.text("id").key, .text("person").required, .whole("created_at").required, .whole("ends_at").required]),
                .table(
                    "change_entry",
                    [
                        .text("id").key, .whole("at").required, .text("person"), .text("action").required, .text("kind").required, .text("thing").required,
                        .text("title").required, .text("plan"), .text("forum"), .text("before"), .text("after"),
                        // Who asked for the text to be taken out, and who agreed; then `title`, `before` and `after` are empty.
                        .text("purge_asked_by"), .text("purge_reason"), .text("purged_by"), .whole("purged_at"),
                    ]),
                .index("change_entry_plan", on: "change_entry", ["plan", "id"]),
                .index("change_entry_forum", on: "change_entry", ["forum", "id"]),
                .index("change_entry_thing", on: "change_entry", ["kind", "thing", "id"]),
                .table(
                    "search_entry",
                    [
                        .whole("number").key, .text("kind").required, .text("thing").required, .text("plan"), .text("forum").required, .text("place"),
                        .text("label").required, .text("title").required, .text("words").required,
                    ]),
                .index("search_entry_plan", on: "search_entry", ["plan"]),
                .index("search_entry_forum", on: "search_entry", ["forum", "kind"]),
                .search,
            ]),
        Migration(
            2, "access: several servers",
            [
                // Who does a piece of recurring work, and until when nobody else does.
                .table("lease", [.text("id").key, .text("holder").required, .whole("held_until").required, .whole("done_at").required]),
                // How far a copy to here has come, table by table.
                .table("copy_progress", [.text("id").key, .whole("rows").required, .text("reached").required]),
            ]),
        Migration(
            3, "access: the audit log",
            [
                .table(
                    "audit_entry",
                    [
                        .whole("number").key, .whole("at").required, .text("person"), .text("operation").required, .text("outcome").required, .text("subject"), .text("change"),
                        .text("hash").required,
                    ]),
                // Whom and what the references of the log stand for; '' where there is none.
                .table(
                    "audit_reference",
                    [.text("id").key, .text("kind").required, .text("thing").required, .text("plan").required, .text("forum").required]),
                .index("audit_reference_thing", on: "audit_reference", ["kind", "thing", "plan", "forum"]),
            ]),
        Migration(
            4, "access: signed checkpoints of the audit log",
            [.table("audit_checkpoint", [.whole("number").key, .text("hash").required, .whole("at").required, .text("public_key").required, .text("signature").required])]),
        Migration(
            5, "access: the audit log tells what people acted from, and cannot be changed by accident",
            [
                .column("audit_entry", .whole("form")), .column("audit_entry", .text("capacity")), .column("audit_entry", .text("behalf")), .column("audit_entry", .text("purpose")),
                .index("audit_entry_person", on: "audit_entry", ["person", "at"]), .appendOnly("audit_entry"),
            ]),
        Migration(6, "access: what the audit log tells of a thing", [.index("audit_entry_subject", on: "audit_entry", ["subject", "at"])]),
        Migration(
            7, "access: how people signed in, and when they were here last",
            [
                .column("session", .whole("signed_in_at")), .column("session", .whole("seen_at")), .column("session", .text("assurance")), .column("session", .text("way")),
                .column("session", .text("provider")), .column("session", .text("hint")), .column("session", .text("device")), .index("session_person", on: "session", ["person"]),
            ]),
        // Up to where the log was taken out, signed.
        Migration(
            8, "access: seals under what was taken out of the audit log",
            [.table("audit_seal", [.whole("number").key, .text("hash").required, .whole("at").required, .text("public_key").required, .text("signature").required])]),
    ]
}
