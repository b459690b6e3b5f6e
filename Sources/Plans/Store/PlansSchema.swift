import Kernel
package import Storage

/// The tables of plans, focus areas and activities, of comments on them and of what was decided about them.
package enum PlansSchema {
    package static let plan = ThingTable<Plan>("plan")
    package static let focusArea = ThingTable<FocusArea>("focus_area")
    package static let activity = ThingTable<Activity>("activity")

    private static let upkeep: [Column] = [.whole("position").required, .whole("version").required.defaulting(to: "1")]
    private static let ofPlan: Query = "FOREIGN KEY (plan) REFERENCES plan (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"

    package static let migrations = [
        Migration(
            30, "plans",
            [
                // What every list asks for stands before the long texts: SQLite reads a row from its beginning.
                .table("plan", [.text("district").required] + upkeep + plan.newColumns, ["PRIMARY KEY (id)", "FOREIGN KEY (forum) REFERENCES forum (id) DEFERRABLE INITIALLY DEFERRED"]),
                .index("plan_forum", on: "plan", ["forum", "from"]),
                .index("plan_district", on: "plan", ["district", "from"]),
                // Not on every status: nearly all plans are published, and the planner would go through them by it.
                .statement("CREATE INDEX plan_for_comment ON plan (status) WHERE status = 'for-comment'"),
                .index("plan_to", on: "plan", ["to", "from"]),
                .index("plan_parent", on: "plan", ["parent"]),
                .index("plan_previous", on: "plan", ["previous"]),
                .table("focus_area", [.text("plan").required] + upkeep + focusArea.newColumns, ["PRIMARY KEY (plan, id)", ofPlan], clustered: true),
                .table("activity", [.text("plan").required, .text("focus_area").required] + upkeep + activity.newColumns, ["PRIMARY KEY (plan, id)", ofPlan], clustered: true),
                // How a plan goes is counted from this alone.
                .index("activity_standing", on: "activity", ["plan", "status", "released"]),
                // Which activities a forum or an authority is responsible for.
                .table(
                    "activity_responsible", [.text("responsible").required, .text("plan").required, .text("activity").required],
                    ["PRIMARY KEY (responsible, plan, activity)", "FOREIGN KEY (plan, activity) REFERENCES activity (plan, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"], clustered: true),
                .index("activity_responsible_plan", on: "activity_responsible", ["plan", "activity"]),
                .table(
                    "plan_step", [.text("id").key, .text("plan").required, .text("status").required, .text("person"), .whole("at").required, .text("note")], [ofPlan]),
                .index("plan_step_plan", on: "plan_step", ["plan", "id"]),
                .table(
                    "consultation",
                    [.text("plan").required, .text("deadline").required, .text("opened_by").required, .whole("opened_at").required], ["PRIMARY KEY (plan)", ofPlan]),
                // The forums that have a plan for comment.
                .table("consultation_recipient", [.text("forum").required, .text("plan").required], ["PRIMARY KEY (forum, plan)", ofPlan], clustered: true),
                .index("consultation_recipient_plan", on: "consultation_recipient", ["plan"]),
                .table(
                    "comment",
                    [
                        .text("id").key, .text("plan").required, .text("focus_area"), .text("activity"), .text("person").required, .text("text").required, .whole("at").required,
                        .text("answer").check("answer IN ('followed', 'in-part', 'not')"), .text("because"), .text("answered_by"), .whole("answered_at"),
                        .whole("version").required.defaulting(to: "1"),
                    ], [ofPlan]),
                .index("comment_plan", on: "comment", ["plan", "id"]),
                .table(
                    "finding_set_aside",
                    [.text("plan").required, .text("code").required, .text("place").required, .text("reason").required, .text("person").required, .whole("at").required],
                    ["PRIMARY KEY (plan, code, place)", ofPlan], clustered: true),
                // Someone asked that a text be erased. `words`, or `entry` of the history, say what; both are empty once it is decided.
                .table(
                    "purge_request",
                    [
                        .text("id").key, .text("plan").required, .text("words"), .text("entry"), .text("reason").required, .text("asked_by").required, .whole("asked_at").required,
                        .text("outcome").check("outcome IN ('erased', 'dropped')"), .text("decided_by"), .whole("decided_at"),
                    ], [ofPlan]),
                .index("purge_request_plan", on: "purge_request", ["plan", "id"]),
            ]),
        Migration(
            31, "plans: lists given empty",
            [
                .column("plan", .text("empty_lists")), .column("focus_area", .text("empty_lists")),
                .column("activity", .text("empty_lists")),
            ]),
    ]
}
