import Kernel
import Plans
import Web

/// What an indicator measures, where the figures come from, and what is aimed at.
struct IndicatorFacts {
    let sheet: IndicatorSheet
    let call: Call

    private var indicator: Indicator { sheet.stored.indicator }

    func write(to html: inout HTML) {
        html.write("<aside class=\"panel\" aria-labelledby=\"fakta\"><h2 id=\"fakta\">\(call[FactWording.heading])</h2><dl class=\"facts\">")
        fact(FactWording.kind, call[indicator.kind.name], to: &html)
        if let measures = indicator.measures { fact(FactWording.measures, call[measures.name], to: &html) }
        if let activity = sheet.stored.activity, let title = sheet.activity {
            html.write("<dt>\(call[FactWording.activity])</dt><dd><a href=\"\(IndicatorAddresses.activity(activity, of: sheet.seen.plan.id))\"\(call.own)>\(title)</a></dd>")
        }
        html.write("<dt>\(call[FactWording.baseline])</dt><dd>\(baseline ?? "\(call[FactWording.noBaseline])")</dd>")
        fact(FactWording.target, target, to: &html)
        if let direction = indicator.direction { fact(FactWording.direction, call[direction.name], to: &html) }
        if let unit = FigureWording(indicator, in: call.language).shownUnit { written(FactWording.unit, unit, to: &html) }
        if let source = indicator.source { written(FactWording.source, source, to: &html) } else { fact(FactWording.source, call[FactWording.noSource], to: &html) }
        if let publisher = indicator.publishedBy { written(FactWording.publishedBy, publisher, to: &html) }
        if let frequency = indicator.frequency { fact(FactWording.frequency, call[frequency.name], to: &html) }
        html.write("</dl>")
        for seriesBreak in indicator.breaks ?? [] {
            html.write("<p><strong>\(call[FactWording.seriesBreak]) \(seriesBreak.period.words(in: call.language)):</strong> <span\(call.own)>\(seriesBreak.reason ?? "")</span></p>")
        }
        html.write("</aside>")
    }

    private func fact(_ name: Wording, _ text: String, to html: inout HTML) { html.write("<dt>\(call[name])</dt><dd>\(text)</dd>") }

    /// What people wrote, in Danish.
    private func written(_ name: Wording, _ text: String, to html: inout HTML) { html.write("<dt>\(call[name])</dt><dd\(call.own)>\(text)</dd>") }

    private var baseline: Markup? {
        sheet.measured.baseline.map { "\(call.figure($0, of: indicator)) \(call[ListWording.during]) \($0.period.words(in: call.language))" }
    }

    private var target: String {
        guard let text = TargetWording(sheet.measured, in: call.language).full else { return call[FactWording.noTarget] }
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}

enum FactWording {
    static let heading = Wording("Om indikatoren", en: "About the indicator")
    static let kind = Wording("Slags", en: "Kind")
    static let measures = Wording("Måler", en: "Measures")
    static let activity = Wording("Aktivitet", en: "Activity")
    static let baseline = Wording("Udgangs\u{AD}punkt", en: "Baseline")
    static let noBaseline = Wording("Der er ikke angivet et udgangspunkt", en: "No baseline is given")
    static let target = Wording("Mål", en: "Target")
    static let noTarget = Wording("Der er ikke sat et mål", en: "No target is set")
    static let direction = Wording("Bedst", en: "Better")
    static let unit = Wording("Enhed", en: "Unit")
    static let source = Wording("Kilde", en: "Source")
    static let noSource = Wording("Der er ikke angivet en kilde", en: "No source is given")
    static let publishedBy = Wording("Udgives af", en: "Published by")
    static let frequency = Wording("Opgøres", en: "Compiled")
    static let seriesBreak = Wording("Databrud", en: "Break in the series")
}
