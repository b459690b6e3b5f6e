import Statistics

/// What judging an initiative promises: towns drawn at random that did nothing, or of which something was planted.
struct Initiatives {
    let figures: RealFigures
    let yearsAfter: Int
    let predictor: Predictor

    enum Choice {
        /// Eight towns that can be judged.
        case scattered
        /// Eight of a district's towns, those with too few events among them.
        case oneDistrict
        /// Eight of a district's towns that can be judged.
        case oneDistrictAble
    }

    struct Outcome {
        let alarms: Double
        let coverage: Double
        /// For each planted share left: how often a decrease is found.
        let found: [(left: Double, share: Double)]
        let detectable: Double
    }

    func tried(_ choice: Choice, draws: Int, leaving shares: [Double], seed: UInt64) -> Outcome {
        var random = SeededGenerator(seed: seed)
        var (alarms, covered, details) = (0, 0, [Double]())
        var found = [Int](repeating: 0, count: shares.count)
        var made = 0
        while made < draws {
            let window = ComparisonWindow(start: figures.start(of: Int.random(in: 2021...(2026 - yearsAfter), using: &random)), yearsAfter: yearsAfter)
            let towns = chosen(choice, window, &random)
            guard let nothing = judgement(towns, window, figures) else { continue }
            made += 1
            if nothing.estimate.isBeyondChance { alarms += 1 }
            details.append(nothing.estimate.detectable ?? 1)
            for (place, left) in shares.enumerated() {
                let planted = figures.planted(left, in: towns.map { ($0, window.after) }, &random)
                if let upper = judgement(towns, window, planted)?.estimate.interval.upper, upper < 1 { found[place] += 1 }
            }
            let effect = Double.random(in: 0.5...0.95, using: &random)
            let changed = figures.planted(effect, in: towns.map { ($0, window.after) }, &random)
            if judgement(towns, window, changed)?.estimate.interval.contains(effect) ?? false { covered += 1 }
        }
        return Outcome(
            alarms: share(alarms, draws), coverage: share(covered, draws), found: zip(shares, found).map { ($0, share($1, draws)) },
            detectable: details.sorted()[details.count / 2])
    }

    private func judgement(_ towns: [Int], _ window: ComparisonWindow, _ figures: RealFigures) -> InitiativeJudgement? {
        let windows = GroupCorrelation.windows(of: figures.panel)
        return InitiativeJudgement(
            towns.map { .init(town: $0, window: window) }, in: figures.panel,
            correlation: GroupCorrelation(in: figures.panel, over: windows, without: Set(towns), by: predictor), by: predictor)
    }

    private func chosen(_ choice: Choice, _ window: ComparisonWindow, _ random: inout SeededGenerator) -> [Int] {
        let able = figures.panel.towns.indices.filter { (figures.panel.events($0, in: window.before) ?? 0) >= 45 }
        switch choice {
        case .scattered: return Array(able.shuffled(using: &random).prefix(8))
        case .oneDistrict: return ofOneDistrict(Array(figures.panel.towns.indices), &random)
        case .oneDistrictAble: return ofOneDistrict(able, &random)
        }
    }

    private func ofOneDistrict(_ towns: [Int], _ random: inout SeededGenerator) -> [Int] {
        let districts = Dictionary(grouping: towns) { figures.panel.towns[$0].group ?? "" }.filter { $0.value.count >= 8 }.sorted { $0.key < $1.key }
        return Array(districts[Int.random(in: districts.indices, using: &random)].value.shuffled(using: &random).prefix(8))
    }
}
