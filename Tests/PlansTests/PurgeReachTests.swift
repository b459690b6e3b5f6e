import Access
import Forums
import Foundation
import HTTPTypes
import Kernel
import Plans
import RygradTesting
import Storage
import Testing

/// How far an erasure reaches beyond the plan that it was asked for in.
struct PurgeReachTests {
    private let path = "/planer/vejen-2026/sletning"
    private let secret = "Lars fra nummer ni"

    private func bytes(of house: House, hold words: String) throws -> [String] { try house.database.places(holding: words) }

    @Test func `ids made from the words are replaced everywhere, and what belongs together stays together`() async throws {
        let house = try House {
            $0.replacingOccurrences(of: "      - id: indbrud\n        title: Indbrud og hæleri\n", with: Self.marked)
                .replacingOccurrences(of: "{id: nabohjaelp, title: Nabohjælp, responsible: [lokalraad-vejen]}", with: Self.visit)
        }
        let slug = "gudrun-xylofonsen"
        let counted = try house.count("SELECT count(*) FROM activity")
        #expect(
            try await house.post(
                "/planer/vejen-2026/aktiviteter/besoeg-hos-\(slug)/ret", as: "anna",
                ["title": "Besøg", "what": "Nyt", "responsible": "lokalraad-vejen", "version": "1"]
            ).status == .seeOther)
        #expect(try bytes(of: house, hold: slug).isEmpty == false)
        #expect(try await house.post("\(path)/ny", as: "anna", ["words": "Gudrun Xylofonsen", "reason": "Nævnt ved en fejl."]).status == .seeOther)
        let id = try #require(try house.text("SELECT id FROM purge_request"))
        #expect(try await house.get(path, as: "carl").text.contains("4 adresser, der er lavet af dem, laves om."))
        #expect(try await house.post("\(path)/\(id)/ja", as: "carl").status == .seeOther)
        for words in [slug, "Gudrun", "GUDRUN", "gudrun", "Xylofonsen"] { #expect(try bytes(of: house, hold: words) == [], "\(words)") }
        #expect(try house.count("SELECT count(*) FROM activity") == counted)
        #expect(try house.text("SELECT focus_area || ' ' || id FROM activity WHERE plan = 'vejen-2026' AND title = 'Besøg'") == "indsats-1 aktivitet-1")
        #expect(try house.text("SELECT place || ' ' || id FROM assignment WHERE id LIKE 'handling-%'") == "aktivitet-1 handling-1")
        #expect(try house.text("SELECT indicator || CASE WHEN value = 3 THEN ' 3' ELSE '' END FROM measurement") == "indikator-1 3")
        #expect(try house.count("SELECT count(*) FROM activity_responsible WHERE activity = 'aktivitet-1'") == 1)
        #expect(try house.count("SELECT count(*) FROM change_entry WHERE thing = 'aktivitet-1'") >= 1)
        #expect(try await house.get("/planer/vejen-2026/aktiviteter/aktivitet-1", as: "anna").status == .ok)
        #expect(try await house.get("/planer/vejen-2026/indsatser/indsats-1", as: "anna").status == .ok)
    }
    private static let marked = """
              - id: sagen-om-gudrun-xylofonsen
                title: Sagen om Gudrun Xylofonsen
                aim: Mere til **Gudrun** Xylofonsen og GUDRUN XYLOFONSEN
                indicators:
                  - {id: besoeg-gudrun-xylofonsen, title: Besøg, kind: count, measures: implementation, direction: higher, unit: besøg, source: Os, measurements: [{period: "2025", value: 3}]}

        """
    private static let visit = """
        {id: besoeg-hos-gudrun-xylofonsen, title: Besøg, responsible: [lokalraad-vejen], actions: [{id: ring-gudrun-xylofonsen, text: Ring, due: 2026-08-01}]}
        """

