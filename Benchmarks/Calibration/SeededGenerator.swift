/// Random numbers that come out the same at every run (SplitMix64; G. L. Steele, D. Lea, C. H. Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// How many of `count` remain when each is kept with the chance given.
    mutating func thinned(_ count: Int, keeping share: Double) -> Int {
        (0..<max(0, count)).reduce(0) { kept, _ in Double.random(in: 0..<1, using: &self) < share ? kept + 1 : kept }
    }
}
