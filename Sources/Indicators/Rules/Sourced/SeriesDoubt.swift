package import Kernel

/// It may be the wrong table; a person must say that it is meant.
package struct SeriesDoubt: Error, Equatable {
    package let revised: Int
    package let of: Int
    /// What the indicator's series was taken from so far.
    package let known: String

    package init(revised: Int, of shared: Int, known: String) { (self.revised, self.of, self.known) = (revised, shared, known) }

    /// Sources correct single figures. A file that says something else in a fifth of all places is likelier another table.
    package init?(_ series: SourceSeries, over old: SourceSeries) {
        let revised = SeriesRevision.between(old, series).count
        let shared = old.areas.reduce(0) { sum, area in sum + area.value.known.count { series.areas[area.key]?[$0.period] != nil } }
        guard revised >= 20, revised * 5 > shared else { return nil }
        self.init(revised: revised, of: shared, known: old.origin.inWords)
    }

    package var wording: Wording {
        Wording(
            "\(Figures.whole(revised, in: .danish)) af \(Figures.whole(of, in: .danish)) tal er nogle andre end dem, der blev hentet fra \(known). Er det den rigtige tabel?",
            en: "\(Figures.whole(revised, in: .english)) of \(Figures.whole(of, in: .english)) figures differ from those that were taken from \(known). Is it the right table?")
    }
}
