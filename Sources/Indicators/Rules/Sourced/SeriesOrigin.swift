package import Kernel

/// Where a series comes from (kilde til serien): enough to find it again and to see whether it has become old.
package struct SeriesOrigin: DescribedPart, Equatable {
    /// Who publishes it: »Danmarks Statistik«.
    package var source = ""
    /// The publisher's own name of the table: »STRAF11«.
    package var table: String?
    /// Which part of it: »1320 Indbrud i beboelse«.
    package var part: String?
    package var unit: String?
    /// The day on which the figures were taken from the source.
    package var retrieved = Day.earliest
    /// When the source last changed them, in the source's own words.
    package var updated: String?
    /// Whether cells that the source leaves out mean none; else they are unknown.
    package var isZeroWhenLeftOut: Bool?
    /// Before this day only those who work with the plan see the figures (frigivelse).
    package var release: Day?
    package init() {}

    package static let properties: [Property<SeriesOrigin>] = [
        Property("source", \.source),
        Property("table", \.table),
        Property("part", \.part),
        Property("unit", \.unit),
        Property("retrieved", \.retrieved),
        Property("updated", \.updated),
        Property("zero-when-left-out", \.isZeroWhenLeftOut),
        Property("release", \.release),
    ]

    /// »Danmarks Statistik, STRAF11 (1320 Indbrud i beboelse)«.
    package var inWords: String { [source, table].compactMap { $0 }.joined(separator: ", ") + (part.map { " (\($0))" } ?? "") }
}
