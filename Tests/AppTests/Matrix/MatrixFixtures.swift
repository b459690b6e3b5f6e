import Access
import Forums
import Kernel
import Storage
import Testing

/// Things for every place in every path.
struct MatrixFixtures {
    /// By the plan, the name of each place in a path about it.
    var places: [PlanID: [String: String]] = [:]
    /// The person who is to do the action, by the plan.
    var doers: [PlanID: PersonID] = [:]

    static func make(_ records: Records, now: Instant) throws -> MatrixFixtures {
        try records.maintain("test") { $0.note("session.begin", refused: false, by: PersonID("borgmester-vejen")) }
        return try records.maintain("test") { writing in
            var fixtures = MatrixFixtures()
            let log = try oversight(writing, now)
            for (plan, forum) in [(MatrixWorld.localPlan, Role.own), (MatrixWorld.districtPlan, Role.council)] {
                fixtures.places[plan] = try places(plan, forum, writing).merging(try added(to: plan, forum, writing, now)) { $1 }.merging(log) { $1 }
                fixtures.doers[plan] = PersonID("matrix-doer-\(plan.rawValue)")
            }
            return fixtures
        }
    }

    private static func text(_ query: Query, _ writing: Writing) throws -> String { try #require(try writing.reading.first(query) { try $0.text() }) }

    /// What the sample has.
    private static func places(_ plan: PlanID, _ forum: ForumID, _ writing: Writing) throws -> [String: String] {
        let activity = try text("SELECT place FROM assignment WHERE origin = \(plan) AND status = 'open' ORDER BY position LIMIT 1", writing)
        let measured = try #require(
            try writing.reading.first("SELECT indicator, period, area FROM measurement WHERE plan = \(plan) ORDER BY indicator, position LIMIT 1") {
                (indicator: try $0.text(), period: try $0.text(), area: $0.textIfAny())
            })
        return [
            "plan": plan.rawValue, "forum": forum.rawValue, "code": "1464", "person": "boernechef-vejen", "part": "1", "number": "1", "activity": activity,
            "area": try text("SELECT focus_area FROM activity WHERE plan = \(plan) AND id = \(activity)", writing),
            "action": try text("SELECT id FROM assignment WHERE origin = \(plan) AND place = \(activity) AND status = 'open' LIMIT 1", writing), "indicator": measured.indicator,
            "period": measured.period, "place": measured.area ?? "samlet", "seat": try text("SELECT id FROM seat WHERE forum = \(forum) ORDER BY position LIMIT 1", writing),
            "post": try text("SELECT id FROM post WHERE kind = 'log-auditor' AND authority = 'vejen-kommune'", writing),
            "programme": "trafikpolitik", "unit": "v10", "session": "0000000000000000", "provider": "proeve", "token": String(repeating: "0", count: 64),
        ]
    }

    /// What the log auditor of Vejen has: a sample of one entry, a decided request, a breach, an alarm.
    private static func oversight(_ writing: Writing, _ now: Instant) throws -> [String: String] {
        let entry = try #require(try writing.reading.first("SELECT max(number) FROM audit_entry") { try $0.whole() })
        let place: Query = "'1464', 'vejen-kommune'"
        try writing.run("INSERT INTO spot_check (id, district, authority, at, since, entries) VALUES ('sample', \(place), \(now), 0, 1)")
        try writing.run("INSERT INTO spot_check_entry (id, spot_check, number, reasons) VALUES ('drawn', 'sample', \(entry), 'off-hours')")
        try writing.run(
            """
            INSERT INTO insight_request (id, district, authority, person, "from", "to", received, outcome)
            VALUES ('insight', \(place), 'boernechef-vejen', '2026-01-01', '2026-06-01', '2026-06-02', 'given')
            """)
        try writing.run(
            """
            INSERT INTO breach (id, district, authority, thing, "from", "to", found, what)
            VALUES ('breach', \(place), 'plan/vejen-2026', '2026-06-01', '2026-06-02', '2026-06-03', 'Et eksempel')
            """)
        try writing.run("INSERT INTO log_alarm (id, district, authority, person, kind, at, number) VALUES ('alarm', \(place), 'borgmester-vejen', 'looks', \(now), \(entry))")
        return ["sample": "sample", "entry": String(entry), "insight": "insight", "breach": "breach", "alarm": "alarm"]
    }

