import Access
import Forums
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Oversight

@Suite struct LogTests {
    @Test func `an auditor sees what the own authority's people did, and no others`() async throws {
        let ward = try Ward()
        try ward.did("anna", "plan.publish")
        try ward.did("bo", "forum.move")
        let municipality = try await ward.get("/log", as: "lis")
        #expect(municipality.status == .ok && municipality.shows("Offentliggjorde planen") && municipality.shows("Anna Skov"))
        #expect(!municipality.shows("Flyttede forummet") && !municipality.shows("Bo Dam"))
        let police = try await ward.get("/log", as: "per")
        #expect(police.shows("Flyttede forummet") && !police.shows("Offentliggjorde planen") && !police.shows("Anna Skov"))
    }

    @Test(arguments: ["/log", "/log?myndighed=politiet", "/log/alarmer", "/log/stikproever", "/log/indsigt", "/log/brud", "/log/stikproever/opgoerelse"])
    func `for everybody else there is no log`(path: String) async throws {
        let ward = try Ward()
        for person in ["ada", "anna", "bo"] { #expect(try await ward.get(path, as: person).status == .notFound, "\(person)") }
        #expect(try await ward.get(path, as: "lis").status == (path.contains("politiet") ? .notFound : .ok))
    }

    @Test func `who moves to another authority leaves behind what was done there`() async throws {
        let ward = try Ward()
        try ward.did("anna", "plan.publish", later: -60_000)
        try ward.records.maintain("test") { writing in
            let anna = try PeopleStore.person(PersonID("anna"), in: writing.reading).person
            var moved = anna
            moved.authority = AuthorityID("politiet")
            try PeopleStore.save(moved, was: anna, &writing)
        }
        try ward.did("anna", "forum.move", later: 60_000)
        let municipality = try await ward.get("/log", as: "lis")
        #expect(municipality.shows("Offentliggjorde planen") && !municipality.shows("Flyttede forummet"))
        let police = try await ward.get("/log", as: "per")
        #expect(police.shows("Flyttede forummet") && !police.shows("Offentliggjorde planen"))
    }

    @Test func `an entry tells what was done in the past tense: given, changed, ended and removed`() async throws {
        let ward = try Ward()
        let viewer = try ward.sessions.viewer(of: try ward.sessions.begin(for: PersonID("ada"), by: .demonstration))
        var seat = Seat()
        (seat.person, seat.roles) = (PersonID("bo"), [.member])
        let load = PlaceStore.loading(Ward.council)
        try ward.records.act(SeatMember.self, as: viewer, on: load) { permit, writing in try SeatStore.add(seat, for: "Bo Dam", in: permit.subject.id, &writing) }
        let key = try #require(try ward.text("SELECT id FROM seat WHERE person = 'bo'"))
        func stored(_ writing: borrowing Writing) throws -> SeatStore.Stored { try SeatStore.seat(key, of: Ward.council, in: writing.reading) }
        try ward.records.act(SeatMember.self, as: viewer, on: load) { permit, writing in
            var changed = seat
            changed.roles = [.chair]
            try SeatStore.save(changed, was: try stored(writing), in: permit.subject.id, &writing)
        }
        try ward.records.act(SeatMember.self, as: viewer, on: load) { permit, writing in
            var ended = try stored(writing).seat
            ended.to = Ward.clock.today
            try SeatStore.save(ended, was: try stored(writing), in: permit.subject.id, &writing)
        }
        let page = try await ward.get("/log", as: "lis")
        for words in ["Gav en plads", "Rettede en plads", "Afsluttede en plads"] { #expect(page.shows(">\(words)</td>"), "\(words)") }
        #expect(page.shows("Bo Dam, Lokalråd Byen") && page.shows("Administrator"))
        #expect(page.shows("<th scope=\"col\">Formål</th>"))
    }

    @Test func `every operation has its words, in both languages, whether something changed or not`() {
        for operation in Operation.allCases {
            for kind in [Change.Kind?.none] + Change.Kind.allCases {
                for way in LogChange.Way.allCases {
                    let line = LogLine(
                        number: 1, at: Ward.clock.now(), person: PersonID("bo"), personName: "Bo", isUnknown: false, operation: operation.rawValue, isRefused: false, subject: nil, capacity: nil,
                        behalf: nil, purpose: nil, change: kind.map { LogChange(kind: $0, way: way) })
                    let words = LogDeeds.words(line)
                    for language in [Language.danish, .english] {
                        #expect(words[language].first?.isUppercase == true && !words[language].contains("."), "\(operation) \(String(describing: kind)) \(way)")
                    }
                }
            }
        }
    }

    @Test func `an attempt at somebody's access is of that person's authority`() async throws {
        let ward = try Ward()
        try ward.records.maintain("test") { $0.note("session.refused", refused: true, about: PersonID("bo")) }
        #expect(try await ward.get("/log", as: "per").shows("Forsøgte at logge ind"))
        #expect(try await !ward.get("/log", as: "lis").shows("Forsøgte at logge ind"))
    }

    @Test func `each look is in the log with its purpose before anything is shown, and nothing is shown when it cannot be`() async throws {
        let ward = try Ward()
        try ward.did("anna", "plan.publish")
        _ = try await ward.get("/log", as: "lis")
        let entry = "SELECT purpose FROM audit_entry WHERE operation = 'log.read'" as Query
        #expect(try ward.text(entry) == "oversight" && ward.count("SELECT count(*) FROM audit_entry WHERE operation = 'log.read'") == 1)
        #expect(try ward.text("SELECT capacity FROM audit_entry WHERE operation = 'log.read'")?.hasPrefix("post:log-auditor:") == true)
        let (session, before) = (try ward.sessions.begin(for: PersonID("lis"), by: .demonstration), try ward.count("SELECT count(*) FROM audit_entry"))
        try ward.engine.write { try $0.run("ALTER TABLE audit_entry RENAME COLUMN purpose TO purpose_away") }
        let refused = try await ward.get("/log", with: session)
        try ward.engine.write { try $0.run("ALTER TABLE audit_entry RENAME COLUMN purpose_away TO purpose") }
        #expect(refused.status.code >= 500 && !refused.shows("Anna Skov"))
        #expect(try ward.count("SELECT count(*) FROM audit_entry") == before)
    }

    @Test func `the filters say what they say`() async throws {
        let ward = try Ward()
        try ward.did("anna", "plan.publish")
        try ward.did("ada", "session.begin")
        try ward.did("ada", "purge.read", refused: true)
        #expect(try await ward.get("/log?person=anna", as: "lis").shows("Offentliggjorde planen"))
        let onlyAda = try await ward.get("/log?person=ada", as: "lis").body
        #expect(!onlyAda.contains("Offentliggjorde planen") && onlyAda.contains("Loggede ind"))
        let refused = try await ward.get("/log?hvad=afvist", as: "lis").body
        #expect(refused.contains("Afvist</span>") && !refused.contains("Offentliggjorde planen"))
        #expect(try await ward.get("/log?hvad=noget&dage=9999&person=%27&foer=x", as: "lis").status == .ok)
    }

    @Test func `a long log comes in pages without gaps or doubles`() async throws {
        let ward = try Ward()
        for number in 0..<120 { try ward.did("anna", number % 2 == 0 ? "plan.publish" : "forum.move") }
        var (address, numbers): (String?, [String]) = ("/log?person=anna", [])
        while let current = address {
            let page = try await ward.get(current, as: "lis").body
            numbers += page.matches(of: /Post nr\. (\d+)/).map { String($0.1) }
            address = page.firstMatch(of: /href="(\/log\?[^"]*foer=\d+)"/).map { String($0.1).replacing("&amp;", with: "&") }
        }
        #expect(Set(numbers).count == numbers.count)
        #expect(try numbers.count == ward.count("SELECT count(*) FROM audit_entry e JOIN audit_reference r ON r.id = e.person AND r.thing = 'anna'"))
    }
}

@Suite struct AlarmTests {
    @Test func `many refusals in a short time raise one alarm, few or slow ones none`() async throws {
        let ward = try Ward()
        for second in 0..<11 { try ward.did("anna", "plan.read", refused: true, later: Int64(second) * 1000) }
        for hour in 1..<20 { try ward.did("bo", "plan.read", refused: true, later: Int64(hour) * 3_600_000) }
        let watch = AlarmWatch(engine: ward.engine)
        try watch.run()
        #expect(try ward.count("SELECT count(*) FROM log_alarm") == 0)
        try ward.did("anna", "plan.read", refused: true, later: 12_000)
        try watch.run()
        try ward.did("anna", "plan.read", refused: true, later: 13_000)
        try watch.run()
        try watch.run()
        #expect(try ward.count("SELECT count(*) FROM log_alarm") == 1)
        let page = try await ward.get("/log/alarmer", as: "lis")
        #expect(page.shows("Afvist mange gange på kort tid") && page.shows("Anna Skov") && page.shows(">Ny<"))
        #expect(try await ward.get("/log/alarmer", as: "per").shows("Der er ingen alarmer"))
    }

