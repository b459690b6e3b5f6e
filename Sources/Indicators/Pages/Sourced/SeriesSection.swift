import Kernel
import Plans
import Web

/// Where an indicator's figures were taken from, when, and what the source changed afterwards.
struct SeriesSection {
    let sheet: IndicatorSheet
    let call: Call

    private static let revisionsShown = 60

    func write(to html: inout HTML) {
        writeWaiting(to: &html)
        guard let vintage = sheet.nearest.vintage else { return }
        html.write(
            """
            <h2 id="kilde">\(call[SeriesSectionWording.heading])</h2><p><span\(call.own)>\(vintage.origin.inWords)</span>. \
            \(call[SeriesSectionWording.retrieved(vintage.origin.retrieved, vintage.number)])</p>
            """)
        if let updated = vintage.origin.updated { html.write("<p>\(call[SeriesWords.updated]): <span\(call.own)>\(updated)</span></p>") }
        writeRevisions(to: &html)
    }

    /// Those who write the plan see what is coming.
    private func writeWaiting(to html: inout HTML) {
        for waiting in sheet.waiting {
            let plan = sheet.seen.plan
            let placement = SeriesPlacement(waiting.series, for: sheet.stored.indicator, municipality: plan.municipality, district: plan.district.rawValue, areas: waiting.areas)
            html.write("<div class=\"note warn\"><p>\(call[SeriesSectionWording.waiting(waiting.release)])</p></div>")
            SeriesComparison(placement: placement, measured: sheet.ownMeasurements, indicator: sheet.stored.indicator, call: call).write(to: &html)
        }
    }

    /// Small numbers that nobody published are for those who work with the plan.
    private var mayTell: Bool { sheet.audience == .insiders || !(sheet.stored.indicator.publishedBy?.isEmpty ?? true) }

    private func writeRevisions(to html: inout HTML) {
        guard let changed = sheet.nearest.vintages.first(where: { $0.revised > 0 }) else {
            return html.write("<p class=\"muted\">\(call[SeriesSectionWording.unchanged])</p>")
        }
        html.write("<p>\(call[SeriesSectionWording.changed(changed.revised, changed.origin.retrieved)])</p>")
        guard mayTell, !sheet.nearest.revisions.isEmpty else { return }
        let own = Set(sheet.measured.series.compactMap(\.area))
        let shown = sheet.nearest.revisions.sorted { (own.contains($0.area) ? 0 : 1, AreaName.order($0.area), $0.period) < (own.contains($1.area) ? 0 : 1, AreaName.order($1.area), $1.period) }
        html.write(
            """
            <details><summary>\(call[SeriesSectionWording.which])</summary><div class="scroll"><table class="dense few"><thead><tr><th scope="col">\(call[SeriesPageWording.area])</th>\
            <th scope="col">\(call[SeriesPageWording.period])</th><th scope="col" class="n">\(call[SeriesSectionWording.before])</th><th scope="col" class="n">\(call[SeriesSectionWording.after])</th></tr></thead><tbody>
            """)
        let number = { (value: Double?) in value.map { Figures.decimal($0, decimals: 0...6, in: call.language) } ?? call[SeriesSectionWording.unknown] }
        for revision in shown.prefix(Self.revisionsShown) {
            html.write(
                """
                <tr><th scope="row">\(AreaName.of(revision.area.isEmpty ? nil : revision.area, in: call.language))</th><td>\(revision.period.words(in: call.language))</td>\
                <td class="n">\(number(revision.before))</td><td class="n">\(number(revision.after))</td></tr>
                """)
        }
        html.write("</tbody></table></div></details>")
    }
}

enum SeriesSectionWording {
    static let heading = Wording("Hvor kommer tallene fra?", en: "Where do the figures come from?")
    static func retrieved(_ day: Day, _ vintage: Int) -> Wording {
        Wording(
            "Hentet \(day.long(in: .danish)), årgang \(vintage).", en: "Retrieved on \(day.long(in: .english)), vintage \(vintage).")
    }
    static func waiting(_ day: Day) -> Wording {
        Wording(
            "Nye tal vises for alle fra \(day.long(in: .danish)). Indtil da er det kun jer, der skriver planen, der ser dem.",
            en: "New figures are shown to everybody from \(day.long(in: .english)). Until then only you who write the plan see them.")
    }
    static let unchanged = Wording("Kilden har ikke ændret tal, der var hentet før.", en: "The source has not changed figures that were retrieved before.")
    static func changed(_ count: Int, _ day: Day) -> Wording {
        Wording(
            "Kilden har senest ændret \(count == 1 ? "1 tal" : "\(Figures.whole(count, in: .danish)) tal"), der var hentet før. Det blev set \(day.long(in: .danish)).",
            en: "The source last changed \(count == 1 ? "1 figure" : "\(Figures.whole(count, in: .english)) figures") that were retrieved before. It was seen on \(day.long(in: .english)).")
    }
    static let which = Wording("Se, hvilke tal der blev ændret", en: "See which figures were changed")
    static let before = Wording("Før", en: "Before")
    static let after = Wording("Nu", en: "Now")
    static let unknown = Wording("ukendt", en: "unknown")
}
