/// How far towns of one group (politikreds) move together beyond what all towns do.
public struct GroupCorrelation: Sendable {
    /// As it is reckoned with: what was measured and one standard error, at least `least`.
    public let value: Double
    /// As it was measured: the mean product of two standardized changes in one group; nil where no group had two towns.
    public let measured: Double?
    /// How many groups of at least two towns it rests on.
    public let groups: Int

    /// What is taken where nothing was measured, and at the least: what all districts showed on burglaries in homes over windows of one to three years, 0.14,
    /// and one standard error. With less, eight towns of one district are called changed too often where nothing was done (`docs/statistics.md`).
    public static let least = 0.20

    /// A correlation that is known from elsewhere.
    public init(_ value: Double, groups: Int) {
        self.value = value
        self.groups = groups
        measured = nil
    }

    /// From windows of one panel, among towns that do not take part.
    public init(in panel: CountPanel, over windows: [ComparisonWindow], without participants: Set<Int>, by predictor: Predictor = .mean) {
        var products: [String: PairProducts] = [:]
        for window in windows {
            guard let towns = ComparedTowns(panel, window, without: participants, by: predictor) else { continue }
            for (name, residuals) in Self.residuals(towns, panel) where residuals.count > 1 { products[name, default: PairProducts()].add(residuals) }
        }
        groups = products.count
        measured = PairProducts.mean(Array(products.values))
        value = max(Self.least, (measured ?? 0) + PairProducts.standardError(Array(products.values)))
    }

    /// Windows of one to three years after, a year apart, as many as the panel has room for; those that ended before a quarter, if it is given.
    public static func windows(of panel: CountPanel, before end: Int? = nil) -> [ComparisonWindow] {
        (1...3).flatMap { years in
            stride(from: 12, through: (end ?? panel.quarters) - 4 * years, by: 4).map { ComparisonWindow(start: $0, yearsAfter: years) }
        }
    }

    private static func residuals(_ towns: ComparedTowns, _ panel: CountPanel) -> [String: [Double]] {
        var residuals: [String: [Double]] = [:]
        for town in towns.comparison {
            guard let group = panel.towns[town].group, let change = towns.changes[town] else { continue }
            residuals[group, default: []].append((change.change - towns.variation.prediction(change.course)) / towns.variation.variance(change).squareRoot())
        }
        return residuals
    }
}

/// The products of any two different numbers of a group.
struct PairProducts {
    private var sum = 0.0
    private var pairs = 0

    mutating func add(_ numbers: [Double]) {
        sum += Self.sum(numbers)
        pairs += numbers.count * (numbers.count - 1)
    }

    /// Both ways round.
    static func sum(_ numbers: [Double]) -> Double {
        let total = numbers.reduce(0, +)
        return total * total - numbers.reduce(0) { $0 + $1 * $1 }
    }

    static func mean(_ groups: [PairProducts]) -> Double? {
        let pairs = groups.reduce(0) { $0 + $1.pairs }
        return pairs > 0 ? groups.reduce(0) { $0 + $1.sum } / Double(pairs) : nil
    }

    /// By leaving out one group at a time (jackknife); nought with fewer than two.
    static func standardError(_ groups: [PairProducts]) -> Double {
        guard groups.count > 1 else { return 0 }
        let means = groups.indices.compactMap { out in mean(groups.indices.filter { $0 != out }.map { groups[$0] }) }
        let middle = means.reduce(0, +) / Double(means.count)
        let squares = means.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
        return (squares * Double(means.count - 1) / Double(means.count)).squareRoot()
    }
}
