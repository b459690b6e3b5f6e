import Access
import Interchange
import Storage
import Testing

@Suite struct ImportAgainTests {
    @Test func `importing the same again writes nothing`() throws {
        let archive = try Archive()
        let first = try archive.take(WholeDistrict.yaml)
        #expect(first[.plan].added == 3 && first[.forum].added == 2 && first[.measurement].added == 3)
        let history = try archive.count("SELECT count(*) FROM change_entry")
        let again = try archive.take(WholeDistrict.yaml)
        #expect(again[.plan].unchanged == 3 && again[.plan].changed == 0 && again[.forum].unchanged == 2 && again[.measurement].unchanged == 3)
        #expect(try archive.count("SELECT count(*) FROM change_entry") == history)
        #expect(try archive.count("SELECT max(version) FROM plan") == 1)
    }

    @Test func `a first import leaves one entry for each plan, and none for its parts`() throws {
        let archive = try Archive()
        try archive.take(WholeDistrict.yaml)
        #expect(try archive.count("SELECT count(*) FROM change_entry WHERE kind = 'plan'") == 3)
        #expect(try archive.count("SELECT count(*) FROM change_entry WHERE kind IN ('focus-area', 'activity', 'seat', 'measurement')") == 0)
        #expect(try archive.texts("SELECT action FROM change_entry LIMIT 1") == ["import"])
    }