    /// What it lacks: a comment, a request to erase, a milestone, an editor, a deputy, a cadence, a filing, an approval, the doer.
    private static func added(to plan: PlanID, _ forum: ForumID, _ writing: Writing, _ now: Instant) throws -> [String: String] {
        let key = plan.rawValue
        try writing.run("INSERT INTO comment (id, plan, person, text, at) VALUES (\("comment-\(key)"), \(plan), 'boernechef-vejen', 'Godt', \(now))")
        try writing.run(
            "INSERT INTO purge_request (id, plan, words, reason, asked_by, asked_at) VALUES (\("purge-\(key)"), \(plan), 'ord, der skal væk', 'fordi', 'borgmester-vejen', \(now))")
        try writing.run("INSERT INTO editor (id, forum, person) VALUES (\("editor-\(key)"), \(forum), 'byplanlaegger-vejen')")
        try writing.run("INSERT INTO deputy (id, forum, person, member, day) VALUES (\("deputy-\(key)"), \(forum), 'byplanlaegger-vejen', 'boernechef-vejen', '2027-01-01')")
        try writing.run("INSERT INTO person (id, district, sort_key, name, position) VALUES (\("matrix-doer-\(key)"), '1464', 'x', 'Prøveperson', 999)")
        let activity = try text("SELECT place FROM assignment WHERE origin = \(plan) AND status = 'open' ORDER BY position LIMIT 1", writing)
        try writing.run("UPDATE assignment SET person = \("matrix-doer-\(key)") WHERE origin = \(plan) AND place = \(activity)")
        try writing.run("UPDATE activity SET milestones = '[{\"text\":\"Et skridt\",\"due\":\"2026-09-01\"}]' WHERE plan = \(plan) AND id = \(activity)")
        try writing.run("UPDATE indicator SET source = NULL WHERE plan = \(plan) AND id = (SELECT indicator FROM measurement WHERE plan = \(plan) ORDER BY indicator, position LIMIT 1)")
        try writing.run("UPDATE plan SET approved_by = '[{\"name\":\"Udvalget\"}]', records = '[{\"authority\":\"vejen-kommune\",\"system\":\"ESDH\"}]' WHERE id = \(plan)")
        try writing.run(
            "UPDATE forum SET legal_basis = '[{\"text\":\"En aftale\"}]', cadence = '[{\"as-needed\":true}]', records = '[{\"authority\":\"vejen-kommune\",\"system\":\"ESDH\"}]' WHERE id = \(forum)")
        // An indicator with a series of its own and a question put to it.
        let indicator = try text("SELECT indicator FROM measurement WHERE plan = \(plan) ORDER BY indicator, position LIMIT 1", writing)
        try writing.run(
            """
            INSERT INTO series (plan, indicator, vintage, at, added, revised, source, retrieved) VALUES (\(plan), \(indicator), 1, \(now), 1, 0, 'Prøvestatistik', '2026-01-02')
            """)
        try writing.run("INSERT INTO series_area (plan, indicator, area, figures) VALUES (\(plan), \(indicator), '0575', '2016-Q1 1 2 3 4')")
        try writing.run("INSERT INTO evaluation (plan, indicator, fixed_at, id, name) VALUES (\(plan), \(indicator), \(now), \("evaluation-\(key)"), 'ekstra øjne')")
        return ["comment": "comment-\(key)", "request": "purge-\(key)", "editor": "editor-\(key)", "deputy": "deputy-\(key)"]
    }

    /// The people whom the roles are.
    static func settle(_ roles: [Role], in records: Records) throws {
        try records.maintain("test") { writing in
            for role in roles {
                guard let person = role.person, try !writing.reading.exists("SELECT 1 FROM person WHERE id = \(person)") else { continue }
                try writing.run("INSERT INTO person (id, district, sort_key, name, position) VALUES (\(person), '1464', 'x', 'Prøveperson', 999)")
                for row in role.rows { try writing.run(row) }
            }
        }
    }
}
