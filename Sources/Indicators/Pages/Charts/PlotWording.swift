import Kernel

/// What a chart shows, for those who do not see it.
enum PlotWording {
    static let interval = Wording("95 %-interval", en: "95% interval")
    static func began(_ name: String) -> Wording { Wording("»\(name)« begyndte", en: "“\(name)” began") }
    /// "Fra 231 anmeldelser i 2016 til 95 i 2025. Målet er højst 90 i 2026." From the last break, where there is one.
    static func sentence(_ plot: Plot, of measured: MeasuredIndicator, _ language: Language) -> String {
        let figures = FigureWording(measured.indicator, in: language)
        guard let last = plot.points.last?.figure, let first = plot.points.first(where: { measured.indicator.compares($0.figure.period, last.period) })?.figure else { return "" }
        let end = last.period.words(in: language)
        var text: String
        if first == last {
            text = Wording("\(figures.full(last)) i \(end).", en: "\(figures.full(last)) in \(end).")[language]
        } else {
            let start = first.period.words(in: language)
            text = Wording("Fra \(figures.full(first)) i \(start) til \(figures.short(last)) i \(end).", en: "From \(figures.full(first)) in \(start) to \(figures.short(last)) in \(end).")[language]
        }
        if plot.aim != nil, let target = measured.indicator.target, let aim = TargetWording(measured, in: language).figure {
            let due = target.period.words(in: language)
            text += Wording(" Målet er \(aim) i \(due).", en: " The target is \(aim) in \(due).")[language]
        }
        if first != plot.points.first?.figure { text += " " + notCompared[language] }
        return text
    }

    static let notCompared = Wording(
        "Opgørelsen er ændret. Tallene fra før ændringen kan ikke sammenlignes med de senere.",
        en: "The way of counting has changed. Figures from before that cannot be compared with the later ones.")
    static let lineChart = Wording("Linjediagram.", en: "Line chart.")
    static let target = Wording("Mål:", en: "Target:")
    static let seriesBreak = Wording("Databrud", en: "Break")

    /// "2025", "4. kv. 2025", "jul. 2025": beneath an axis.
    static func tick(_ period: Period, _ language: Language) -> String {
        switch period.kind {
        case .year: String(period.year)
        case .quarter: Wording("\(period.ordinal). kv. \(period.year)", en: "Q\(period.ordinal) \(period.year)")[language]
        case .month: "\(period.words(in: language).prefix(3)) \(period.year)"
        }
    }
}
