import Kernel
import Web

/// The municipalities beside each other, on one scale: never a ranking, in the order of the alphabet.
struct AreaCards {
    let measured: MeasuredIndicator
    /// Whether each municipality's latest change is more than chance, where that was judged.
    var answers: [String: TownAnswer] = [:]
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
            let judged = series.area.flatMap { answers[$0] }.flatMap { said($0, latest, standing) }
            if let change = ChangeWording.sentence(from: series.before(latest, in: indicator), to: latest, in: indicator, call.language) { html.write("<p>\(change)\(judged.map { " \($0)" })</p>") }
            html.write("</li>")
        }
        html.write("</ul>")
        let judged = others.compactMap { $0.area }.filter { answers[$0]?.change != nil }.count
        if judged > 1 { html.write("<p class=\"muted\">\(call[AreaWording.together(judged, standing: standing.count)])</p>") }
    }

    private var standing: Set<String> { Set(LatestAnswers.standingOut(answers).keys) }

    private func said(_ answer: TownAnswer, _ latest: Figure, _ standing: Set<String>) -> String? {
        guard latest.period == Period(year: answer.year), answer.change != nil else { return nil }
        return call[standing.contains(answer.municipality) ? AreaWording.moreThanChance : AreaWording.withinChance]
    }
}

enum AreaWording {
    static let moreThanChance = Wording("Det er mere, end tilfældige udsving plejer at give.", en: "That is more than chance usually gives.")
    static let withinChance = Wording("Så store udsving ser vi også uden en indsats.", en: "We see swings as large without any effort.")
    static func together(_ count: Int, standing: Int) -> Wording {
        let (danish, english) = (Figures.decimal(Double(count) * 0.05, decimals: 0...1, in: .danish), Figures.decimal(Double(count) * 0.05, decimals: 0...1, in: .english))
        return Wording(
            "Vi ser på \(count) kommuner på én gang, og det er der taget højde for. Hver for sig ville tilfældet få ca. \(danish) af dem til at se ud som en forskel.",
            en: "We look at \(count) municipalities at once, and that is allowed for. One by one, chance would make about \(english) of them look like a difference.")
    }
    static let heading = Wording("Kommune for kommune", en: "Municipality by municipality")
    static let sameScale = Wording(
        "De små kurver har samme skala, så de kan ses over for hinanden. Kommunerne står i alfabetisk orden.",
        en: "The small curves share one scale, so that they can be seen beside each other. The municipalities stand in alphabetical order.")
}
