import Statistics

/// Towns that begin after a bad year, and then do nothing: how often they are praised, and whether the page warns.
struct BadYears {
    let figures: RealFigures
    let predictor: Predictor

    struct Outcome {
        let towns: Int
        let fell: Double
        let warned: Double
        /// Of initiatives of these towns: called a success with the last year alone as the baseline, with three years, and a failure without the last of three.
        let withLastYearAlone: Double
        let withThreeYears: Double
        let withoutLastYear: Double
    }

    /// For each year that efforts could have begun, the ten towns whose last year stood highest above the mean of the two before it.
    func tried(yearsAfter: Int = 1) -> Outcome {
        var (fell, warned) = ([Bool](), [Bool]())
        var alone: [Double] = []
        var three: [Double] = []
        var without: [Double] = []
        for year in 2019...(2026 - yearsAfter) {
            let window = ComparisonWindow(start: figures.start(of: year), yearsAfter: yearsAfter)
            let chosen = worst(before: window)
            for town in chosen {
                guard let towns = ComparedTowns(figures.panel, window, without: Set(chosen), by: predictor), case .judged(let judgement) = TownJudgement.of(town, among: towns) else { continue }
                fell.append(judgement.estimate.interval.upper < 1)
                warned.append(StandoutYear(town, in: figures.panel, before: window, without: Set(chosen))?.isHigh ?? false)
            }
            alone.append(contentsOf: verdicts(chosen, ComparisonWindow(start: window.start, yearsBefore: 1, yearsAfter: yearsAfter)))
            three.append(contentsOf: verdicts(chosen, window))
            without.append(contentsOf: verdicts(chosen, window.withoutLastYear))
        }
        return Outcome(
            towns: fell.count, fell: share(fell.filter { $0 }.count, fell.count), warned: share(warned.filter { $0 }.count, warned.count),
            withLastYearAlone: share(alone.filter { $0 < 0 }.count, alone.count), withThreeYears: share(three.filter { $0 != 0 }.count, three.count),
            withoutLastYear: share(without.filter { $0 > 0 }.count, without.count))
    }

    /// −1 success, 1 failure, 0 neither, for every eight of the ten.
    private func verdicts(_ towns: [Int], _ window: ComparisonWindow) -> [Double] {
        towns.indices.flatMap { one in (one + 1..<towns.count).map { (one, $0) } }.compactMap { left, out in
            let eight = towns.indices.filter { $0 != left && $0 != out }.map { towns[$0] }
            let judgement = InitiativeJudgement(eight.map { .init(town: $0, window: window) }, in: figures.panel, correlation: GroupCorrelation(GroupCorrelation.least, groups: 11), by: predictor)
            return judgement.map { $0.estimate.interval.upper < 1 ? -1 : $0.estimate.interval.lower > 1 ? 1 : 0 }
        }
    }

    private func worst(before window: ComparisonWindow) -> [Int] {
        let (start, panel) = (window.start, figures.panel)
        let risen = panel.towns.indices.compactMap { town -> (town: Int, ratio: Double)? in
            guard let last = panel.events(town, in: start - 4..<start), let before = panel.events(town, in: start - 12..<start - 4), before + last >= 45 else { return nil }
            return (town, Double(last) / (Double(before) / 2))
        }
        return risen.sorted { ($1.ratio, $0.town) < ($0.ratio, $1.town) }.prefix(10).map(\.town)
    }
}
