import Kernel
import Web

/// The municipalities beside each other, on one scale: never a ranking, in the order of the alphabet.
struct AreaCards {
    let measured: MeasuredIndicator
    let call: Call

    private var others: [Series] { measured.series.filter { $0.area != measured.own?.area && $0.area.map { Municipality.withCode($0) != nil } ?? false } }

    func write(to html: inout HTML) {
        let others = others
        guard others.count > 1 else { return }
        let indicator = measured.indicator
        let figures = FigureWording(indicator, in: call.language)
        let plots = others.map { Plot($0, in: indicator) }
        let most = plots.map(\.top).max() ?? 0
        html.write("<h2>\(call[AreaWording.heading])</h2><p class=\"muted\">\(call[AreaWording.sameScale])</p><ul class=\"measures\">")
        for (series, plot) in zip(others, plots) {
            guard let latest = series.latest else { continue }
            let period = latest.period.words(in: call.language)
            let legend: Markup? = figures.legend.map { $0 == indicator.unit ? "<span\(call.own)>\($0)</span> " : "\($0) " }
            html.write(
                "<li><strong>\(AreaName.of(series.area, in: call.language))</strong><div class=\"now\"><span class=\"figure\">\(figures.short(latest))<small>\(legend)\(call[ListWording.during]) \(period)</small></span>"
            )
            SparkLine(plot: plot, label: PlotWording.sentence(plot, of: measured, call.language), most: most).write(to: &html)
            html.write("</div>")
            if let change = ChangeWording.sentence(from: series.before(latest, in: indicator), to: latest, in: indicator, call.language) { html.write("<p>\(change)</p>") }
            html.write("</li>")
        }
        html.write("</ul>")
    }
}

enum AreaWording {
    static let heading = Wording("Kommune for kommune", en: "Municipality by municipality")
    static let sameScale = Wording(
        "De små kurver har samme skala, så de kan ses over for hinanden. Kommunerne står i alfabetisk orden.",
        en: "The small curves share one scale, so that they can be seen beside each other. The municipalities stand in alphabetical order.")
}
