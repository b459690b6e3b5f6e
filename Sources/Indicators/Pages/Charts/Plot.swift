import Kernel

/// What is drawn of one series: points in time, in runs that may be joined, and what is aimed at.
struct Plot {
    struct Point: Equatable {
        let time: Double
        let level: Double
        let figure: Figure
    }
    let runs: [[Point]]
    /// From the baseline for a yearly step; level for everything else.
    let aim: (from: Point?, time: Double, level: Double)?

    var points: [Point] { runs.flatMap { $0 } }
    var top: Double { (points.map(\.level) + [aim?.level ?? 0]).max() ?? 0 }
    var isEmpty: Bool { runs.isEmpty }

    init(_ measured: MeasuredIndicator) {
        let indicator = measured.indicator
        var figures = measured.own?.figures ?? []
        var start: Figure?
        if let baseline = measured.baseline, let first = figures.first {
            if baseline.period.last < first.period.last, indicator.compares(baseline.period, first.period) { figures.insert(baseline, at: 0) }
            start = figures.first { $0.period == baseline.period }
        }
        runs = Self.runs(of: Series(area: measured.own?.area, figures: figures), in: indicator)
        aim = measured.standing.aim.flatMap { level in
            guard let target = indicator.target else { return nil }
            return (target.step == nil ? nil : start.flatMap { Self.point($0, indicator) }, Self.time(target.period), level)
        }
    }

    init(_ series: Series, in indicator: Indicator) {
        runs = Self.runs(of: series, in: indicator)
        aim = nil
    }

    /// The middle of the period, in days.
    static func time(_ period: Period) -> Double { Double(period.first.number + period.last.number) / 2 }

    private static func runs(of series: Series, in indicator: Indicator) -> [[Point]] { series.runs(in: indicator).map { $0.compactMap { point($0, indicator) } } }

    /// A small number stands in the middle of what it may be, the same for all of them.
    private static func point(_ figure: Figure, _ indicator: Indicator) -> Point? {
        figure.levels(in: indicator).map { Point(time: time(figure.period), level: ($0.lowerBound + $0.upperBound) / 2, figure: figure) }
    }
}
