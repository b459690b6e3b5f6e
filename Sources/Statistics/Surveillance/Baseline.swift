/// What an early warning learns from: the counts of the years before, each with the part of the year that it is of.
struct Baseline {
    let counts: [Double]
    private let times: [Double]
    private let parts: [Int]
    private let place: Int
    private let periods: Int

    /// Nil where the series does not reach so far back.
    init?(_ warning: EarlyWarning, _ place: Int, _ series: [Double], _ frequency: Int) {
        let half = warning.halfWindow
        let first = place - frequency * warning.yearsBack - half
        guard series.indices.contains(place), first >= 0, frequency > 2 * half + warning.periods - 1 else { return nil }
        let known = (first..<max(first, place - max(warning.latestLeftOut, half))).compactMap { time in
            Self.part(of: time, before: place, warning, frequency).map { (time: time, part: $0) }
        }
        counts = known.map { series[$0.time] }
        times = known.map { Double($0.time) }
        parts = known.map(\.part)
        self.place = place
        periods = warning.periods
    }

    /// The level, the trend, and the parts of the year but the first.
    func design(withTrend: Bool) -> DesignMatrix {
        var design = DesignMatrix(rows: counts.count)
        if withTrend { design.add("trend", times) }
        for part in stride(from: 2, through: periods, by: 1) { design.add("part \(part)", parts.map { $0 == part ? 1 : 0 }) }
        return design
    }

    /// The row of the count that is judged.
    func now(withTrend: Bool) -> [Double] {
        var row = [1.0]
        if withTrend { row.append(Double(place)) }
        for part in stride(from: 2, through: periods, by: 1) { row.append(part == periods ? 1 : 0) }
        return row
    }

    /// The last part is the same season as now; those between two such seasons are as long as one another, the first ones by one longer where it does not come out.
    private static func part(of time: Int, before place: Int, _ warning: EarlyWarning, _ frequency: Int) -> Int? {
        let half = warning.halfWindow
        // Since the middle of the latest same season.
        let since = (time - place + half + frequency * (warning.yearsBack + 1)) % frequency
        if since <= 2 * half { return warning.periods }
        guard warning.periods > 1 else { return nil }
        let between = frequency - 2 * half - 1
        let (length, rest) = between.quotientAndRemainder(dividingBy: warning.periods - 1)
        let after = since - 2 * half - 1
        return after < (length + 1) * rest ? after / (length + 1) + 1 : (after - rest) / length + 1
    }
}
