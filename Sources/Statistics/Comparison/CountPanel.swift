/// Events counted quarter by quarter in several towns (kommuner), all over the same quarters.
public struct CountPanel: Sendable {
    /// A town's counts; nil where a quarter is not known.
    public struct Town: Sendable {
        public let code: String
        /// The group within which towns move together: the police district.
        public let group: String?
        public let counts: [Int?]
        public init(_ code: String, group: String?, counts: [Int?]) {
            self.code = code
            self.group = group
            self.counts = counts
        }
    }

    public let towns: [Town]
    public let quarters: Int
    private let sums: [[Sum]]

    /// Events and unknown quarters up to a place.
    private struct Sum {
        var events = 0
        var unknown = 0
    }

    public init(_ towns: [Town]) {
        self.towns = towns
        quarters = towns.map(\.counts.count).max() ?? 0
        sums = towns.map { town in
            town.counts.reduce(into: [Sum()]) { sums, count in
                var sum = sums[sums.count - 1]
                if let count { sum.events += count } else { sum.unknown += 1 }
                sums.append(sum)
            }
        }
    }

    /// Events in a town's quarters; nil where one is unknown or outside the series.
    public func events(_ town: Int, in range: Range<Int>) -> Int? {
        guard range.lowerBound >= 0, range.upperBound < sums[town].count else { return nil }
        let (start, end) = (sums[town][range.lowerBound], sums[town][range.upperBound])
        return end.unknown == start.unknown ? end.events - start.events : nil
    }
}
