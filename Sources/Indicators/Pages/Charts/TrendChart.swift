import Kernel
import Web

/// The course of an indicator through time, as a drawing for one width of page.
struct TrendChart {
    let measured: MeasuredIndicator
    let plot: Plot
    /// Those whose level is aimed at.
    let others: [(name: String, plot: Plot)]
    let look: ChartLook
    let language: Language
    /// What began when, as it is told: »›ekstra øjne‹ begyndte«.
    let events: [(day: Day, name: String)]

    init(_ measured: MeasuredIndicator, _ look: ChartLook, events: [(day: Day, name: String)] = [], in language: Language) {
        self.events = events
        self.measured = measured
        self.look = look
        self.language = language
        plot = Plot(measured)
        others = (measured.indicator.target?.levelOf ?? []).compactMap { area in
            measured.series.first { $0.area == area && area != measured.own?.area }.map { (AreaName.of(area, in: language), Plot($0, in: measured.indicator)) }
        }
    }

    /// Two figures that are told at least; whether a thing was done or not is no curve.
    var isWorthDrawing: Bool {
        plot.hasCurve && !(measured.latest.map { FigureWording(measured.indicator, in: language).isDoneOrNot($0.level(in: measured.indicator) ?? 0, of: nil) } ?? true)
    }

    func write(to html: inout HTML) {
        let titles = look.wrapped(title)
        let scale = scale(below: Double(titles.count) * 21 + 46)
        let height = Int(scale.bottom) + 36
        html.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" class="\(look.style)" viewBox="0 0 \(look.width) \(height)" width="\(look.width)" height="\(height)" role="img" \
            aria-labelledby="\(look.id)-t" aria-describedby="\(look.id)-d" font-size="14" fill="#1B2430"><title id="\(look.id)-t">\(title)</title>\
            <desc id="\(look.id)-d">\(PlotWording.lineChart[language]) \(PlotWording.sentence(plot, of: measured, language))</desc><rect width="\(look.width)" height="\(height)" fill="#fff"/>
            """)
        for (row, line) in titles.enumerated() { html.write("<text x=\"0\" y=\"\(18 + row * 21)\" font-size=\"17\" font-weight=\"600\">\(line)</text>") }
        html.write("<text x=\"0\" y=\"\(18 + titles.count * 21)\" fill=\"#4A5663\">\(look.wrapped(unit).first ?? "")</text>")
        writeGrid(scale, to: &html)
        writeBreaks(scale, to: &html)
        writeEvents(scale, to: &html)
        writeBand(scale, to: &html)
        writeAim(scale, to: &html)
        for (number, other) in others.enumerated() { writeCurve(other.plot, scale, colour: ChartLook.colours[number % ChartLook.colours.count], width: "1.5", dots: false, to: &html) }
        writeCurve(plot, scale, colour: ChartLook.own, width: "2.5", dots: true, to: &html)
        ChartLabels(chart: self, scale: scale).write(to: &html)
        html.write("</svg>")
    }

    private var title: String {
        guard let area = measured.own?.area else { return measured.indicator.title }
        return measured.indicator.title + ", " + AreaName.of(area, in: language)
    }

    private var unit: String {
        if measured.indicator.isInPercent { return Wording("Procent", en: "Per cent")[language] }
        let text = FigureWording(measured.indicator, in: language).legend ?? measured.indicator.unit ?? Wording("Antal", en: "Number")[language]
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private func scale(below top: Double) -> PlotScale {
        let all = plot.points + others.flatMap(\.plot.points)
        let most = max(all.map(\.levels.upperBound).max() ?? 0, plot.aim?.level ?? 0, plot.aim?.from?.level ?? 0)
        let times = all.map(\.time) + [plot.aim?.time].compactMap { $0 }
        let ticks = PlotScale.ticks(to: most, whole: measured.indicator.isWhole, atMost: look.ticks)
        let (first, last) = (times.min() ?? 0, times.max() ?? 0)
        return PlotScale(left: 50, right: Double(look.width) - look.margin, top: top, bottom: top + look.height, times: first...last, most: ticks.last ?? 1)
    }

    private func writeGrid(_ scale: PlotScale, to html: inout HTML) {
        let figures = FigureWording(measured.indicator, in: language)
        for tick in PlotScale.ticks(to: scale.most, whole: measured.indicator.isWhole, atMost: look.ticks) {
            let y = scale.y(tick)
            let text = measured.indicator.isInPercent ? figures.value(tick) : Figures.decimal(tick, in: language)
            html.write(
                """
                <line x1="\(place(scale.left))" x2="\(place(scale.right))" y1="\(place(y))" y2="\(place(y))" stroke="\(tick == 0 ? "#6B7885" : "#DDE3E8")"/>\
                <text x="\(place(scale.left - 8))" y="\(place(y + 5))" text-anchor="end" font-size="13" fill="#4A5663">\(text)</text>
                """)
        }
        for period in look.labelled(plot.points.map(\.figure.period)) {
            html.write(
                "<text x=\"\(place(scale.x(Plot.time(period))))\" y=\"\(place(scale.bottom + 20))\" text-anchor=\"middle\" font-size=\"13\" fill=\"#4A5663\">\(PlotWording.tick(period, language))</text>"
            )
        }
    }

    private func writeBreaks(_ scale: PlotScale, to html: inout HTML) {
        for seriesBreak in measured.indicator.breaks ?? [] {
            let time = Double(seriesBreak.period.first.number)
            guard scale.times.contains(time) else { continue }
            let x = scale.x(time)
            html.write(
                """
                <line x1="\(place(x))" x2="\(place(x))" y1="\(place(scale.top - 6))" y2="\(place(scale.bottom))" stroke="#6B7885" stroke-dasharray="2 3"/>\
                <text x="\(place(x + 6))" y="\(place(scale.top + 4))" font-size="13" fill="#4A5663" stroke="#fff" stroke-width="3" paint-order="stroke">\(PlotWording.seriesBreak[language]) \(seriesBreak.period.words(in: language))</text>
                """)
        }
    }

    /// What began, as a dotted line with its name.
    private func writeEvents(_ scale: PlotScale, to html: inout HTML) {
        for (number, event) in events.enumerated() {
            let time = Double(event.day.number)
            guard scale.times.contains(time) else { continue }
            let x = scale.x(time)
            let isLate = x > (scale.left + scale.right) / 2
            html.write(
                """
                <line x1="\(place(x))" x2="\(place(x))" y1="\(place(scale.top - 6))" y2="\(place(scale.bottom))" stroke="#4A5663" stroke-width="1.5" stroke-dasharray="2 4"/>\
                <text x="\(place(isLate ? x - 6 : x + 6))" y="\(place(scale.top + 4 + 16 * Double(number)))"\(isLate ? " text-anchor=\"end\"" as Markup : nil) font-size="13" fill="#4A5663" stroke="#fff" stroke-width="3" paint-order="stroke">\(event.name)</text>
                """)
        }
    }

    /// Between what a survey's share most likely lies, where it is told how many answered.
    private func writeBand(_ scale: PlotScale, to html: inout HTML) {
        guard let certainty = SurveyCertainty(measured.indicator) else { return }
        for run in plot.runs where run.count > 1 {
            let edges = run.compactMap { point in certainty.interval(point.figure).map { (x: scale.x(point.time), low: scale.y($0.lowerBound), high: scale.y($0.upperBound)) } }
            guard edges.count == run.count else { continue }
            let outline = edges.map { "\(place($0.x)),\(place($0.high))" } + edges.reversed().map { "\(place($0.x)),\(place($0.low))" }
            html.write("<polygon fill=\"\(ChartLook.own)\" fill-opacity=\"0.16\" points=\"\(outline.joined(separator: " "))\"/>")
            if let first = edges.first {
                html.write(
                    "<text x=\"\(place(first.x + 4))\" y=\"\(place(min(scale.bottom - 6, first.low + 16)))\" font-size=\"12\" fill=\"#4A5663\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\">\(PlotWording.interval[language])</text>"
                )
            }
        }
    }

    private func writeAim(_ scale: PlotScale, to html: inout HTML) {
        guard let aim = plot.aim else { return }
        let (x, y) = (aim.from.map { scale.x($0.time) } ?? scale.left, scale.y(aim.from?.level ?? aim.level))
        html.write("<line x1=\"\(place(x))\" x2=\"\(place(scale.right))\" y1=\"\(place(y))\" y2=\"\(place(scale.y(aim.level)))\" stroke=\"#8C1C13\" stroke-width=\"2\" stroke-dasharray=\"7 5\"/>")
    }

    private func writeCurve(_ plot: Plot, _ scale: PlotScale, colour: String, width: String, dots: Bool, to html: inout HTML) {
        for run in plot.runs where run.count > 1 {
            let points = run.map { "\(place(scale.x($0.time))),\(place(scale.y($0.level)))" }.joined(separator: " ")
            html.write("<polyline fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(width)\" stroke-linejoin=\"round\" points=\"\(points)\"/>")
        }
        for span in plot.hidden {
            let (x, low, high) = (place(scale.x(span.time)), place(scale.y(span.levels.lowerBound)), place(scale.y(span.levels.upperBound)))
            html.write("<line x1=\"\(x)\" x2=\"\(x)\" y1=\"\(low)\" y2=\"\(high)\" stroke=\"#7D8792\" stroke-width=\"6\"/>")
        }
        guard dots else { return }
        let last = plot.points.last
        for point in plot.points where point.figure.isExact {
            let isLast = point == last
            html.write(
                "<circle cx=\"\(place(scale.x(point.time)))\" cy=\"\(place(scale.y(point.level)))\" r=\"\(isLast ? "5.5" : "4")\" fill=\"\(isLast ? colour : "#fff")\" stroke=\"\(colour)\" stroke-width=\"2\"/>"
            )
        }
    }
}