    @Test func `what was refused is named where the log knows it, and in another district it raises an alarm`() throws {
        let ward = try Ward()
        let viewer = try ward.sessions.viewer(of: try ward.sessions.begin(for: PersonID("anna"), by: .demonstration))
        try ward.records.maintain("test") { writing in
            try writing.run("INSERT INTO district (code, name, municipalities, position) VALUES ('1461', 'Fyn', '[]', 2)")
            try writing.run("INSERT INTO forum (id, district, sort_key, name, kind, position) VALUES ('fjernt', '1461', 'f', 'Lokalråd Fjern', 'lokalraad', 1)")
            for forum in ["fjernt", "lokalraad"] { writing.changed(Change(.forum, forum, title: "", forum: ForumID(forum))) }
        }
        // What somebody made up is not written down.
        for forum in ["lokalraad", "lokalraad", "noget-opdigtet", "fjernt"] { try ward.records.noteRefused("forum.read-inside", by: viewer, at: ["forum": forum]) }
        let told = try ward.engine.read {
            try $0.rows("SELECT coalesce(r.thing, '-') FROM audit_entry e LEFT JOIN audit_reference r ON r.id = e.subject WHERE e.outcome = 'refused' ORDER BY e.number") { try $0.text() }
        }
        #expect(told == ["lokalraad", "lokalraad", "-", "fjernt"])
        #expect(try ward.count("SELECT count(*) FROM audit_reference WHERE thing LIKE '%opdigtet%'") == 0)
        try AlarmWatch(engine: ward.engine).run()
        #expect(try ward.text("SELECT kind FROM log_alarm") == "outside" && ward.count("SELECT count(*) FROM log_alarm") == 1)
        // However many addresses are tried.
        for number in 0..<40 {
            try ward.records.maintain("test") { $0.changed(Change(.forum, "nr-\(number)", title: "")) }
            try ward.records.noteRefused("forum.read-inside", by: viewer, at: ["forum": "nr-\(number)"])
        }
        #expect(try ward.count("SELECT count(*) FROM audit_entry WHERE outcome = 'refused'") == 5)
    }

