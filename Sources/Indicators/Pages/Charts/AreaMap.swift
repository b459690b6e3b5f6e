import Kernel
import Web

/// Municipalities as a map, darker where there are more for the inhabitants; each with its name and figure, so that it tells as much without colours.
struct AreaMap {
    struct Place {
        let code: String
        let name: String
        /// As it is told; »–« where it is not.
        let figure: String
        /// What the shade goes by; none where it is not told.
        let level: Double?
        let isOwn: Bool
    }

    let title: String
    let unit: String
    let description: String
    let places: [Place]
    let look: ChartLook
    let language: Language

    private static let shades = ["#E8F0F4", "#BBD3DF", "#7FAFC6", "#3F83A3"]
    private var shapes: [(town: Place, shape: Outlines.Shape)] { places.compactMap { town in Outlines.of(town.code).map { (town, $0) } } }

    func write(to html: inout HTML) {
        let shapes = shapes
        guard let left = shapes.map(\.shape.left).min(), let right = shapes.map(\.shape.right).max(), let top = shapes.map(\.shape.top).min(), let bottom = shapes.map(\.shape.bottom).max() else {
            return
        }
        let titles = look.wrapped(title)
        let start = Double(titles.count) * 21 + 34
        let scale = min((Double(look.width) - 8) / (right - left), (look.isNarrow ? 320 : 460) / (bottom - top))
        let height = Int(start + (bottom - top) * scale) + 46
        let (dx, dy) = (4 - left * scale, start - top * scale)
        html.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" class="\(look.style)" viewBox="0 0 \(look.width) \(height)" width="\(look.width)" height="\(height)" role="img" \
            aria-labelledby="\(look.id)-kort-t" aria-describedby="\(look.id)-kort-d" font-size="14" fill="#1B2430"><title id="\(look.id)-kort-t">\(title)</title>\
            <desc id="\(look.id)-kort-d">\(description)</desc><rect width="\(look.width)" height="\(height)" fill="#fff"/>
            """)
        for (row, line) in titles.enumerated() { html.write("<text x=\"0\" y=\"\(18 + row * 21)\" font-size=\"17\" font-weight=\"600\">\(line)</text>") }
        html.write(
            "<text x=\"0\" y=\"\(18 + titles.count * 21)\" fill=\"#4A5663\">\(unit)</text><g transform=\"translate(\(place(dx)) \(place(dy))) scale(\(Figures.plain((scale * 1000).rounded() / 1000)))\">"
        )
        let steps = steps
        for (town, shape) in shapes {
            html.write(
                """
                <path d="\(shape.path)" fill="\(shade(town.level, steps))" stroke="\(town.isOwn ? "#8C1C13" : "#4A5663")" stroke-width="\(town.isOwn ? "3" : "1")" vector-effect="non-scaling-stroke" stroke-linejoin="round"/>
                """)
        }
        html.write("</g>")
        for (town, shape) in shapes {
            let (x, y) = (dx + shape.middle.x * scale, dy + shape.middle.y * scale)
            let size = look.isNarrow ? "12" : "14"
            html.write(
                """
                <text x="\(place(x))" y="\(place(y))" text-anchor="middle" font-size="\(size)" font-weight="\(town.isOwn ? "700" : "600")" stroke="#fff" stroke-width="3.5" paint-order="stroke">\(town.name)\
                <tspan x="\(place(x))" dy="16" font-weight="400">\(town.figure)</tspan></text>
                """)
        }
        writeScale(steps, y: Double(height) - 14, to: &html)
        html.write("</svg>")
    }

    /// From what level on each shade holds.
    private var steps: [Double] {
        let levels = places.compactMap(\.level)
        guard let least = levels.min(), let most = levels.max(), most > least else { return [levels.first ?? 0] }
        return (0..<Self.shades.count).map { least + Double($0) * (most - least) / Double(Self.shades.count) }
    }

    private func shade(_ level: Double?, _ steps: [Double]) -> String {
        guard let level else { return "#fff" }
        return Self.shades[max(0, (steps.lastIndex { level >= $0 - 1e-12 } ?? 0))]
    }

    private func writeScale(_ steps: [Double], y: Double, to html: inout HTML) {
        guard steps.count > 1 else { return }
        for (number, step) in steps.enumerated() {
            let x = 4 + Double(number) * (look.isNarrow ? 80 : 110)
            let from = Figures.decimal(step, decimals: 0...(steps[steps.count - 1] < 10 ? 1 : 0), in: language)
            html.write(
                """
                <rect x="\(place(x))" y="\(place(y - 12))" width="16" height="14" fill="\(Self.shades[number])" stroke="#4A5663"/>\
                <text x="\(place(x + 22))" y="\(place(y))" font-size="13" fill="#4A5663">\(Wording("fra \(from)", en: "from \(from)")[language])</text>
                """)
        }
    }
}
