import Foundation
import Statistics

/// What judging one town at a time promises, tried on towns that did nothing.
struct OneTown {
    let figures: RealFigures
    let predictor: Predictor
    static let years = 2021...2025

    /// Of the towns that can be judged, the share called changed, for each year.
    func falseAlarms() -> [(year: Int, judged: Int, share: Double)] {
        Self.years.map { year in
            let judgements = figures.panel.towns.indices.compactMap { judgement(of: $0, in: year, figures) }
            return (year, judgements.count, share(judgements.filter(\.estimate.isBeyondChance).count, judgements.count))
        }
    }

    /// The national change taken out, each town's two numbers compared as if events came one by one.
    func plainAlarms() -> [(year: Int, share: Double)] {
        Self.years.map { year in
            let window = ComparisonWindow(start: figures.start(of: year), yearsBefore: 1, yearsAfter: 1)
            let pairs = figures.panel.towns.indices.map { (before: figures.panel.events($0, in: window.before) ?? 0, after: figures.panel.events($0, in: window.after) ?? 0) }
            let national = Double(pairs.reduce(0) { $0 + $1.after }) / Double(pairs.reduce(0) { $0 + $1.before })
            return (year, share(pairs.filter { TwoRates(OneRate($0.after), OneRate($0.before)).exactTest(ratio: national) < 0.05 }.count, pairs.count))
        }
    }

    /// Each town's own sixteen quarters, with the country's as offset and a step at the start; φ from the town's own quarters.
    func quasiAlarms() -> [(year: Int, share: Double)] {
        Self.years.map { year in
            let window = ComparisonWindow(start: figures.start(of: year), yearsAfter: 1)
            let quarters = Array(window.before) + Array(window.after)
            let national = quarters.map { quarter in Double(figures.panel.towns.reduce(0) { $0 + ($1.counts[quarter] ?? 0) }) }
            let outcomes = figures.panel.towns.compactMap { town -> Bool? in
                var design = DesignMatrix(rows: quarters.count)
                design.add("after", quarters.map { $0 >= window.start ? 1 : 0 })
                let counts = quarters.map { Double(town.counts[$0] ?? 0) }
                guard let found = try? CountRegression.fit(counts, to: design, offset: national.map { log($0) }) else { return nil }
                let t = abs(found.coefficients[1] / found.standardErrors[1])
                return 2 * StudentDistribution(freedom: Double(found.freedom)).tail(t) < 0.05
            }
            return (year, share(outcomes.filter { $0 }.count, outcomes.count))
        }
    }

    /// How often the least change that a page says would be seen is seen, by the events a year; and how often planted changes lie in their interval.
    func planted(draws: Int, seed: UInt64) -> (found: [(size: String, draws: Int, share: Double)], coverage: Double) {
        var random = SeededGenerator(seed: seed)
        var bySize = [[Bool]](repeating: [], count: Self.sizes.count)
        var covered: [Bool] = []
        let towns = figures.panel.towns.indices.flatMap { town in Self.years.map { (town: town, year: $0) } }
        while covered.count < draws {
            for (town, year) in towns {
                guard let before = judgement(of: town, in: year, figures), let detectable = before.estimate.detectable else { continue }
                let after = ComparisonWindow(start: figures.start(of: year), yearsAfter: 1).after
                let small = figures.planted(1 - detectable, in: [(town, after)], &random)
                let events = before.change.before / 3
                if let size = Self.sizes.firstIndex(where: { events < $0.below }) {
                    bySize[size].append((judgement(of: town, in: year, small)?.estimate.interval.upper ?? 1) < 1)
                }
                let effect = Double.random(in: 0.4...0.95, using: &random)
                let changed = figures.planted(effect, in: [(town, after)], &random)
                covered.append(judgement(of: town, in: year, changed)?.estimate.interval.contains(effect) ?? false)
            }
        }
        let found = zip(Self.sizes, bySize).map { ($0.name, $1.count, share($1.filter { $0 }.count, $1.count)) }
        let all = bySize.joined()
        return (found + [("all", all.count, share(all.filter { $0 }.count, all.count))], share(covered.filter { $0 }.count, covered.count))
    }

    private static let sizes = [("15–49", 50), ("50–99", 100), ("100–199", 200), ("200–399", 400), ("400 and more", Int.max)].map { (name: $0.0, below: $0.1) }

    private func judgement(of town: Int, in year: Int, _ figures: RealFigures) -> TownJudgement? {
        let window = ComparisonWindow(start: figures.start(of: year), yearsAfter: 1)
        guard let towns = ComparedTowns(figures.panel, window, without: [town], by: predictor), case .judged(let judgement) = TownJudgement.of(town, among: towns) else { return nil }
        return judgement
    }
}

func share(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : .nan }
