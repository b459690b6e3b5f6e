import Kernel
import Plans
import Web

/// Every figure: a row for each period, a column for each area.
struct MeasurementTable {
    let sheet: IndicatorSheet
    let call: Call

    private var measured: MeasuredIndicator { sheet.measured }
    /// The measurements and, where nothing stands in its place, the baseline.
    private var shown: [Figure] {
        guard let baseline = measured.baseline, !measured.figures.contains(where: { $0.period == baseline.period && $0.area == baseline.area }) else { return measured.figures }
        return measured.figures + [baseline]
    }
    private var figures: FigureWording { FigureWording(measured.indicator, in: call.language) }
    private var areas: [String?] {
        Set(shown.map(\.area)).sorted { ($0 == measured.own?.area ? 0 : 1, AreaName.order($0)) < ($1 == measured.own?.area ? 0 : 1, AreaName.order($1)) }
    }
    /// The latest first.
    private var periods: [Period] { Set(shown.map(\.period)).sorted { ($0.last, $0.first) > ($1.last, $1.first) } }

    func write(to html: inout HTML) {
        html.write("<h2 id=\"tal\">\(call[TableWording.heading])</h2>")
        if measured.figures.isEmpty {
            html.write("<p class=\"empty\">\(call[TableWording.none(isPast: sheet.seen.plan.isPast(on: call.today))])")
            if sheet.seen.mayEdit { html.write(" <a href=\"\(IndicatorAddresses.newMeasurement(sheet.stored.indicator.id, of: sheet.seen.plan.id))\">\(call[TableWording.enterFirst])</a>") }
            html.write("</p>")
        }
        guard !shown.isEmpty else { return }
        writeTable(to: &html)
        writeNotes(to: &html)
        if shown.contains(where: { !$0.isExact }) {
            html.write("<p class=\"muted\">\(call[SmallWording.explanation])")
            if measured.figures.contains(where: { $0.sight == .withheld }) { html.write(" \(call[TableWording.withheld])") }
            html.write("</p>")
        }
        if sheet.seen.mayEdit, !measured.figures.isEmpty { html.write("<p class=\"muted\">\(call[TableWording.pressToEdit])</p>") }
        if !measured.figures.isEmpty { html.write("<p><a href=\"\(IndicatorAddresses.file(sheet.stored.indicator.id, of: sheet.seen.plan.id))\">\(call[TableWording.file])</a></p>") }
    }

    private func writeTable(to html: inout HTML) {
        let areas = areas
        let found = Dictionary(shown.map { (Cell(period: $0.period, area: $0.area), $0) }) { first, _ in first }
        html.write(
            """
            <div class="scroll" role="region" aria-labelledby="tal" tabindex="0"><table class="dense\(areas.count > 3 ? "" : " few")"><caption\(call.own)>\(caption)</caption>\
            <thead><tr><th scope="col">\(call[TableWording.period])</th>
            """)
        for area in areas { html.write("<th scope=\"col\" class=\"n\">\(AreaName.of(area, in: call.language))</th>") }
        html.write("</tr></thead><tbody>")
        for period in periods {
            html.write("<tr><th scope=\"row\" class=\"nowrap\">\(period.words(in: call.language))")
            if period == measured.baseline?.period { html.write(" <span class=\"muted\">\(call[TableWording.baseline])</span>") }
            html.write("</th>")
            for area in areas { html.write("<td class=\"n\">\(found[Cell(period: period, area: area)].map { cell($0) } ?? "<span class=\"muted\">–</span>")</td>") }
            html.write("</tr>")
        }
        html.write("</tbody></table></div>")
    }

    private struct Cell: Hashable {
        let period: Period
        let area: String?
    }

    /// Those who may correct a figure press on it; one of an earlier plan belongs there.
    private func cell(_ figure: Figure) -> Markup {
        let text: Markup =
            if case .small = figure.sight {
                "<span aria-hidden=\"true\">\(figures.short(figure).replacing(figures.underFive, with: "< 5"))</span><span class=\"sr\">\(figures.short(figure))</span>"
            } else {
                "\(figures.short(figure))"
            }
        if figure.sight == .withheld { return "<span aria-hidden=\"true\">–</span><span class=\"sr\">\(call[TableWording.notShown])</span>" }
        guard sheet.seen.mayEdit, measured.figures.contains(figure), sheet.origin(of: figure) == nil else { return text }
        let address = IndicatorAddresses.measurement(figure.period, figure.area, of: sheet.stored.indicator.id, sheet.seen.plan.id, .edit)
        return "<a href=\"\(address)\"><span class=\"sr\">\(call[TableWording.correct]) </span>\(text)</a>"
    }

    private var caption: String { [measured.indicator.title, figures.shownUnit.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ") }

    private func writeNotes(to html: inout HTML) {
        let noted = measured.figures.filter { $0.note != nil || sheet.origin(of: $0) != nil }.sorted { $0.period.last > $1.period.last }
        let notes = noted.compactMap { figure in figure.note.map { (figure, $0) } }
        let earlier = sheet.earlier.filter { plan in noted.contains { sheet.origin(of: $0) == plan.plan } }
        guard !notes.isEmpty || !earlier.isEmpty else { return }
        html.write("<h3>\(call[TableWording.notes])</h3><ul>")
        for (figure, note) in notes {
            let area = figure.area.map { ", " + AreaName.of($0, in: call.language) } ?? ""
            html.write("<li><strong>\(figure.period.words(in: call.language))\(area):</strong> <span\(call.own)>\(note)</span></li>")
        }
        for plan in earlier {
            let periods = noted.filter { sheet.origin(of: $0) == plan.plan }.map(\.period).sorted()
            guard let first = periods.first, let last = periods.last else { continue }
            let span = first == last ? first.words(in: call.language) : Figures.range(first.words(in: call.language), last.words(in: call.language))
            html.write(
                "<li><strong>\(span):</strong> \(call[TableWording.from]) <a href=\"\(IndicatorAddresses.indicator(sheet.stored.indicator.id, of: plan.plan.id))\"\(call.own)>\(plan.plan.title)</a></li>"
            )
        }
        html.write("</ul>")
    }
}

enum TableWording {
    static let file = Wording("Hent tallene (CSV)", en: "Download the figures (CSV)")
    static let heading = Wording("Tallene", en: "The figures")
    static func none(isPast: Bool) -> Wording { isPast ? Wording("Der blev ikke målt.", en: "Nothing was measured.") : Wording("Der er ikke målt endnu.", en: "Nothing is measured yet.") }
    static let baseline = Wording("(udgangspunkt)", en: "(baseline)")
    static let enterFirst = Wording("Indtast den første måling", en: "Enter the first figure")
    static let period = Wording("Periode", en: "Period")
    static let notes = Wording("Bemærkninger til tallene", en: "Notes on the figures")
    static let from = Wording("fra", en: "from")
    static let correct = Wording("Ret", en: "Correct")
    static let notShown = Wording("Vises ikke", en: "Not shown")
    static let pressToEdit = Wording("Tryk på et tal for at rette eller fjerne det.", en: "Press a figure to correct or remove it.")
    static let withheld = Wording(
        "»–« ved siden af et lille tal er også skjult, fordi det lille ellers kunne regnes ud.", en: "“–” beside a small number is hidden too, because the small one could be worked out otherwise.")
}
