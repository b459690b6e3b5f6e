import Kernel

/// One area's figures through time (serie).
package struct Series: Sendable, Equatable {
    package let area: String?
    /// The earliest first. Of counts and rates only one length of period: a year never stands beside a quarter.
    package let figures: [Figure]

    package var latest: Figure? { figures.last }

    /// One for each area, in the order in which areas are listed.
    package static func each(of figures: [Figure], in indicator: Indicator) -> [Series] {
        let kept = indicator.growsWithTime ? alike(figures, in: indicator) : figures
        guard let first = kept.first else { return [] }
        if kept.allSatisfy({ $0.area == first.area }) { return [Series(area: first.area, figures: inOrder(kept))] }
        return Dictionary(grouping: kept, by: \.area)
            .map { Series(area: $0.key, figures: inOrder($0.value)) }
            .sorted { AreaName.order($0.area) < AreaName.order($1.area) }
    }

    /// The figure that the latest is set against: for quarters and months of counts the same time last year, where there is one,
    /// since crime follows the seasons; else the one before. None across a break.
    package func before(_ figure: Figure, in indicator: Indicator) -> Figure? {
        let earlier = figures.filter { Self.isEarlier($0, figure) && indicator.compares($0.period, figure.period) }
        if indicator.growsWithTime, figure.period.kind != .year {
            let lastYear = earlier.last { $0.period.year == figure.period.year - 1 && $0.period.ordinal == figure.period.ordinal }
            if let lastYear { return lastYear }
        }
        return earlier.last
    }

    /// Runs that may be joined by a line: a new one begins after each break and after a figure that is withheld.
    package func runs(in indicator: Indicator) -> [[Figure]] {
        var runs: [[Figure]] = []
        var previous: Figure?
        for figure in figures {
            defer { previous = figure }
            guard figure.sight != .withheld else { continue }
            if let previous, previous.sight != .withheld, indicator.compares(previous.period, figure.period), !runs.isEmpty {
                runs[runs.count - 1].append(figure)
            } else {
                runs.append([figure])
            }
        }
        return runs
    }

    /// Most come in order already.
    private static func inOrder(_ figures: [Figure]) -> [Figure] {
        let isInOrder = zip(figures, figures.dropFirst()).allSatisfy { !isEarlier($1, $0) }
        return isInOrder ? figures : figures.sorted(by: isEarlier)
    }

    private static func isEarlier(_ one: Figure, _ other: Figure) -> Bool {
        let (a, b) = (one.period.last, other.period.last)
        return a == b ? one.period < other.period : a < b
    }

    private static func alike(_ figures: [Figure], in indicator: Indicator) -> [Figure] {
        guard let first = figures.first, figures.contains(where: { $0.period.kind != first.period.kind }) else { return figures }
        let wished = [indicator.frequency?.periodKind, indicator.target?.period.kind, indicator.baseline?.period.kind].compactMap { $0 }
        let kind = wished.first { kind in figures.contains { $0.period.kind == kind } } ?? first.period.kind
        return figures.filter { $0.period.kind == kind }
    }
}

extension Indicator.Frequency {
    /// The length of the periods that the figures stand for; half-years are given by their last quarter.
    var periodKind: Period.Kind? {
        switch self {
        case .year: .year
        case .halfYear, .quarter: .quarter
        case .month: .month
        case .once: nil
        }
    }
}
