import Foundation
import Statistics
import Testing

/// Towns against comparable towns, on the real figures, beside the same written in R (`Reference/oracle.R`).
struct ComparisonTests {
    private static let oracle = Result { Dictionary(uniqueKeysWithValues: try Reference.oracle().map { ($0.name, $0.value) }) }
    private static let panel = Result { try DanishFigures.panel() }
    /// The first quarter of 2023.
    private let start = 28

    @Test(arguments: [1, 2], ["0575", "0561", "0461"]) func `one town's answer is the one that R gives`(years: Int, code: String) throws {
        let panel = try Self.panel.get()
        let town = try #require(panel.towns.firstIndex { $0.code == code })
        let towns = try #require(ComparedTowns(panel, ComparisonWindow(start: start, yearsAfter: years), without: [town]))
        let judgement = try judged(town, towns)
        func said(_ what: String) throws -> Double { try #require(try Self.oracle.get()["compared \(years) \(code.dropFirst()) \(what)"]) }
        // R climbs the likelihood with other steps: its top is flat.
        #expect(abs(towns.variation.phi - (try said("phi"))) < 2e-3)
        #expect(abs(towns.variation.tauSquared - (try said("tau"))) < 2e-4)
        #expect(abs(judgement.estimate.logarithm - (try said("estimate"))) < 1e-5)
        #expect(abs(judgement.estimate.standardError - (try said("error"))) < 1e-4)
        #expect(abs(judgement.estimate.interval.lower - (try said("low"))) < 2e-4)
        #expect(abs(judgement.estimate.interval.upper - (try said("high"))) < 5e-4)
    }

    @Test(arguments: [1, 2]) func `an initiative's answer is the one that R gives`(years: Int) throws {
        let panel = try Self.panel.get()
        let window = ComparisonWindow(start: start, yearsAfter: years)
        let district = panel.towns.indices.filter { panel.towns[$0].group == "1464" }
        let found = try #require(
            InitiativeJudgement(district.map { .init(town: $0, window: window) }, in: panel, correlation: GroupCorrelation(0.2, groups: 11)))
        // Fanø has too few burglaries to be judged.
        #expect(district.count == 8 && found.towns.count == 7)
        #expect(abs(found.towns.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
        #expect(abs(found.estimate.logarithm - (try #require(try Self.oracle.get()["compared \(years) pooled"]))) < 1e-5)
        #expect(abs(found.estimate.standardError - (try #require(try Self.oracle.get()["compared \(years) pooled error"]))) < 1e-4)
        #expect(found.check?.logarithm == found.estimate.logarithm)
    }

    @Test func `eight towns of one district are less sure than eight of many`() throws {
        let panel = try Self.panel.get()
        let window = ComparisonWindow(start: start, yearsAfter: 1)
        func error(_ towns: [Int]) throws -> Double {
            try #require(InitiativeJudgement(towns.map { .init(town: $0, window: window) }, in: panel, correlation: GroupCorrelation(0.2, groups: 11))).estimate.standardError
        }
        let scattered = ["1460", "1461", "1462", "1463", "1465", "1466", "1467"].compactMap { group in panel.towns.firstIndex { $0.group == group } }
        let district = Array(panel.towns.indices.filter { panel.towns[$0].group == "1467" }.prefix(7))
        #expect(try error(district) > 1.2 * (try error(scattered)))
    }

