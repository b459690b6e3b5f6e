import Foundation
import Kernel
import Web

/// Each town's change and all of them together, with what is likely, on one scale of per cent (skovdiagram).
struct ForestPlot {
    struct Row {
        let name: String
        let detail: String
        let change: JudgedChange
        /// The answer for all of them together.
        let isPooled: Bool
        /// 0…1, for the size of the mark.
        let weight: Double
    }

    let title: String
    let description: String
    let rows: [Row]
    let look: ChartLook
    let language: Language

    private var rowHeight: Double { look.isNarrow ? 46 : 34 }
    /// What lies outside is cut off with an arrow: from −80 per cent to five times as many.
    private static let limits = 0.2...5.0

    func write(to html: inout HTML) {
        let titles = look.wrapped(title)
        let top = Double(titles.count) * 21 + 34
        let bottom = top + Double(rows.count) * rowHeight
        let height = Int(bottom) + 62
        let scale = LogScale(rows.flatMap { [$0.change.low, $0.change.high] }, within: Self.limits, left: look.isNarrow ? 12 : 190, right: Double(look.width) - (look.isNarrow ? 12 : 170))
        html.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" class="\(look.style)" viewBox="0 0 \(look.width) \(height)" width="\(look.width)" height="\(height)" role="img" \
            aria-labelledby="\(look.id)-t" aria-describedby="\(look.id)-d" font-size="14" fill="#1B2430"><title id="\(look.id)-t">\(title)</title>\
            <desc id="\(look.id)-d">\(description)</desc><rect width="\(look.width)" height="\(height)" fill="#fff"/>
            """)
        for (row, line) in titles.enumerated() { html.write("<text x=\"0\" y=\"\(18 + row * 21)\" font-size=\"17\" font-weight=\"600\">\(line)</text>") }
        writeAxis(scale, top, bottom, to: &html)
        for (number, row) in rows.enumerated() { write(row, at: top + (Double(number) + 0.5) * rowHeight, scale, to: &html) }
        html.write("</svg>")
    }

    private func writeAxis(_ scale: LogScale, _ top: Double, _ bottom: Double, to html: inout HTML) {
        for tick in scale.ticks(atMost: look.isNarrow ? 4 : 6) {
            let (x, isNone) = (place(scale.x(tick)), tick == 1)
            html.write(
                """
                <line x1="\(x)" x2="\(x)" y1="\(place(top))" y2="\(place(bottom))" stroke="\(isNone ? "#6B7885" : "#DDE3E8")"\(isNone ? " stroke-width=\"1.5\"" as Markup : nil)/>\
                <text x="\(x)" y="\(place(bottom + 19))" text-anchor="middle" font-size="13" fill="#4A5663">\(isNone ? "0" : JudgementWording.signed((tick - 1) * 100, language)) %</text>
                """)
        }
        let (left, right) = (ForestWording.fewer[language], ForestWording.more[language])
        html.write(
            """
            <text x="\(place(scale.x(1) - 10))" y="\(place(bottom + 42))" text-anchor="end" font-size="13" fill="#4A5663">← \(left)</text>\
            <text x="\(place(scale.x(1) + 10))" y="\(place(bottom + 42))" font-size="13" fill="#4A5663">\(right) →</text>
            """)
    }

    private func write(_ row: Row, at y: Double, _ scale: LogScale, to html: inout HTML) {
        let (low, high, middle) = (scale.x(row.change.low), scale.x(row.change.high), scale.x(row.change.factor))
        let colour = row.isPooled ? "#8C1C13" : ChartLook.own
        let weight: Markup? = row.isPooled ? " font-weight=\"700\"" : nil
        // On a telephone the name stands above its line.
        let line = look.isNarrow ? y + 10 : y
        if row.isPooled { html.write("<line x1=\"0\" x2=\"\(look.width)\" y1=\"\(place(y - rowHeight / 2))\" y2=\"\(place(y - rowHeight / 2))\" stroke=\"#6B7885\"/>") }
        html.write("<text x=\"0\" y=\"\(place(look.isNarrow ? y - 6 : y + 5))\"\(weight)>\(row.name)</text>")
        html.write("<text x=\"\(look.width)\" y=\"\(place(look.isNarrow ? y - 6 : y + 5))\" text-anchor=\"end\" font-size=\"13\"\(weight) fill=\"\(colour)\">\(row.detail)</text>")
        html.write("<line x1=\"\(place(low))\" x2=\"\(place(high))\" y1=\"\(place(line))\" y2=\"\(place(line))\" stroke=\"\(colour)\" stroke-width=\"\(row.isPooled ? "3" : "2")\"/>")
        if row.change.low < scale.low { writeArrow(low, line, -1, colour, to: &html) }
        if row.change.high > scale.high { writeArrow(high, line, 1, colour, to: &html) }
        if row.isPooled {
            html.write(
                "<path d=\"M\(place(middle - 9)) \(place(line))L\(place(middle)) \(place(line - 8))L\(place(middle + 9)) \(place(line))L\(place(middle)) \(place(line + 8))Z\" fill=\"\(colour)\"/>")
        } else {
            let half = 3.5 + 4 * row.weight.squareRoot()
            html.write("<rect x=\"\(place(middle - half))\" y=\"\(place(line - half))\" width=\"\(place(2 * half))\" height=\"\(place(2 * half))\" fill=\"\(colour)\"/>")
        }
    }

    private func writeArrow(_ x: Double, _ y: Double, _ way: Double, _ colour: String, to html: inout HTML) {
        html.write("<path d=\"M\(place(x)) \(place(y))l\(place(-7 * way)) -5v10Z\" fill=\"\(colour)\"/>")
    }
}

/// Factors on a logarithmic scale, so that half as many and twice as many lie equally far from no change.
struct LogScale {
    let low: Double
    let high: Double
    private let left: Double
    private let right: Double

    init(_ factors: [Double], within limits: ClosedRange<Double>, left: Double, right: Double) {
        low = max(limits.lowerBound, min(0.8, factors.min() ?? 0.8))
        high = min(limits.upperBound, max(1.25, factors.max() ?? 1.25))
        (self.left, self.right) = (left, right)
    }

    func x(_ factor: Double) -> Double {
        let inside = min(max(factor, low), high)
        return left + (Self.logarithm(inside) - Self.logarithm(low)) / (Self.logarithm(high) - Self.logarithm(low)) * (right - left)
    }

    /// No change, and round per cents on both sides.
    func ticks(atMost count: Int) -> [Double] {
        for steps in [[0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 5], [0.2, 0.3, 0.5, 0.7, 1, 1.4, 2, 3, 5], [0.25, 0.5, 0.7, 1, 1.5, 2, 4], [0.25, 0.5, 1, 2, 4]] {
            let inside = steps.filter { $0 >= low && $0 <= high }
            if inside.count <= count { return inside }
        }
        return [0.5, 1, 2].filter { $0 >= low && $0 <= high }
    }

    private static func logarithm(_ factor: Double) -> Double { log(max(factor, 1e-6)) }
}

enum ForestWording {
    static let fewer = Wording("færre end ventet", en: "fewer than expected")
    static let more = Wording("flere end ventet", en: "more than expected")
}
