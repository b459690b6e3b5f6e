/// What a regression explains its observations by: a row for each observation, a column for each thing.
public struct DesignMatrix: Sendable, Equatable {
    public private(set) var names: [String] = []
    public private(set) var columns: [[Double]] = []
    public let rows: Int

    /// With a column of ones.
    public init(rows: Int) {
        self.rows = rows
        add("(intercept)", Array(repeating: 1, count: rows))
    }

    public mutating func add(_ name: String, _ values: [Double]) {
        precondition(values.count == rows, "a column has one value for each observation")
        names.append(name)
        columns.append(values)
    }

    /// One column for each kind but the first: which observations are of it.
    public mutating func add(factor name: String, _ kinds: [Int]) {
        for kind in Set(kinds).sorted().dropFirst() { add("\(name)\(kind)", kinds.map { $0 == kind ? 1 : 0 }) }
    }

    /// Season as waves: for each of `pairs`, a sine and a cosine that come round so many times in `period`.
    public mutating func add(harmonics pairs: Int, of times: [Double], period: Double) {
        for pair in 1...max(1, pairs) {
            add("sin\(pair)", times.map { Waves.sine(Double(pair) * $0 / period) })
            add("cos\(pair)", times.map { Waves.cosine(Double(pair) * $0 / period) })
        }
    }
}