    @Test func `towns that begin in different years are each compared from their own start`() throws {
        let panel = try Self.panel.get()
        let (vejen, varde) = (try #require(panel.towns.firstIndex { $0.code == "0575" }), try #require(panel.towns.firstIndex { $0.code == "0573" }))
        let (early, late) = (ComparisonWindow(start: 20, yearsAfter: 1), ComparisonWindow(start: 29, yearsAfter: 2, leavesOutStart: true))
        let found = try #require(
            InitiativeJudgement([.init(town: vejen, window: early), .init(town: varde, window: late)], in: panel, correlation: GroupCorrelation(0.2, groups: 11)))
        for (member, window) in zip(found.towns, [early, late]) {
            let alone = try judged(member.town, try #require(ComparedTowns(panel, window, without: [vejen, varde])))
            #expect(member.judgement.estimate.logarithm == alone.estimate.logarithm)
            #expect(member.judgement.change.after == panel.events(member.town, in: window.after))
        }
        #expect(late.before == 17..<29 && late.after == 30..<38 && early.before == 8..<20 && early.after == 20..<24)
    }

    @Test func `what cannot be told is said, with the reason`() throws {
        let panel = try Self.panel.get()
        let window = ComparisonWindow(start: start, yearsAfter: 1)
        let towns = try #require(ComparedTowns(panel, window, without: []))
        let fanø = try #require(panel.towns.firstIndex { $0.code == "0563" })
        #expect(obstacle(fanø, towns) == .tooFewEvents)
        // All but nineteen take part.
        #expect(ComparedTowns(panel, window, without: Set(panel.towns.indices.dropFirst(19))) == nil)
        #expect(ComparedTowns(panel, window, without: Set(panel.towns.indices.dropFirst(20))) != nil)
        // Before the series begins, and after it ends.
        #expect(ComparedTowns(panel, ComparisonWindow(start: 11, yearsAfter: 1), without: []) == nil)
        #expect(ComparedTowns(panel, ComparisonWindow(start: 37, yearsAfter: 1), without: []) == nil)
        let unknown = CountPanel(panel.towns.map { $0.code == "0575" ? CountPanel.Town($0.code, group: $0.group, counts: $0.counts.enumerated().map { $0 == 30 ? nil : $1 }) : $0 })
        let vejen = try #require(panel.towns.firstIndex { $0.code == "0575" })
        #expect(obstacle(vejen, try #require(ComparedTowns(unknown, window, without: []))) == .unknownQuarters)
        let nothing = CountPanel(panel.towns.map { CountPanel.Town($0.code, group: $0.group, counts: $0.counts.map { _ in 0 }) })
        #expect(ComparedTowns(nothing, window, without: []) == nil)
    }

    @Test func `the year before the start that stood out is seen`() throws {
        let panel = try Self.panel.get()
        let window = ComparisonWindow(start: start, yearsAfter: 1)
        let town = try #require(panel.towns.firstIndex { $0.code == "0575" })
        func year(times factor: Double) throws -> StandoutYear {
            let changed = panel.towns.enumerated().map { place, town_ in
                place == town ? CountPanel.Town(town_.code, group: town_.group, counts: town_.counts.enumerated().map { (24..<28).contains($0) ? $1.map { Int(Double($0) * factor) } : $1 }) : town_
            }
            return try #require(StandoutYear(town, in: CountPanel(changed), before: window, without: [town]))
        }
        #expect(try year(times: 1.6).isHigh && !(try year(times: 1.6).isLow))
        #expect(try year(times: 0.5).isLow && !(try year(times: 0.5).isHigh))
        #expect(StandoutYear(town, in: panel, before: ComparisonWindow(start: start, yearsBefore: 1, yearsAfter: 1), without: []) == nil)
    }

    @Test func `an effect that is planted moves the estimate by as much`() throws {
        let panel = try Self.panel.get()
        let town = try #require(panel.towns.firstIndex { $0.code == "0461" })
        let window = ComparisonWindow(start: start, yearsAfter: 2)
        let halved = CountPanel(
            panel.towns.enumerated().map { place, known in
                place == town ? CountPanel.Town(known.code, group: known.group, counts: known.counts.enumerated().map { window.after.contains($0) ? $1.map { $0 / 2 } : $1 }) : known
            })
        let (before, after) = (try judged(town, try #require(ComparedTowns(panel, window, without: [town]))), try judged(town, try #require(ComparedTowns(halved, window, without: [town]))))
        #expect(abs(after.estimate.factor / before.estimate.factor - 0.5) < 0.01)
        #expect(after.estimate.isBeyondChance && after.estimate.interval.upper < 1 && after.estimate.p < 0.05)
        let detectable = try #require(before.estimate.detectable)
        let error = before.estimate.standardError
        let needed = 1.99 * error + 0.84 * (error * error + detectable / ((1 - detectable) * before.change.expected)).squareRoot()
        #expect(abs(-log(1 - detectable) - needed) < 1e-9)
    }

    @Test func `the windows of a placebo and of a bad year stand where they should`() {
        let window = ComparisonWindow(start: 28, yearsAfter: 2)
        #expect(window.before == 16..<28 && window.after == 28..<36)
        #expect(window.placebo.before == 8..<20 && window.placebo.after == 20..<28)
        #expect(window.withoutLastYear.before == 16..<24 && window.withoutLastYear.after == 28..<36)
        #expect(window.lastYearBefore.before == 16..<24 && window.lastYearBefore.after == 24..<28)
    }

    @Test func `many tests at once are worth less, as Holm has it`() throws {
        let adjusted = Holm.adjusted([0.2, 0.001, 0.04, 0.012, 0.9, 0.012])
        for (place, value) in adjusted.enumerated() { #expect(abs(value - (try #require(try Self.oracle.get()["holm \(place + 1)"]))) < 1e-12) }
        #expect(Holm.adjusted([]).isEmpty)
    }

    private func judged(_ town: Int, _ towns: ComparedTowns) throws -> TownJudgement {
        guard case .judged(let judgement) = TownJudgement.of(town, among: towns) else { throw Reference.Missing(name: "a judgement of town \(town)") }
        return judgement
    }

    private func obstacle(_ town: Int, _ towns: ComparedTowns) -> TownJudgement.Obstacle? {
        if case .unknown(let obstacle) = TownJudgement.of(town, among: towns) { obstacle } else { nil }
    }
}
