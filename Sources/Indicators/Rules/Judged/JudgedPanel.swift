import Kernel
import Statistics

/// A source's series as the judgement takes it: whole counts, quarter by quarter, in municipalities that move together within a police district.
struct JudgedPanel: Sendable {
    let panel: CountPanel
    /// Quarter 0.
    let first: Period
    private let towns: [String: Int]

    /// Nil where the figures are not counted by the quarter or the month, or there is no municipality among them.
    init?(_ series: SourceSeries) {
        let quarters = series.kind == .month ? series.added(to: .quarter) : series
        let found = Municipality.all.compactMap { town in quarters.areas[town.code].map { (town, $0) } }
        guard quarters.kind == .quarter, let first = found.map(\.1.first).min(), let last = found.map(\.1.last).max() else { return nil }
        let length = first.distance(to: last) + 1
        self.first = first
        towns = Dictionary(found.enumerated().map { ($0.element.0.code, $0.offset) }) { first, _ in first }
        panel = CountPanel(
            found.map { town, figures in
                CountPanel.Town(
                    town.code, group: town.district,
                    counts: (0..<length).map { step in figures[first.advanced(by: step)].flatMap { $0 == $0.rounded() && $0 >= 0 && $0 < 1e9 ? Int($0) : nil } })
            })
    }

    func town(_ code: String) -> Int? { towns[code] }
    /// Counted from the first; negative before it.
    func quarter(_ period: Period) -> Int { first.distance(to: period) }
    func period(_ quarter: Int) -> Period { first.advanced(by: quarter) }

    /// The latest calendar year of which every quarter has been given.
    var latestYear: Int? {
        let last = first.advanced(by: panel.quarters - 1)
        let year = last.ordinal == 4 ? last.year : last.year - 1
        return Period(year: year, quarter: 1).map { quarter($0) >= 0 } == true ? year : nil
    }

    /// How many whole years, at most three, stand after a start.
    func yearsAfter(_ start: Int, leavesOutStart: Bool) -> Int { min(3, (panel.quarters - start - (leavesOutStart ? 1 : 0)) / 4) }

    /// Whether a break in the series falls within the window: then its two sides are not compared.
    func isBroken(_ window: ComparisonWindow, of indicator: Indicator) -> Bool {
        let (start, end) = (period(window.before.lowerBound), period(window.after.upperBound - 1))
        return indicator.side(of: start) == nil || indicator.side(of: start) != indicator.side(of: end)
    }
}