    @Test func `the forum's other plans are erased too, and those of other forums are named or counted`() async throws {
        let house = try House {
            $0 + "\n" + """
                  - id: vejen-2027
                    forum: lokalraad-vejen
                    title: Vejens plan 2027
                    from: 2027-01-01
                    to: 2027-12-31
                    status: draft
                    previous: vejen-2026
                    introduction: Som i 2026 med lars fra nummer ni.
                  - {id: esbjerg-2026, forum: lokalraad-esbjerg, title: Esbjergs plan, from: 2026-01-01, to: 2026-12-31, status: published, introduction: Også Lars fra nummer ni.}
                  - {id: esbjerg-2027, forum: lokalraad-esbjerg, title: Esbjergs udkast, from: 2027-01-01, to: 2027-12-31, status: draft, introduction: Også Lars fra nummer ni.}

                """
        }
        #expect(
            try await house.post(
                "/planer/vejen-2026/indsatser/trafik/ret", as: "anna", ["title": "Sikker trafik", "aim": "Vi taler med \(secret).", "parent": "trafik", "version": "1"]
            ).status == .seeOther)
        #expect(try await house.post("\(path)/ny", as: "anna", ["words": secret, "reason": "En borger er nævnt."]).status == .seeOther)
        let id = try #require(try house.text("SELECT id FROM purge_request"))
        let page = try await house.get(path, as: "carl").text
        for shown in ["Vejens plan 2027", "Esbjergs plan", "Én plan i politikredsen, som du ikke kan se, har dem også."] { #expect(page.contains(shown), "\(shown)") }
        #expect(!page.contains("Esbjergs udkast"))
        #expect(try await house.post("\(path)/\(id)/ja", as: "carl").status == .seeOther)
        #expect(try house.text("SELECT introduction FROM plan WHERE id = 'vejen-2027'") == "Som i 2026 med [slettet].")
        #expect(try house.count("SELECT count(*) FROM plan WHERE introduction LIKE '%Lars fra%'") == 2)
    }

    @Test func `the forum's card and its history are erased too`() async throws {
        let house = try House()
        for purpose in ["Kender \(secret).", "Kender ingen.", "Kender \(secret) godt."] {
            try house.records.maintain("test") { writing in
                let before = try ForumStore.forum("lokalraad-vejen", in: writing.reading).forum
                var after = before
                after.purpose = purpose
                try ForumStore.save(after, was: before, &writing)
            }
        }
        #expect(try await house.post("\(path)/ny", as: "anna", ["words": secret, "reason": "En borger er nævnt."]).status == .seeOther)
        let id = try #require(try house.text("SELECT id FROM purge_request"))
        #expect(try await house.get(path, as: "carl").text.contains("De står også på forummets kort"))
        #expect(try await house.post("\(path)/\(id)/ja", as: "carl").status == .seeOther)
        #expect(try house.text("SELECT purpose FROM forum WHERE id = 'lokalraad-vejen'") == "Kender [slettet] godt.")
        #expect(try bytes(of: house, hold: secret) == [])
        #expect(try house.count("SELECT count(*) FROM change_entry WHERE kind = 'forum' AND purged_by = 'carl' AND before IS NULL AND after IS NULL") == 3)
        #expect(try await !house.get("/soeg?q=nummer", as: "anna").text.contains("Lokalråd Vejen"))
    }

    @Test func `plans that answer to a renamed part, or follow it, still do`() async throws {
        let house = try House { yaml in
            let renamed = yaml.replacingOccurrences(of: "parent: trafik\n", with: "parent: trafik-gudrun-xylofonsen\n")
                .replacingOccurrences(of: "[{person: eva, roles: [chair]}]", with: "[{person: eva, roles: [chair]}, {person: gry, roles: [secretary]}]")
            guard let first = renamed.range(of: "- id: trafik\n") else { return renamed }
            return renamed.replacingCharacters(in: first, with: "- id: trafik-gudrun-xylofonsen\n") + """

                  - id: kreds-2027
                    forum: kredsraad
                    title: Kredsens plan 2027
                    from: 2027-01-01
                    to: 2027-12-31
                    status: draft
                    previous: kreds-2026
                    focus-areas: [{id: trafik-gudrun-xylofonsen, title: Sikker trafik, previous: [trafik-gudrun-xylofonsen]}]

                """
        }
        let path = "/planer/kreds-2026/sletning"
        #expect(try await house.post("\(path)/ny", as: "eva", ["words": "Gudrun Xylofonsen", "reason": "Nævnt ved en fejl."]).status == .seeOther)
        let id = try #require(try house.text("SELECT id FROM purge_request"))
        #expect(try await house.post("\(path)/\(id)/ja", as: "gry").status == .seeOther)
        #expect(try house.texts("SELECT plan || ' ' || id FROM focus_area WHERE id LIKE 'indsats%' ORDER BY plan") == ["kreds-2026 indsats-1", "kreds-2027 indsats-1"])
        #expect(try house.text("SELECT parent FROM focus_area WHERE plan = 'vejen-2026' AND id = 'trafik'") == "indsats-1")
        #expect(try house.text("SELECT previous FROM focus_area WHERE plan = 'kreds-2027'") == "[\"indsats-1\"]")
        #expect(try bytes(of: house, hold: "xylofonsen") == [])
    }
}
