import Kernel

/// What is drawn of one series: points in time, in runs that may be joined, and what is aimed at.
struct Plot {
    struct Point: Equatable {
        let time: Double
        /// All that the reader may know it to be; a single level where the figure is told.
        let levels: ClosedRange<Double>
        let figure: Figure
        /// In the middle of what it may be.
        var level: Double { (levels.lowerBound + levels.upperBound) / 2 }
    }
    /// Every figure in the order of time.
    let points: [Point]
    /// Figures that are told, and may be joined by a line.
    let runs: [[Point]]
    /// From the baseline for a yearly step; level for everything else.
    let aim: (from: Point?, time: Double, level: Double)?

    /// Figures that are hidden: drawn as all that they may be, never as a point on one side of the target.
    var hidden: [Point] { points.filter { !$0.figure.isExact } }
    var top: Double { (points.map(\.levels.upperBound) + [aim?.level ?? 0]).max() ?? 0 }
    /// A curve needs two figures that are told.
    var hasCurve: Bool { runs.reduce(0) { $0 + $1.count } > 1 }

    init(_ measured: MeasuredIndicator) {
        let indicator = measured.indicator
        var figures = measured.own?.figures ?? []
        var start: Figure?
        if let baseline = measured.baseline, let first = figures.first {
            if baseline.period.last < first.period.last, indicator.compares(baseline.period, first.period) { figures.insert(baseline, at: 0) }
            start = figures.first { $0.period == baseline.period }
        }
        (points, runs) = Self.points(of: Series(area: measured.own?.area, figures: figures), in: indicator)
        aim = measured.standing.aim.flatMap { level in
            guard let target = indicator.target else { return nil }
            return (target.step == nil ? nil : start.flatMap { Self.point($0, indicator) }, Self.time(target.period), level)
        }
    }

    init(_ series: Series, in indicator: Indicator) {
        (points, runs) = Self.points(of: series, in: indicator)
        aim = nil
    }

    /// The middle of the period, in days.
    static func time(_ period: Period) -> Double { Double(period.first.number + period.last.number) / 2 }

    private static func points(of series: Series, in indicator: Indicator) -> ([Point], runs: [[Point]]) {
        let all = series.runs(in: indicator).map { $0.compactMap { point($0, indicator) } }
        let told = all.flatMap { run in run.split { !$0.figure.isExact }.map(Array.init) }
        return (all.flatMap { $0 }, told)
    }

    private static func point(_ figure: Figure, _ indicator: Indicator) -> Point? {
        figure.levels(in: indicator).map { Point(time: time(figure.period), levels: $0, figure: figure) }
    }
}
