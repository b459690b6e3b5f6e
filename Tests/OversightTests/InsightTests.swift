import Access
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Oversight

@Suite struct InsightTests {
    private static let asked = [
        ("person", "ada"), ("from-day", "1"), ("from-month", "1"), ("from-year", "2026"), ("to-day", "30"), ("to-month", "6"), ("to-year", "2026"), ("received-day", "10"),
        ("received-month", "6"), ("received-year", "2026"), ("file", "26/1234"),
    ]

    private func request(_ ward: Ward, as auditor: String) async throws -> String {
        let answer = try await ward.post("/log/indsigt/ny", as: auditor, Self.asked)
        #expect(answer.status == .seeOther, "\(answer.body)")
        return String(try #require(answer.headers[.location]).prefix { $0 != "?" })
    }

    @Test func `the answer tells times and what was done, no employee's name, and nothing of another authority`() async throws {
        let ward = try Ward()
        try ward.did("anna", "person.revise", about: "ada")
        try ward.did("bo", "account.keep", about: "ada")
        let address = try await request(ward, as: "lis")
        let page = try await ward.get(address, as: "lis")
        #expect(page.shows("Anna Skov") && page.shows("Rettede en person") && !page.shows("Bo Dam") && !page.shows("en adgang"))
        #expect(page.shows("artikel 15") && !page.shows("Hverken be- eller afkræftet"))
        #expect(try await ward.get(address + "/svar", as: "lis").status == .notFound)
        #expect(try await ward.post(address, as: "lis", [("outcome", "given"), ("version", "1")]).status == .seeOther)
        let letter = try await ward.get(address + "/svar", as: "lis")
        #expect(letter.shows("Rettede en person") && letter.shows("klage til Datatilsynet") && letter.shows("15. juni 2026"))
        let text = try await ward.get(address + "/svar.txt", as: "lis")
        #expect(text.headers[.contentDisposition] == "attachment; filename=\"svar.txt\"" && text.headers[.cacheControl] == "no-store")
        for words in [letter.body, text.body] {
            // The auditor's own name is in the page's head.
            #expect(!words.contains("Anna") && !words.contains("Bo Dam") && !words.contains("en adgang") && !words.contains("Politiet"))
        }
        #expect(try await ward.get(address, as: "per").status == .notFound)
        #expect(try ward.count("SELECT count(*) FROM audit_entry WHERE operation = 'log.insight' AND purpose = 'insight'") >= 4)
    }

    @Test func `what was done to somebody's seat is about them, a seat that is gone too; another's is not`() throws {
        let ward = try Ward()
        try ward.records.maintain("forum.seat") { writing in
            try writing.run(#"INSERT INTO seat (id, forum, person, roles, position) VALUES ('s7', 'lokalraad', 'ada', '["member"]', 2)"#)
            writing.changed(Change(.seat, "s7", title: "", forum: Ward.council, after: FieldRecord([("roles", .list([.text("member")]))])))
            for (seat, person) in [("s8", "ada"), ("s9", "bo"), ("s10", "adam")] {
                writing.changed(Change(.seat, seat, title: "", forum: Ward.council, before: FieldRecord([("person", .text(person)), ("roles", .list([.text("member")]))])))
            }
        }
        let seats = try ward.records.maintain("test") { writing in
            let found = try LogEntries.references(about: PersonID("ada"), in: writing.reading)
            return try writing.reading.rows("SELECT thing FROM audit_reference WHERE kind = 'seat' AND id IN (\(list: found)) ORDER BY thing") { try $0.text() }
        }
        #expect(seats == ["s7", "s8"])
    }

    @Test func `an authority whose people did nothing says no more than that`() async throws {
        let ward = try Ward()
        try ward.did("anna", "person.revise", about: "ada")
        let address = try await request(ward, as: "per")
        #expect(try await ward.post(address, as: "per", [("outcome", "given"), ("version", "1")]).status == .seeOther)
        let text = try await ward.get(address + "/svar.txt", as: "per").body
        #expect(text.contains("viser ikke, at vores medarbejdere") && !text.contains("rette personen") && !text.contains("Byens Kommune"))
    }

    @Test func `police may postpone, restrict, refuse, or neither confirm nor deny; a municipality may not`() async throws {
        let ward = try Ward()
        try ward.did("bo", "person.revise", about: "ada")
        let police = try await request(ward, as: "per")
        #expect(try await ward.get(police, as: "per").shows("Hverken be- eller afkræftet"))
        #expect(try await ward.post(police, as: "per", [("outcome", "postponed"), ("reason", "Efterforskning"), ("version", "1")]).status == .unprocessableContent)
        #expect(try await ward.post(police, as: "per", [("outcome", "neither"), ("version", "1")]).status == .unprocessableContent)
        #expect(try await ward.post(police, as: "per", [("outcome", "neither"), ("reason", "Hemmelig grund"), ("version", "1")]).status == .seeOther)
        let letter = try await ward.get(police + "/svar.txt", as: "per").body
        #expect(letter.contains("hverken be- eller afkræfte") && !letter.contains("Hemmelig grund") && !letter.contains("rette personen") && letter.contains("udøve dine rettigheder"))
        let municipality = try await request(ward, as: "lis")
        #expect(try await ward.post(municipality, as: "lis", [("outcome", "neither"), ("reason", "x"), ("version", "1")]).status == .unprocessableContent)
    }

    @Test func `a request says what is missing, and who comes second is told`() async throws {
        let ward = try Ward()
        let empty = try await ward.post("/log/indsigt/ny", as: "lis")
        #expect(empty.status == .unprocessableContent && empty.shows("Vælg, hvem der spørger") && empty.shows("Skriv den første dag"))
        let address = try await request(ward, as: "lis")
        try ward.did("anna", "person.revise", about: "ada")
        let looks = try ward.count("SELECT count(*) FROM audit_entry WHERE operation = 'log.insight' AND change IS NULL")
        let undecided = try await ward.post(address, as: "lis", [("version", "1")])
        // What it is about stands there still, and that it was shown again is in the log.
        #expect(undecided.status == .unprocessableContent && undecided.shows("Rettede en person"))
        #expect(try ward.count("SELECT count(*) FROM audit_entry WHERE operation = 'log.insight' AND change IS NULL") == looks + 1)
        _ = try await ward.post(address, as: "lis", [("outcome", "given"), ("version", "1")])
        #expect(try await ward.post(address, as: "lis", [("outcome", "refused"), ("reason", "x"), ("version", "1")]).status == .conflict)
        #expect(try await ward.get("/log/indsigt", as: "lis").shows("Indsigt givet"))
        #expect(try await ward.get("/log/indsigt", as: "per").shows("Ingen har bedt om indsigt"))
    }
}

@Suite struct BreachTests {
    private func breach(_ ward: Ward, _ thing: String, _ from: (Int, Int), _ to: (Int, Int)) async throws -> String {
        let answer = try await ward.post(
            "/log/brud/ny", as: "lis",
            [
                ("thing", thing), ("from-day", "\(from.0)"), ("from-month", "\(from.1)"), ("from-year", "2026"), ("to-day", "\(to.0)"), ("to-month", "\(to.1)"), ("to-year", "2026"),
                ("found-day", "14"), ("found-month", "6"), ("found-year", "2026"), ("time", "9.30"), ("what", "En skærm stod åben"),
            ])
        #expect(answer.status == .seeOther, "\(answer.body)")
        return String(try #require(answer.headers[.location]).prefix { $0 != "?" })
    }

    @Test func `who could see a forum from within follows the seats of those days`() async throws {
        let ward = try Ward()
        let during = try await ward.get(try await breach(ward, "forum/lokalraad", (1, 4), (2, 4)), as: "lis")
        #expect(during.shows("<p>Anna Skov</p>") && during.shows("forummets sekretær"))
        // 72 hours from 9.30 on the 14th.
        #expect(during.shows("17. juni 2026 kl. 9.30"))
        for (from, to) in [((1, 2), (28, 2)), ((1, 6), (14, 6))] {
            #expect(try await !ward.get(try await breach(ward, "forum/lokalraad", from, to), as: "lis").shows("<p>Anna Skov</p>"))
        }
        #expect(try await ward.get(try await breach(ward, "forum/lokalraad", (1, 2), (1, 3)), as: "lis").shows("<p>Anna Skov</p>"))
    }

    @Test func `who could see a plan follows its state on those days, too`() async throws {
        let ward = try Ward()
        let recorded = { (day: String) in Ward.clock.instant(on: Day(iso: day) ?? .earliest, hour: 12, minute: 0) ?? Ward.clock.now() }
        try ward.records.maintain("test") { writing in
            try writing.run(
                #"INSERT INTO plan (id, district, forum, title, status, "from", "to", position) VALUES ('plan-2026', '1464', 'lokalraad', 'Plan', 'published', '2026-01-01', '2026-12-31', 1)"#)
            for (id, day, before, after) in [("c1", "2026-04-10", "draft", "for-comment"), ("c2", "2026-05-10", "for-comment", "published")] {
                try writing.run(
                    "INSERT INTO change_entry (id, at, action, kind, thing, title, before, after) VALUES (\(id), \(recorded(day)), 'x', 'plan', 'plan-2026', '', \("{\"status\":\"\(before)\"}"), \("{\"status\":\"\(after)\"}"))"
                )
            }
            // A council above, whose member knows the plan from when it is sent.
            try writing.run("INSERT INTO forum (id, district, sort_key, name, kind, position) VALUES ('kredsraad', '1464', 'k', 'Kredsrådet', 'kredsraad', 2)")
            try writing.run("UPDATE forum SET parent = 'kredsraad' WHERE id = 'lokalraad'")
            try writing.run(#"INSERT INTO seat (id, forum, person, roles, "from", position) VALUES ('s2', 'kredsraad', 'ada', '["member"]', '2026-01-01', 1)"#)
        }
        let draft = try await ward.get(try await breach(ward, "plan/plan-2026", (1, 4), (5, 4)), as: "lis")
        #expect(draft.shows("<p>Anna Skov</p>") && !draft.shows("<p>Ada Lund</p>") && !draft.shows("Planen var offentlig"))
        let sent = try await ward.get(try await breach(ward, "plan/plan-2026", (5, 4), (11, 4)), as: "lis")
        #expect(sent.shows("<p>Ada Lund</p>") && !sent.shows("Planen var offentlig"))
        #expect(try await ward.get(try await breach(ward, "plan/plan-2026", (9, 5), (11, 5)), as: "lis").shows("Planen var offentlig"))
        _ = try ward.records.maintain("test") { try $0.run("UPDATE change_entry SET before = NULL WHERE id = 'c1'") }
        #expect(try await ward.get(try await breach(ward, "plan/plan-2026", (1, 3), (5, 3)), as: "lis").shows("ikke i Rygrad i den periode"))
    }

    @Test func `it is another authority's business who of theirs could, and nobody else reads the account`() async throws {
        let ward = try Ward()
        _ = try ward.records.maintain("test") { try $0.run(#"INSERT INTO seat (id, forum, person, roles, position) VALUES ('s3', 'lokalraad', 'bo', '["member"]', 2)"#) }
        let address = try await breach(ward, "forum/lokalraad", (1, 4), (2, 4))
        let page = try await ward.get(address, as: "lis")
        #expect(page.shows("<span>Politiet</span>: 1") && !page.shows("<p>Bo Dam</p>"))
        #expect(try await ward.get(address, as: "per").status == .notFound)
        let wrong = try await ward.post(address, as: "lis", [("thing", "plan/findes-ikke"), ("time", "25.70"), ("version", "1")])
        #expect(wrong.status == .unprocessableContent && wrong.shows("Skriv klokkeslættet som 14.30"))
    }
}
