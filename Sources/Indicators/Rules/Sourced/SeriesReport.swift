package import Kernel
package import Tables

/// What there is to say when a series has been read: what it covers, what did not fit, what became of it.
package struct SeriesReport: Sendable {
    /// Categories that are no municipality and not the country, as the files name them.
    package private(set) var unmatchedAreas: [String] = []
    package private(set) var unmatchedPeriods: [String] = []
    /// Cells with a sign instead of a figure, by the sign.
    package private(set) var unknown: [String: Int] = [:]
    package private(set) var areas = 0
    package private(set) var first: Period?
    package private(set) var last: Period?
    package var outcome: SeriesOutcome?

    package init() {}

    package mutating func add(_ figures: SeriesFigures) {
        unmatchedAreas = Self.joined(unmatchedAreas, figures.unmatchedAreas)
        unmatchedPeriods = Self.joined(unmatchedPeriods, figures.unmatchedPeriods)
        unknown.merge(figures.unknown, uniquingKeysWith: +)
    }

    package mutating func cover(_ series: SourceSeries) { (areas, first, last) = (series.areas.count, series.first, series.last) }

    private static func joined(_ before: [String], _ more: [FigureTable.Category]) -> [String] {
        let names = more.map { $0.code == $0.label || $0.label.isEmpty ? $0.code : "\($0.code) \($0.label)" }
        return before + names.filter { !before.contains($0) }
    }

    /// A sentence to a line.
    package func lines(in language: Language) -> [String] {
        var lines: [Wording] = []
        if let first, let last {
            let (danish, english) = (Self.span(first, last, .danish), Self.span(first, last, .english))
            lines.append(
                Wording(
                    "Serien har tal for \(Self.count(areas, "område", "områder", .danish)), \(danish).",
                    en: "The series has figures for \(Self.count(areas, "area", "areas", .english)), \(english)."))
        }
        if let outcome { lines += Self.told(outcome) }
        if !unknown.isEmpty {
            let signs = unknown.sorted { $0.key < $1.key }
            let list = { (language: Language) in signs.map { "»\($0.key)« (\(Figures.whole($0.value, in: language)))" }.joined(separator: ", ") }
            lines.append(Wording("Uden tal og regnet som ukendt: \(list(.danish)).", en: "Without a figure and taken as unknown: \(list(.english))."))
        }
        if let list = Self.list(unmatchedAreas) { lines.append(Wording("Områder, der ikke er kommuner, er ikke med: \(list).", en: "Areas that are no municipalities are left out: \(list).")) }
        if let list = Self.list(unmatchedPeriods) {
            lines.append(Wording("Perioder, der ikke kan læses, er ikke med: \(list).", en: "Periods that cannot be read are left out: \(list)."))
        }
        return lines.map { $0[language] }
    }

    private static func told(_ outcome: SeriesOutcome) -> [Wording] {
        if let day = outcome.waitsUntil {
            return [
                Wording(
                    "Tallene er gemt og vises fra \(day.long(in: .danish)). Indtil da ser kun de, der skriver planen, dem.",
                    en: "The figures are saved and shown from \(day.long(in: .english)). Until then only those who write the plan see them.")
            ]
        }
        var lines: [Wording] = []
        let (measured, changed, revised) = (outcome.measured, outcome.changed, outcome.revisions.count)
        if measured + changed == 0, outcome.added == 0, revised == 0 {
            return [Wording("Alle tal var her i forvejen. Kun dagen for hentningen er ny.", en: "All figures were here already. Only the day of retrieval is new.")]
        }
        lines.append(
            measured + changed == 0
                ? Wording("Indikatorens egne tal var her i forvejen. Resten er gemt til sammenligning.", en: "The indicator's own figures were here already. The rest is kept for comparison.")
                : Wording(
                    "Indikatoren har fået \(count(measured, "nyt tal", "nye tal", .danish)), og \(changed == 0 ? "ingen er" : "\(Figures.whole(changed, in: .danish)) er") rettet.",
                    en: "The indicator has got \(count(measured, "new figure", "new figures", .english)), and \(changed == 0 ? "none was" : "\(Figures.whole(changed, in: .english)) were") changed."))
        if revised > 0 {
            lines.append(
                Wording(
                    "Kilden har ændret \(count(revised, "tal", "tal", .danish)) siden sidst. Det er årgang \(outcome.vintage).",
                    en: "The source has changed \(count(revised, "figure", "figures", .english)) since last time. This is vintage \(outcome.vintage)."))
        }
        return lines
    }

    private static let mostNames = 20

    private static func list(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        return names.prefix(mostNames).joined(separator: ", ") + (names.count > mostNames ? ", …" : "")
    }
    private static func count(_ count: Int, _ one: String, _ many: String, _ language: Language) -> String { "\(Figures.whole(count, in: language)) \(count == 1 ? one : many)" }
    private static func span(_ first: Period, _ last: Period, _ language: Language) -> String {
        first == last ? first.words(in: language) : "\(first.words(in: language)) – \(last.words(in: language))"
    }
}
