import Kernel
import Web

/// What is written at the right end of the curves, instead of a legend: the latest figure, the target, the others' names.
struct ChartLabels {
    private struct Label {
        var y: Double
        let lines: [String]
        let colour: String
        let size: Int
        let weight: Int
        var height: Double { Double(lines.count) * Double(size + 3) }
    }
    private var labels: [Label] = []
    private let x: Double
    private let bottom: Double

    init(chart: TrendChart, scale: PlotScale) {
        x = scale.right + 12
        bottom = scale.bottom
        let (indicator, language) = (chart.measured.indicator, chart.language)
        let figures = FigureWording(indicator, in: language)
        if let last = chart.plot.points.last {
            let name = chart.others.isEmpty ? nil : AreaName.of(chart.measured.own?.area, in: language)
            labels.append(Label(y: scale.y(last.level), lines: [figures.short(last.figure)] + [name].compactMap { $0 }, colour: ChartLook.own, size: name == nil ? 16 : 14, weight: 700))
        }
        for (number, other) in chart.others.enumerated() {
            guard let last = other.plot.points.last else { continue }
            labels.append(Label(y: scale.y(last.level), lines: [figures.short(last.figure), other.name], colour: number == 0 ? "#A34D00" : "#4A5663", size: 13, weight: 600))
        }
        if let aim = chart.plot.aim, let text = TargetWording(chart.measured, in: language).figure {
            let word = PlotWording.target[language]
            labels.append(Label(y: scale.y(aim.level), lines: chart.look.isNarrow ? [word, text] : ["\(word) \(text)"], colour: "#8C1C13", size: 13, weight: 600))
        }
        pushApart(from: scale.top)
    }

    func write(to html: inout HTML) {
        for label in labels {
            for (row, line) in label.lines.enumerated() {
                let y = label.y - label.height / 2 + Double(row + 1) * Double(label.size + 3) - 4
                html.write("<text x=\"\(place(x))\" y=\"\(place(y))\" font-size=\"\(label.size)\" font-weight=\"\(label.weight)\" fill=\"\(label.colour)\">\(line)</text>")
            }
        }
    }

    /// Downwards from the top, then up again from the bottom where they ran out.
    private mutating func pushApart(from top: Double) {
        labels.sort { $0.y < $1.y }
        var free = top - 8
        for index in labels.indices {
            labels[index].y = max(labels[index].y, free + labels[index].height / 2)
            free = labels[index].y + labels[index].height / 2
        }
        var limit = bottom + 10
        for index in labels.indices.reversed() {
            labels[index].y = min(labels[index].y, limit - labels[index].height / 2)
            limit = labels[index].y - labels[index].height / 2
        }
    }
}
