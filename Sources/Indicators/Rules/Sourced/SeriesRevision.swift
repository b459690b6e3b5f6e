package import Kernel

/// A figure that a source gave differently before (revision).
package struct SeriesRevision: Sendable, Equatable {
    package let area: String
    package let period: Period
    /// Nil where it was, or is, unknown.
    package let before: Double?
    package let after: Double?

    package init(area: String, period: Period, before: Double?, after: Double?) { (self.area, self.period, self.before, self.after) = (area, period, before, after) }

    /// What differs in the periods that both vintages cover, by area and period; what only the new one has is no revision.
    package static func between(_ old: SourceSeries, _ new: SourceSeries) -> [SeriesRevision] {
        old.areas.keys.sorted().flatMap { area -> [SeriesRevision] in
            guard let before = old.areas[area] else { return [] }
            let after = new.areas[area]
            return before.known.compactMap { period, value in
                let now = after?[period]
                guard now != value else { return nil }
                // A new file may begin later: what it no longer holds is kept and no revision.
                if now == nil, after.map({ period < $0.first || period > $0.last }) ?? true { return nil }
                return SeriesRevision(area: area, period: period, before: value, after: now)
            }
        }
    }
}

extension SourceSeries {
    /// The new vintage laid over the old: what a later file no longer holds is kept.
    package func laid(over old: SourceSeries) -> SourceSeries {
        var result = self
        for (area, before) in old.areas {
            guard let after = areas[area] else {
                result.areas[area] = before
                continue
            }
            guard before.first.kind == after.first.kind else { continue }
            let start = min(before.first, after.first)
            let end = max(before.last, after.last)
            let values = (0...start.distance(to: end)).map { step -> Double? in
                let period = start.advanced(by: step)
                return period >= after.first && period <= after.last ? after[period] : before[period]
            }
            result.areas[area] = AreaFigures(first: start, values: values)
        }
        return result
    }
}
