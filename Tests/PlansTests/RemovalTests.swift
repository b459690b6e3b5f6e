import Foundation
import HTTPTypes
import Kernel
import Storage
import Testing

struct RemovalTests {
    private let area = "/planer/vejen-2026/indsatser/trafik"
    private let activity = "/planer/vejen-2026/aktiviteter/skolepatruljer"

    /// One indicator on the focus area, with two measurements, and one on its activity.
    private func house() throws -> House {
        try House {
            $0.replacingOccurrences(of: "        aim: Alle børn kommer sikkert i skole.\n", with: "        aim: Alle børn kommer sikkert i skole.\n" + Self.indicators)
                .replacingOccurrences(of: "            parent: trafikpolitik\n", with: "            parent: trafikpolitik\n" + Self.ofActivity)
        }
    }
    private static let indicators = """
                indicators:
                  - {id: uheld, title: Uheld ved skoler, kind: count, measures: effect, direction: lower, unit: uheld, source: Politiet,
                     measurements: [{period: "2024", value: 12}, {period: "2025", value: 4711, note: Kængurunote}]}

        """
    private static let ofActivity = """
                    indicators:
                      - {id: patruljer, title: Skoler med patrulje, kind: count, measures: implementation, direction: higher,
                         unit: skoler, source: Kommunen, measurements: [{period: "2025", value: 3}]}

        """

    private func version(_ path: String, _ house: House) async throws -> String {
        let page = try await house.get("\(path)/slet", as: "anna").text
        let match = try #require(page.firstMatch(of: /name="version" value="([0-9]+)"/))
        return String(match.1)
    }

    @Test func `a focus area takes its activities, actions, indicators and measurements along, and the history keeps them all`() async throws {
        let house = try house()
        #expect(try house.count("SELECT count(*) FROM measurement") == 3)
        #expect(try await house.post("\(area)/slet", as: "anna", ["version": try await version(area, house)]).status == .seeOther)
        #expect(try house.count("SELECT count(*) FROM indicator") == 0)
        #expect(try house.count("SELECT count(*) FROM measurement") == 0)
        let kept: Query = "SELECT kind || ' ' || thing FROM change_entry WHERE after IS NULL AND before IS NOT NULL ORDER BY kind, thing"
        #expect(
            try house.texts(kept) == [
                "activity skolepatruljer", "assignment uddan", "focus-area trafik", "indicator patruljer", "indicator uheld",
            ])
        let record = try #require(try house.text("SELECT before FROM change_entry WHERE thing = 'uheld' AND after IS NULL"))
        #expect(record.contains("4711") && record.contains("Kængurunote"))
        #expect(try await house.get("/planer/vejen-2026/historik", as: "anna").text.contains("Uheld ved skoler"))
    }

    @Test func `an activity takes its own indicators along, and leaves those of the focus area`() async throws {
        let house = try house()
        #expect(try await house.post("\(activity)/slet", as: "anna", ["version": try await version(activity, house)]).status == .seeOther)
        #expect(try house.texts("SELECT id FROM indicator") == ["uheld"])
        #expect(try house.count("SELECT count(*) FROM change_entry WHERE thing = 'patruljer' AND kind = 'indicator' AND before LIKE '%measurements%'") == 1)
    }

    @Test func `what someone changed meanwhile is not removed, be it the part or something below it`() async throws {
        let house = try house()
        let (area, activity) = (try await version(area, house), try await version(activity, house))
        #expect(
            try await house.post(
                "\(self.activity)/ret", as: "carl", ["title": "Skolepatruljer", "what": "Nyt", "responsible": "lokalraad-vejen", "version": "1"]
            ).status == .seeOther)
        let before = try house.traces()
        for (path, version) in [(self.area, area), (self.activity, activity), (self.area, ""), (self.activity, "x")] {
            let answer = try await house.post("\(path)/slet", as: "anna", ["version": version])
            #expect(answer.status == .conflict)
        }
        #expect(try house.traces() == before)
        #expect(try house.count("SELECT count(*) FROM indicator") == 2)
    }
}
