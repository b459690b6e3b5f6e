import Access
import Forums
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Oversight

/// The same numbers in every run (SplitMix64).
private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct SampleTests {
    @Test func `what no work explains is drawn by its weight, nothing twice`() {
        var candidates = (1...18).map { Sampling.Candidate(number: $0) }
        candidates.append(Sampling.Candidate(number: 19, reasons: [.noSeat]))
        var (dice, first) = (Dice(state: 7), 0)
        for _ in 0..<4000 {
            let drawn = Sampling.draw(candidates, size: 1, with: &dice)
            if drawn[0].number == 19 { first += 1 }
        }
        // Its weight is 9 of 27: a third, give or take five standard deviations.
        #expect(abs(Double(first) / 4000 - 1.0 / 3) < 5 * (2.0 / 9 / 4000).squareRoot())
        let many = Sampling.draw(candidates, size: 10, with: &dice)
        #expect(many.count == 10 && Set(many.map(\.number)).count == 10 && many.map(\.number) == many.map(\.number).sorted())
        #expect(Sampling.draw([], with: &dice).isEmpty && Sampling.draw(Array(candidates.prefix(3)), with: &dice).count == 3)
    }

    @Test func `the day of the month is a lot, each as likely, and the 28th at the latest`() {
        var dice = Dice(state: 11)
        var days: [Int: Int] = [:]
        for _ in 0..<5600 {
            for day in 1...28 where Sampling.isToday(day, with: &dice) {
                days[day, default: 0] += 1
                break
            }
        }
        #expect(days.values.reduce(0, +) == 5600 && days.count == 28)
        #expect(days.values.allSatisfy { abs(Double($0) - 200) < 5 * 200.0.squareRoot() })
    }

    @Test func `a sample takes the authority's own entries, tells why, and keeps what was found`() async throws {
        let ward = try Ward()
        for _ in 0..<15 { try ward.did("anna", "plan.publish") }
        for _ in 0..<15 { try ward.did("bo", "plan.publish", refused: true) }
        let drawn = try await ward.post("/log/stikproever/ny", as: "lis")
        let address = try #require(drawn.headers[.location])
        let own = "SELECT count(*) FROM spot_check_entry s JOIN audit_entry e ON e.number = s.number JOIN audit_reference r ON r.id = e.person" as Query
        #expect(try ward.count("\(own) JOIN person p ON p.id = r.thing WHERE p.authority = 'kommunen'") == 10)
        #expect(try ward.count("\(own) JOIN person p ON p.id = r.thing WHERE p.authority <> 'kommunen'") == 0)
        #expect(try await ward.get(address, as: "per").status == .notFound)
        let number = try ward.count("SELECT min(number) FROM spot_check_entry")
        let entry = "\(address)/\(number)"
        let form = try await ward.get(entry, as: "lis")
        #expect(form.status == .ok && form.shows("Hvad fandt du?"))
        let without = try await ward.post(entry, as: "lis", [("outcome", "follow-up"), ("version", "1")])
        #expect(without.status == .unprocessableContent && without.shows("Skriv kort, hvad du fandt") && without.shows("Anna Skov"))
        #expect(try await ward.post(entry, as: "lis", [("outcome", "in-order"), ("version", "1")]).status == .seeOther)
        #expect(try await ward.get(address, as: "lis").shows("I orden"))
        let year = try await ward.get("/log/stikproever/opgoerelse", as: "lis")
        #expect(year.shows("<th scope=\"row\">I orden</th><td class=\"num\">1</td>") && year.shows("<th scope=\"row\">Ikke gennemgået</th><td class=\"num\">9</td>") && !year.shows("Anna Skov"))
        #expect(try await ward.get(entry + "9", as: "lis").status == .notFound)
    }

    @Test func `the auditor's own work with the log is not drawn; others who tried are`() throws {
        let ward = try Ward()
        try ward.did("lis", "log.read")
        try ward.did("anna", "log.read", refused: true)
        let place = LogPlace(district: Ward.district, authority: AuthorityID("kommunen"), name: "Kommunen", kind: .municipality)
        let now = Ward.clock.now()
        let candidates = try ward.records.read(as: .visitor(on: Ward.clock.today)) {
            try SampleDrawing.candidates(place, from: now.adding(seconds: -60), until: now.adding(seconds: 60), Ward.clock, in: $0)
        }
        #expect(candidates.count == 1 && candidates[0].reasons.contains(.refused))
    }

    @Test func `an entry that no seat explains, or that was refused, says so`() throws {
        let ward = try Ward()
        try ward.did("anna", "forum.read-inside")
        try ward.did("bo", "forum.read-inside", refused: true)
        let place = LogPlace(district: Ward.district, authority: AuthorityID("politiet"), name: "Politiet", kind: .police)
        let now = Ward.clock.now()
        let candidates = try ward.records.read(as: .visitor(on: Ward.clock.today)) {
            try SampleDrawing.candidates(place, from: now.adding(seconds: -60), until: now.adding(seconds: 60), Ward.clock, in: $0)
        }
        #expect(candidates.count == 1 && candidates[0].reasons.contains(.refused))
    }

    @Test func `the month's sample is drawn once for each authority with an auditor`() throws {
        let ward = try Ward()
        try ward.did("anna", "plan.publish")
        try ward.did("bo", "plan.publish")
        // Some day until the 28th.
        for _ in 0..<2000 { try Oversight.drawSamples(ward.records, Ward.clock) }
        #expect(try ward.count("SELECT count(*) FROM spot_check") == 2)
    }
}
