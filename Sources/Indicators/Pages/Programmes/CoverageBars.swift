import Kernel
import Web

/// How many are covered, row by row: full, on the way (striped), and none. The numbers stand beside, so that it tells as much without colours.
struct CoverageBars {
    struct Row {
        let name: String
        let covered: Int
        let underway: Int
        let all: Int
    }

    let title: String
    let description: String
    let rows: [Row]
    let look: ChartLook
    let language: Language

    func write(to html: inout HTML) {
        let titles = look.wrapped(title)
        let top = Double(titles.count) * 21 + 16
        let step = look.isNarrow ? 46.0 : 30
        let height = Int(top + Double(rows.count) * step) + 34
        let (left, right) = (look.isNarrow ? 0.0 : 170, Double(look.width) - 84)
        html.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" class="\(look.style)" viewBox="0 0 \(look.width) \(height)" width="\(look.width)" height="\(height)" role="img" \
            aria-labelledby="\(look.id)-t" aria-describedby="\(look.id)-d" font-size="14" fill="#1B2430"><title id="\(look.id)-t">\(title)</title><desc id="\(look.id)-d">\(description)</desc>\
            <defs><pattern id="\(look.id)-p" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#7FAFC6"/></pattern></defs>\
            <rect width="\(look.width)" height="\(height)" fill="#fff"/>
            """)
        for (row, line) in titles.enumerated() { html.write("<text x=\"0\" y=\"\(18 + row * 21)\" font-size=\"17\" font-weight=\"600\">\(line)</text>") }
        for (number, row) in rows.enumerated() {
            let y = top + Double(number) * step
            let (name, bar) = (look.isNarrow ? y + 14 : y + 17, look.isNarrow ? y + 20 : y + 5)
            let width = { (count: Int) in row.all > 0 ? Double(count) / Double(row.all) * (right - left) : 0 }
            html.write(
                """
                <text x="0" y="\(place(name))">\(row.name)</text><rect x="\(place(left))" y="\(place(bar))" width="\(place(right - left))" height="16" fill="#fff" stroke="#6B7885"/>\
                <rect x="\(place(left))" y="\(place(bar))" width="\(place(width(row.covered)))" height="16" fill="\(ChartLook.own)"/>\
                <rect x="\(place(left + width(row.covered)))" y="\(place(bar))" width="\(place(width(row.underway)))" height="16" fill="url(#\(look.id)-p)" stroke="#6B7885"/>\
                <text x="\(look.width)" y="\(place(bar + 13))" text-anchor="end" font-weight="600">\(Wording("\(row.covered) af \(row.all)", en: "\(row.covered) of \(row.all)")[language])</text>
                """)
        }
        let y = Double(height) - 12
        html.write(
            """
            <rect x="0" y="\(place(y - 12))" width="16" height="14" fill="\(ChartLook.own)"/><text x="22" y="\(place(y))" font-size="13" fill="#4A5663">\(ProgrammeWording.covered[language])</text>\
            <rect x="150" y="\(place(y - 12))" width="16" height="14" fill="url(#\(look.id)-p)" stroke="#6B7885"/><text x="172" y="\(place(y))" font-size="13" fill="#4A5663">\(ProgrammeWording.step(.inProgress)[language])</text>
            """)
        html.write("</svg>")
    }
}
