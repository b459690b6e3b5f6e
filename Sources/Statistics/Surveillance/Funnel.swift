/// Which of many places lie further from the common rate than chance, and how places differ anyway, explain (tragtdiagram): for analysts, never a ranking.
/// D. J. Spiegelhalter: Funnel plots for comparing institutional performance, and Handling over-dispersion of performance indicators, 2005.
public struct Funnel: Sendable {
    public struct Place: Sendable {
        public let count: Int
        public let exposure: Double
        /// `exposure` above 0: inhabitants, households.
        public init(_ count: Int, per exposure: Double) {
            self.count = count
            self.exposure = exposure
        }
        public var rate: Double { Double(count) / exposure }
    }

    /// Events for each of the exposure, all places together.
    public let rate: Double
    /// The mean square of the places' distances in units of chance, the outermost tenth at either end drawn in: 1 where chance explains all.
    public let overdispersion: Double
    /// How much the places' true rates vary, as a variance; 0 where chance explains all.
    public let betweenPlaces: Double

    /// Nil where nothing happened, or with fewer than two places.
    public init?(_ places: [Place]) {
        let (events, exposure) = places.reduce(into: (0, 0.0)) { sums, place in
            sums.0 += place.count
            sums.1 += place.exposure
        }
        guard places.count > 1, events > 0 else { return nil }
        rate = Double(events) / exposure
        let rate = rate
        let distances = Self.drawnIn(places.map { ($0.rate - rate) / (rate / $0.exposure).squareRoot() })
        overdispersion = distances.reduce(0) { $0 + $1 * $1 } / Double(places.count)
        let weights = places.map { $0.exposure / rate }
        let (sum, squares) = (weights.reduce(0, +), weights.reduce(0) { $0 + $1 * $1 })
        betweenPlaces = max(0, (Double(places.count) * overdispersion - Double(places.count - 1)) / (sum - squares / sum))
    }

    /// The rates between which so great a share of places of this exposure lies.
    public func limits(for exposure: Double, holding share: Double) -> Interval {
        let tail = (1 - share) / 2
        return Interval(quantile(tail, exposure), quantile(1 - tail, exposure))
    }

    /// Between two counts as the share lies between theirs, so that the limits make a smooth line.
    private func quantile(_ share: Double, _ exposure: Double) -> Double {
        let mean = rate * exposure
        let cumulative: (Int) -> Double
        let count: Int
        if betweenPlaces > 0 {
            let distribution = NegativeBinomialDistribution(mean: mean, theta: rate * rate / betweenPlaces)
            (cumulative, count) = (distribution.cumulative, distribution.quantile(share))
        } else {
            let distribution = PoissonDistribution(mean: mean)
            (cumulative, count) = (distribution.cumulative, distribution.quantile(share))
        }
        let (upper, lower) = (cumulative(count), cumulative(count - 1))
        return max(0, Double(count) - (upper - share) / (upper - lower)) / exposure
    }

    /// Winsorized: the outermost tenth at either end as far out as the next.
    private static func drawnIn(_ distances: [Double]) -> [Double] {
        let sorted = distances.sorted()
        let cut = sorted.count / 10
        return sorted.map { min(max($0, sorted[cut]), sorted[sorted.count - 1 - cut]) }
    }
}
