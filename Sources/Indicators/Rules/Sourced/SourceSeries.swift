package import Kernel
package import Tables

/// What a source publishes for all areas (kildeserie): what an indicator's figures are taken from and compared with.
package struct SourceSeries: Sendable, Equatable {
    package var origin: SeriesOrigin
    /// By municipality code or `country`; `SourceSeries.whole` where the source knows no areas.
    package var areas: [String: AreaFigures]

    /// The key of figures that no area is given for.
    package static let whole = ""

    package init(_ origin: SeriesOrigin, areas: [String: AreaFigures]) { (self.origin, self.areas) = (origin, areas) }

    /// Throws where years stand among quarters: they could be added up, or be another thing.
    package init(_ origin: SeriesOrigin, _ figures: SeriesFigures) throws(TableFault) {
        let kinds = Set(figures.figures.map(\.period.kind)).sorted { $0.perYear < $1.perYear }
        if kinds.isEmpty { throw TableFault(SourceSeriesWording.nothing) }
        if kinds.count > 1 { throw TableFault(SourceSeriesWording.mixed(kinds[0], kinds[1])) }
        self.origin = origin
        areas = [:]
        let all = figures.figures.map(\.period)
        for (area, ofArea) in Dictionary(grouping: figures.figures, by: { $0.area ?? Self.whole }) {
            guard var found = AreaFigures(ofArea.map { ($0.period, $0.value) }) else { continue }
            // What the source leaves out is none only where the source says so; a sign in its place is still unknown.
            if origin.isZeroWhenLeftOut == true, figures.unknown.isEmpty, let first = all.min(), let last = all.max() {
                let length = first.distance(to: last) + 1
                found = AreaFigures(first: first, values: (0..<length).map { found[first.advanced(by: $0)] ?? 0 })
            }
            areas[area] = found
        }
    }

    package var kind: Period.Kind? { areas.values.first?.first.kind }
    package var first: Period? { areas.values.map(\.first).min() }
    package var last: Period? { areas.values.map(\.last).max() }
    package var count: Int { areas.values.reduce(0) { $0 + $1.values.count { $0 != nil } } }

    /// The same series with longer periods, each the sum of all the shorter ones in it; a year that lacks a quarter is left out.
    package func added(to kind: Period.Kind) -> SourceSeries {
        guard let own = self.kind, own.perYear > kind.perYear else { return self }
        let parts = own.perYear / kind.perYear
        var result = SourceSeries(origin, areas: [:])
        for (area, figures) in areas {
            let longer = Set(figures.known.map { Period(kind, containing: $0.period.first) })
            let sums = longer.compactMap { period -> (period: Period, value: Double)? in
                guard let run = figures.run(from: Period(own, containing: period.first), count: parts) else { return nil }
                return (period, run.reduce(0, +))
            }
            result.areas[area] = AreaFigures(sums)
        }
        return result
    }

    /// Several areas together, in the periods in which all of them are known.
    package func sum(of members: [String]) -> AreaFigures? {
        let found = members.compactMap { areas[$0] }
        guard found.count == members.count, let first = found.first else { return nil }
        return AreaFigures(
            first.known.compactMap { period, _ in
                let values = found.compactMap { $0[period] }
                return values.count == members.count ? (period, values.reduce(0, +)) : nil
            })
    }
}

package enum SourceSeriesWording {
    static let nothing = Wording("Tabellen har ingen tal, der kan bruges.", en: "The table has no figures that can be used.")
    static func mixed(_ one: Period.Kind, _ other: Period.Kind) -> Wording {
        Wording(
            "Tabellen har både \(name(one)[.danish]) og \(name(other)[.danish]). Hent dem hver for sig, så de ikke lægges sammen ved en fejl.",
            en: "The table has both \(name(one)[.english]) and \(name(other)[.english]). Fetch them apart, so that they are not added up by mistake.")
    }
    package static func name(_ kind: Period.Kind) -> Wording {
        switch kind {
        case .year: Wording("år", en: "years")
        case .quarter: Wording("kvartaler", en: "quarters")
        case .month: Wording("måneder", en: "months")
        }
    }
}
