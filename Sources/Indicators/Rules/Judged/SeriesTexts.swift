/// Each area's figures as they are stored (`AreaFigures.text`), to look up what was reckoned from them.
package struct SeriesTexts: Sendable, Hashable {
    package let areas: [String: String]
    /// Reckoned once, since a page asks ten times.
    private let digest: Int

    package init(_ areas: [String: String]) {
        self.areas = areas
        digest = areas.hashValue
    }

    package var isEmpty: Bool { areas.isEmpty }

    var series: SourceSeries { SourceSeries(SeriesOrigin(), areas: areas.compactMapValues { AreaFigures(text: $0) }) }

    package static func == (one: SeriesTexts, other: SeriesTexts) -> Bool { one.digest == other.digest && one.areas == other.areas }
    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
