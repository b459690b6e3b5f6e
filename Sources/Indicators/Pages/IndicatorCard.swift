import Kernel
import Web

/// An indicator at a glance: the figure, the target, the way it went, one sentence.
struct IndicatorCard {
    let measured: MeasuredIndicator
    let plan: PlanID
    /// Whether nothing more is measured: the plan's time is over.
    let isPast: Bool
    let language: Language
    /// Whether the change is more than chance, where that was judged.
    var judgement: String?

    func write(to html: inout HTML) {
        let indicator = measured.indicator
        html.write("<li><a href=\"\(IndicatorAddresses.indicator(indicator.id, of: plan))\"\(own)>\(indicator.title)</a>")
        writeNow(to: &html)
        if let sentence { html.write("<p>\(sentence)</p>") }
        if let source = indicator.source { html.write("<p class=\"source\">\(Self.source[language]): <span\(own)>\(source)</span></p>") }
        html.write("</li>")
    }

    private static let source = Wording("Kilde", en: "Source")

    /// The figure and the small chart.
    func writeNow(to html: inout HTML) {
        html.write("<div class=\"now\">")
        writeFigure(to: &html)
        if !isDoneOrNot {
            let plot = Plot(measured)
            SparkLine(plot: plot, label: PlotWording.sentence(plot, of: measured, language)).write(to: &html)
        }
        html.write("</div>")
    }

    /// Large where there is one; that there is none is said quietly.
    func writeFigure(to html: inout HTML) {
        let words = beneath
        let beneath: Markup? = words.isEmpty && legend == nil ? nil : "<small>\(legend)\(words)</small>"
        if let latest = measured.latest {
            html.write("<span class=\"figure\">\(figures.short(latest))\(beneath)</span>")
        } else {
            html.write("<span class=\"muted\">\(absence)\(beneath)</span>")
        }
    }

    private var figures: FigureWording { FigureWording(measured.indicator, in: language) }

    private var absence: String {
        (measured.series.isEmpty ? ListWording.notMeasured(isPast) : Wording("Se hvert område", en: "See each area"))[language]
    }

    /// On an English page, what people wrote in Danish says so.
    private var own: Markup? { language == .danish ? nil : " lang=\"da\"" }

    /// The measure of a rate, the scale of an assessment.
    private var legend: Markup? {
        guard measured.latest != nil, let legend = figures.legend else { return nil }
        return legend == measured.indicator.unit ? "<span\(own)>\(legend)</span> " : "\(legend) "
    }

    /// "i 2025 · mål for 2026: højst 120".
    private var beneath: String {
        let period = measured.latest.map { latest in
            let words = latest.period.words(in: language)
            return Wording("i\u{A0}\(words)", en: "in\u{A0}\(words)")[language]
        }
        return [period, baseline, target].compactMap { $0 }.joined(separator: " · ")
    }

    /// What changed, where the target stands, and what was noted of the latest figure.
    var sentence: Markup? {
        guard let latest = measured.latest else { return missing.map { "\($0[language])" } }
        let change = ChangeWording.sentence(from: measured.before, to: measured.latest, in: measured.indicator, language)
        let certainty = SurveyCertainty(measured.indicator)?.sentence(from: measured.before, to: measured.latest, language)
        let note: Markup? = latest.note.map { " <span\(own)>\(Self.sentence($0))</span>" }
        return "\([change, certainty ?? judgement, TargetWording(measured, in: language).verdict].compactMap { $0 }.joined(separator: " "))\(note)"
    }

    /// What there is instead of a figure.
    private var missing: Wording? {
        let areas = measured.series.count
        guard areas == 0 else { return Wording("Der er tal for \(areas) områder, men ikke et samlet tal.", en: "There are figures for \(areas) areas, but none for all together.") }
        return switch (measured.indicator.baseline, measured.indicator.target) {
        case (nil, nil): Wording("Der er hverken udgangspunkt eller mål.", en: "There is neither a baseline nor a target.")
        case (nil, _): Wording("Der er intet udgangspunkt.", en: "There is no baseline.")
        case (_, nil): Wording("Der er ikke sat et mål.", en: "No target is set.")
        case (_, _): nil
        }
    }

    /// The baseline is told only while there is nothing newer.
    private var baseline: String? {
        guard measured.latest == nil, let baseline = measured.baseline else { return nil }
        let period = baseline.period.words(in: language)
        return Wording("udgangspunkt i\u{A0}\(period): \(figures.short(baseline))", en: "baseline in\u{A0}\(period): \(figures.short(baseline))")[language]
    }

    private var target: String? {
        guard let target = measured.indicator.target, let aim = TargetWording(measured, in: language).aim(of: whole) else { return nil }
        let period = target.period.words(in: language)
        return Wording("mål for\u{A0}\(period): \(aim)", en: "target for\u{A0}\(period): \(aim)")[language]
    }

    private var whole: Double? { if case .exact(_, let whole)? = measured.latest?.sight { whole } else { nil } }

    private var isDoneOrNot: Bool { measured.latest.map { figures.isDoneOrNot($0.level(in: measured.indicator) ?? 0, of: whole) } ?? true }

    private static func sentence(_ note: String) -> String { note.last.map { ".!?".contains($0) } ?? true ? note : note + "." }
}