    @Test func `a seat that an administrator gave raises an alarm, one that the secretary gave does not`() throws {
        let ward = try Ward()
        let load = PlaceStore.loading(Ward.council)
        func give(_ person: String, by giver: String) throws {
            let viewer = try ward.sessions.viewer(of: try ward.sessions.begin(for: PersonID(giver), by: .demonstration))
            var seat = Seat()
            (seat.person, seat.roles) = (PersonID(person), [.member])
            try ward.records.act(SeatMember.self, as: viewer, on: load) { permit, writing in try SeatStore.add(seat, for: person, in: permit.subject.id, &writing) }
        }
        try ward.records.maintain("test") { try $0.run(#"UPDATE seat SET "to" = NULL"#) }
        try give("bo", by: "anna")
        try AlarmWatch(engine: ward.engine).run()
        #expect(try ward.count("SELECT count(*) FROM log_alarm") == 0)
        try give("lis", by: "ada")
        try AlarmWatch(engine: ward.engine).run()
        #expect(try ward.text("SELECT kind || person || authority FROM log_alarm") == "poweradakommunen")
    }

    @Test func `many look-ups raise an alarm`() throws {
        let ward = try Ward()
        for number in 0..<60 { try ward.did("bo", "purge.read", later: Int64(number)) }
        try AlarmWatch(engine: ward.engine).run()
        #expect(try ward.text("SELECT kind FROM log_alarm") == "looks" && ward.text("SELECT authority FROM log_alarm") == "politiet")
    }

    @Test func `an alarm is seen once, by its own authority's auditor, and that is in the log`() async throws {
        let ward = try Ward()
        for number in 0..<12 { try ward.did("anna", "plan.read", refused: true, later: Int64(number)) }
        try AlarmWatch(engine: ward.engine).run()
        let id = try #require(try ward.text("SELECT id FROM log_alarm"))
        #expect(try await ward.post("/log/alarmer/\(id)/set", as: "per").status == .notFound)
        #expect(try await ward.post("/log/alarmer/\(id)/set", as: "lis", [("note", "Hun ledte efter en gammel plan")]).status == .seeOther)
        #expect(try await ward.post("/log/alarmer/\(id)/set", as: "lis", [("note", "noget andet")]).status == .seeOther)
        #expect(try ward.text("SELECT note FROM log_alarm") == "Hun ledte efter en gammel plan")
        #expect(try ward.count("SELECT count(*) FROM audit_entry WHERE operation = 'log.read' AND change IS NOT NULL") == 1)
    }
}
