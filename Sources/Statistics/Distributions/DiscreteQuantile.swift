/// The quantile of a distribution of counts, from its cumulative one.
enum DiscreteQuantile {
    /// The least count k with P(X ≤ k) ≥ p, sought outwards from the normal distribution's.
    static func of(_ p: Double, near mean: Double, spread: Double, most: Int, _ cumulative: (Int) -> Double) -> Int {
        guard p > 0 else { return 0 }
        guard p < 1 else { return most }
        // What is given as 0.95 may stand a digit above the sum of probabilities that it means.
        let aim = p * (1 - 64 * Double.ulpOfOne)
        var low = -1
        var high = max(0, Int((mean + spread * NormalDistribution.quantile(p)).rounded(.up)))
        var step = max(1, Int(spread))
        while cumulative(high) < aim {
            low = high
            guard high < most - step else { return most }
            high += step
            step *= 2
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if cumulative(middle) >= aim { high = middle } else { low = middle }
        }
        return high
    }
}