    @Test func `a changed activity raises its own version and is kept with what differs`() throws {
        let archive = try Archive()
        try archive.take(WholeDistrict.yaml)
        let summary = try archive.take(WholeDistrict.yaml.replacing("what: Gå ture", with: "what: Gå lange ture").replacing("value: 31,", with: "value: 32,"))
        #expect(summary[.activity].changed == 1 && summary[.activity].unchanged == 2 && summary[.plan].changed == 0 && summary[.measurement].changed == 1)
        #expect(try archive.count("SELECT version FROM activity WHERE plan = 'kredsen-2014'") == 2)
        #expect(try archive.texts("SELECT before || after FROM change_entry WHERE kind = 'activity'") == [#"{"what":"Gå ture"}{"what":"Gå lange ture"}"#])
        #expect(
            try archive.texts("SELECT thing || before || after FROM change_entry WHERE kind = 'measurement'") == [
                #"indbrud-i-beboelse/2014-Q1/0575{"value":31}{"value":32}"#
            ])
        #expect(try archive.texts("SELECT words FROM search_entry WHERE thing = 'nabohjaelp' AND plan = 'kredsen-2014'") == ["gaa lange ture naboer"])
        #expect(try archive.count("SELECT count(*) FROM search_entry WHERE plan = 'kredsen-2014'") == 3)
    }

    @Test func `what the file leaves out of a plan is removed, and what it leaves out at the top stays`() throws {
        let archive = try Archive()
        try archive.take(WholeDistrict.yaml)
        let file = "rygrad: 1\nplans:\n  - {id: vejen-2014, forum: lokalraad-vejen, title: Vejen, from: 2014-01-01, to: 2014-12-31, status: draft}\n"
        let summary = try archive.take(file)
        #expect(summary[.plan].changed == 1 && summary[.focusArea].removed == 1 && summary[.activity].removed == 1)
        #expect(try archive.texts("SELECT id FROM plan ORDER BY position") == ["kredsen-2013", "kredsen-2014", "vejen-2014"])
        #expect(try archive.count("SELECT count(*) FROM plan WHERE id = 'vejen-2014' AND parent IS NULL") == 1)
        #expect(try archive.count("SELECT count(*) FROM change_entry WHERE plan = 'vejen-2014' AND kind IN ('focus-area', 'activity') AND after IS NULL") == 2)
    }

    @Test func `comments and findings set aside stay with a plan that is imported again`() throws {
        let archive = try Archive()
        try archive.take(WholeDistrict.yaml)
        try archive.change("INSERT INTO comment (id, plan, person, text, at) VALUES ('c', 'vejen-2014', 'anna', 'Godt', 1)")
        try archive.change("INSERT INTO finding_set_aside (plan, code, place, reason, person, at) VALUES ('vejen-2014', 'x', 'y', 'z', 'anna', 1)")
        try archive.change("INSERT INTO plan_step (id, plan, status, at) VALUES ('s', 'vejen-2014', 'draft', 1)")
        try archive.take(WholeDistrict.yaml.replacing("title: Vejen 2014", with: "title: Vejen igen"))
        #expect(try archive.count("SELECT (SELECT count(*) FROM comment) + (SELECT count(*) FROM finding_set_aside) + (SELECT count(*) FROM plan_step)") == 3)
        #expect(try archive.count("SELECT version FROM plan WHERE id = 'vejen-2014'") == 2)
    }

    @Test func `a seat of the same person from the same day keeps its id`() throws {
        let archive = try Archive()
        try archive.take(WholeDistrict.yaml)
        let before = try archive.texts("SELECT id FROM seat WHERE person = 'anna'")
        try archive.take(
            WholeDistrict.yaml.replacing("roles: [chair, member]", with: "roles: [vice-chair]").replacing(
                "      - {person: bo, roles: [member], substitute-for: anna, public: false}\n", with: ""))
        #expect(try archive.texts("SELECT id FROM seat") == before)
        #expect(try archive.texts("SELECT thing FROM change_entry WHERE kind = 'seat' ORDER BY thing") == ["anna", "bo"])
        #expect(try archive.count("SELECT version FROM forum WHERE id = 'kredsraad'") == 2)
    }

    @Test func `who is responsible is kept in step`() throws {
        let archive = try Archive()
        try archive.take(WholeDistrict.yaml)
        #expect(try archive.texts("SELECT responsible FROM activity_responsible ORDER BY responsible") == ["lokalraad-vejen", "politiet"])
        try archive.take(WholeDistrict.yaml.replacing("responsible: [lokalraad-vejen, politiet]", with: "responsible: [kredsraad, kredsraad]"))
        #expect(try archive.texts("SELECT responsible FROM activity_responsible") == ["kredsraad"])
    }

    @Test func `the order of the file is the order of the list, and others keep their place`() throws {
        let archive = try Archive()
        try archive.take("rygrad: 1\ndistrict: {code: \"1464\", name: S, municipalities: []}\npeople: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]\n")
        try archive.take("rygrad: 1\npeople: [{id: c, name: C}, {id: n, name: N}, {id: a, name: A}, {id: z, name: Z}]\n")
        #expect(try archive.texts("SELECT id FROM person ORDER BY position") == ["c", "b", "n", "a", "z"])
        #expect(try archive.count("SELECT max(version) FROM person") == 1)
    }

    @Test func `a dry run tells the same and keeps nothing`() throws {
        let archive = try Archive()
        let tried = try archive.take(WholeDistrict.yaml, dryRun: true)
        #expect(try archive.rows() == 0)
        #expect(try archive.take(WholeDistrict.yaml) == tried)
    }

    @Test func `references reach across the files whatever their order`() throws {
        let archive = try Archive()
        let parts = WholeDistrict.yaml.split(separator: "plans:\n", maxSplits: 1).map(String.init)
        try archive.take("rygrad: 1\nplans:\n" + parts[1], parts[0])
        #expect(try archive.export() == WholeDistrict.yaml)
    }

    @Test func `the key decides the type: 0575, 2014 and No are texts where a text belongs`() throws {
        let archive = try Archive()
        let file = "rygrad: 1\ndistrict: {code: 1464, name: 2014, municipalities: [0575]}\npeople: [{id: 2014, name: No, title: 0575}]\n"
        try archive.take(file)
        #expect(try archive.texts("SELECT id || name || title FROM person") == ["2014No0575"])
        #expect(try archive.texts("SELECT name || municipalities FROM district") == [#"2014["0575"]"#])
    }

    @Test func `JSON with surrogate pairs, tabs and escaped slashes is read`() throws {
        let archive = try Archive()
        try archive.take("\u{FEFF}{\t\"rygrad\":\t1,\n\t\"district\": {\"code\": \"1464\", \"name\": \"a\\/b \\uD83D\\uDE00\", \"municipalities\": []}}")
        #expect(try archive.texts("SELECT name FROM district") == ["a/b 😀"])
    }

    @Test func `ten thousand characters of CommonMark are read`() throws {
        let archive = try Archive()
        let long = String(repeating: "ord ", count: 2500) + "slut"
        try archive.take(WholeDistrict.yaml.replacing("aim: Færre", with: "aim: \(long)"))
        #expect(try archive.texts("SELECT aim FROM focus_area WHERE plan = 'kredsen-2014'") == [long])
        #expect(try archive.export().contains("aim: \(long)\n"))
    }
}
