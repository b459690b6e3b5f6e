package import Storage

/// The tables of what is done with the log: samples and what was found, requests for insight, breaches, alarms.
package enum OversightSchema {
    static let finding = ThingTable<Finding>("spot_check_entry")
    static let insight = ThingTable<InsightRequest>("insight_request")
    static let breach = ThingTable<Breach>("breach")

    private static let place: [Column] = [.text("district").required, .text("authority").required]
    private static let version = Column.whole("version").required.defaulting(to: "1")

    package static let migrations = [
        Migration(
            50, "oversight",
            [
                .table("spot_check", [.text("id").key] + place + [.whole("at").required, .whole("since").required, .whole("entries").required]),
                .index("spot_check_authority", on: "spot_check", ["district", "authority", "at"]),
                // `number` is the audit entry's; `reasons` why it was likelier to be drawn.
                .table(
                    "spot_check_entry",
                    [
                        .text("id").key, .text("spot_check").required.references("spot_check", onDelete: "CASCADE"), .whole("number").required, .text("reasons").required,
                        .text("found_by"), .whole("found_at"),
                    ] + finding.newColumns + [version]),
                .index("spot_check_entry_check", on: "spot_check_entry", ["spot_check", "number"]),
                .table("insight_request", [.text("id").key] + place + insight.newColumns + [.text("decided_by"), .whole("decided_at"), version]),
                .index("insight_request_authority", on: "insight_request", ["district", "authority"]),
                .table("breach", [.text("id").key] + place + breach.newColumns + [version]),
                .index("breach_authority", on: "breach", ["district", "authority"]),
                .table(
                    "log_alarm",
                    [.text("id").key] + place + [
                        .text("person").required, .text("kind").required, .whole("at").required, .whole("number").required, .text("seen_by"), .whole("seen_at"), .text("note"),
                    ]),
                .index("log_alarm_authority", on: "log_alarm", ["district", "authority", "at"]),
                .index("log_alarm_person", on: "log_alarm", ["person", "kind", "at"]),
            ])
    ]
}
