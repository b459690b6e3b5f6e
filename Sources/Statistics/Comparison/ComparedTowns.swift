/// All towns of a panel over one window: those that take part, those that they are compared with, and how much the latter vary.
public struct ComparedTowns: Sendable {
    public let window: ComparisonWindow
    /// In the panel's order; nil where a quarter is unknown.
    public let changes: [TownChange?]
    /// Which towns are compared with.
    public let comparison: [Int]
    public let variation: TownVariation
    /// Events after for each before, in the comparison towns together.
    public let ratio: Double

    /// Nil with fewer than 20 towns to compare with, or where nothing happened in them.
    public init?(_ panel: CountPanel, _ window: ComparisonWindow, without participants: Set<Int>, by predictor: Predictor = .mean) {
        let blocks = panel.towns.indices.map { Block($0, panel, window) }
        let comparison = panel.towns.indices.filter { !participants.contains($0) && blocks[$0] != nil }
        let (before, after) = comparison.reduce(into: (0, 0)) { sums, town in
            sums.0 += blocks[town]?.years.reduce(0, +) ?? 0
            sums.1 += blocks[town]?.after ?? 0
        }
        guard comparison.count >= TownVariation.fewestTowns, before > 0, after > 0 else { return nil }
        let ratio = Double(after) / Double(before)
        let changes = panel.towns.indices.map { town in
            blocks[town].map { TownChange(town: town, yearsBefore: $0.years, after: $0.after, window: window, comparisonRatio: ratio, predictor: predictor) }
        }
        self.window = window
        self.changes = changes
        self.comparison = comparison
        self.ratio = ratio
        variation = TownVariation(comparison.compactMap { changes[$0] }, predictor: predictor, window: window)
    }

    private struct Block {
        let years: [Int]
        let after: Int

        init?(_ town: Int, _ panel: CountPanel, _ window: ComparisonWindow) {
            let starts = stride(from: window.before.lowerBound, to: window.before.upperBound, by: 4)
            let years = starts.compactMap { panel.events(town, in: $0..<$0 + 4) }
            guard years.count == window.yearsBefore, let after = panel.events(town, in: window.after) else { return nil }
            self.years = years
            self.after = after
        }
    }
}
