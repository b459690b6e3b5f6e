package import Kernel

/// One area's figures, period after period of one length; nil where a figure is unknown.
package struct AreaFigures: Sendable, Equatable {
    package let first: Period
    package private(set) var values: [Double?]

    package init(first: Period, values: [Double?]) { (self.first, self.values) = (first, values) }

    /// From figures in any order; all periods must be as long as the first. A period that is left out is unknown.
    package init?(_ figures: [(period: Period, value: Double)]) {
        guard let first = figures.map(\.period).min(), let last = figures.map(\.period).max(), figures.allSatisfy({ $0.period.kind == first.kind }) else { return nil }
        self.init(first: first, values: Array(repeating: nil, count: first.distance(to: last) + 1))
        for figure in figures { values[first.distance(to: figure.period)] = figure.value }
    }

    package var last: Period { first.advanced(by: max(0, values.count - 1)) }

    /// Nil where it is unknown, and outside what was given.
    package subscript(period: Period) -> Double? {
        guard period.kind == first.kind else { return nil }
        let place = first.distance(to: period)
        return values.indices.contains(place) ? values[place] : nil
    }

    package var known: [(period: Period, value: Double)] { values.enumerated().compactMap { place, value in value.map { (first.advanced(by: place), $0) } } }

    /// So many consecutive figures from a period on; nil where one of them is unknown.
    package func run(from period: Period, count: Int) -> [Double]? {
        guard period.kind == first.kind, count > 0 else { return nil }
        let start = first.distance(to: period)
        guard start >= 0, start + count <= values.count else { return nil }
        let run = values[start..<start + count].compactMap { $0 }
        return run.count == count ? run : nil
    }

    /// »2016-Q1 12 13 .. 14«: one line instead of a row for each figure, since a page that compares reads thousands.
    package var text: String { ([first.text] + values.map { $0.map(Self.written) ?? ".." }).joined(separator: " ") }

    package init?(text: String) {
        let words = text.split(separator: " ")
        guard let start = words.first.flatMap({ Period(String($0)) }) else { return nil }
        var values: [Double?] = []
        values.reserveCapacity(words.count - 1)
        for word in words.dropFirst() {
            if word == ".." {
                values.append(nil)
            } else {
                guard let value = Double(word) else { return nil }
                values.append(value)
            }
        }
        self.init(first: start, values: values)
    }

    private static func written(_ value: Double) -> String { value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value) }
}
