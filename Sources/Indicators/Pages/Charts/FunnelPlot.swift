import Foundation
import Kernel
import Web

/// Which municipalities lie further out than chance and their usual differences explain, by how many inhabitants they have (tragtdiagram): for analysts.
struct FunnelPlot {
    private struct Place {
        let name: String
        let told: FunnelModel.Place
        /// Of the plan's own area, and named.
        let isOwn: Bool
    }

    private let model: FunnelModel
    private let places: [Place]
    private let per: Double
    let title: String
    let unit: String
    let look: ChartLook
    let language: Language

    init(_ model: FunnelModel, own: Set<String>, per: Double, title: String, unit: String, look: ChartLook, language: Language) {
        (self.model, self.per, self.title, self.unit, self.look, self.language) = (model, per, title, unit, look, language)
        places = model.places.map { Place(name: AreaName.of($0.code, in: language), told: $0, isOwn: own.contains($0.code)) }
    }

    /// »Uden for det yderste bånd: …«
    var sentence: Wording {
        let outside = places.filter(\.told.isFarOutside).map(\.name)
        let own = places.filter { $0.isOwn && $0.told.isOutside }.map(\.name)
        let tell = { (names: [String], none: String) in names.isEmpty ? none : names.joined(separator: ", ") }
        return Wording(
            "Uden for det lyse bånd ligger \(tell(outside, "ingen kommuner")). Af jeres egne ligger \(tell(own, "ingen")) uden for det mørke bånd.",
            en: "Outside the light band lie \(tell(outside, "no municipalities")). Of your own, \(tell(own, "none")) lie outside the dark band.")
    }

    func write(to html: inout HTML) {
        let titles = look.wrapped(title)
        let (top, bottom) = (Double(titles.count) * 21 + 46, Double(titles.count) * 21 + 46 + (look.isNarrow ? 230 : 300))
        let height = Int(bottom) + 54
        let (left, right) = (50.0, Double(look.width) - 12)
        let (least, most) = (model.edges.first?.inhabitants ?? 1, model.edges.last?.inhabitants ?? 2)
        let highest = max(model.places.map(\.rate).max() ?? 0, model.edges.first { $0.inhabitants > 3 * least }?.far.upperBound ?? 0) * per
        let ticks = PlotScale.ticks(to: highest, whole: false, atMost: look.ticks)
        let x = { (size: Double) in left + Foundation.log(size / least) / Foundation.log(most / least) * (right - left) }
        let y = { (rate: Double) in bottom - min(rate * per, ticks.last ?? 1) / (ticks.last ?? 1) * (bottom - top) }
        html.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" class="\(look.style)" viewBox="0 0 \(look.width) \(height)" width="\(look.width)" height="\(height)" role="img" \
            aria-labelledby="\(look.id)-tragt-t" aria-describedby="\(look.id)-tragt-d" font-size="14" fill="#1B2430"><title id="\(look.id)-tragt-t">\(title)</title>\
            <desc id="\(look.id)-tragt-d">\(sentence[language])</desc><rect width="\(look.width)" height="\(height)" fill="#fff"/>
            """)
        for (row, line) in titles.enumerated() { html.write("<text x=\"0\" y=\"\(18 + row * 21)\" font-size=\"17\" font-weight=\"600\">\(line)</text>") }
        html.write("<text x=\"0\" y=\"\(18 + titles.count * 21)\" fill=\"#4A5663\">\(look.wrapped(unit).first ?? "")</text>")
        for (shade, limits) in [("#EEF1F4", \FunnelModel.Edge.far), ("#D5DCE2", \FunnelModel.Edge.near)] {
            let upper = model.edges.map { "\(place(x($0.inhabitants))),\(place(y($0[keyPath: limits].upperBound)))" }
            let lower = model.edges.reversed().map { "\(place(x($0.inhabitants))),\(place(y($0[keyPath: limits].lowerBound)))" }
            html.write("<polygon fill=\"\(shade)\" points=\"\((upper + lower).joined(separator: " "))\"/>")
        }
        for tick in ticks {
            let line = place(y(tick / per))
            html.write(
                """
                <line x1="\(place(left))" x2="\(place(right))" y1="\(line)" y2="\(line)" stroke="\(tick == 0 ? "#6B7885" : "#C4CCD3")" stroke-width="\(tick == 0 ? "1" : "0.5")"/>\
                <text x="\(place(left - 8))" y="\(place(y(tick / per) + 5))" text-anchor="end" font-size="13" fill="#4A5663">\(Figures.decimal(tick, in: language))</text>
                """)
        }
        html.write("<line x1=\"\(place(left))\" x2=\"\(place(right))\" y1=\"\(place(y(model.rate)))\" y2=\"\(place(y(model.rate)))\" stroke=\"#4A5663\" stroke-dasharray=\"4 3\"/>")
        for size in [5_000.0, 20_000, 50_000, 100_000, 300_000] where size > least && size < most && (!look.isNarrow || size != 20_000 && size != 300_000) {
            html.write("<text x=\"\(place(x(size)))\" y=\"\(place(bottom + 19))\" text-anchor=\"middle\" font-size=\"13\" fill=\"#4A5663\">\(Figures.whole(Int(size), in: language))</text>")
        }
        html.write("<text x=\"\(place(right))\" y=\"\(place(bottom + 40))\" text-anchor=\"end\" font-size=\"13\" fill=\"#4A5663\">\(FunnelWording.inhabitants[language]) →</text>")
        var labels = LabelRoom()
        for one in places where !one.isOwn { write(one, x, y, &labels, to: &html) }
        for one in places where one.isOwn { write(one, x, y, &labels, to: &html) }
        html.write("</svg>")
    }

    private func write(_ one: Place, _ x: (Double) -> Double, _ y: (Double) -> Double, _ labels: inout LabelRoom, to html: inout HTML) {
        let (px, py) = (x(Double(one.told.inhabitants)), y(one.told.rate))
        if one.told.isFarOutside {
            let fill = one.isOwn ? ChartLook.own : "#fff"
            html.write(
                "<path d=\"M\(place(px - 6)) \(place(py))L\(place(px)) \(place(py - 6))L\(place(px + 6)) \(place(py))L\(place(px)) \(place(py + 6))Z\" fill=\"\(fill)\" stroke=\"\(one.isOwn ? ChartLook.own : "#8C1C13")\" stroke-width=\"1.5\"/>"
            )
        } else {
            html.write(
                "<circle cx=\"\(place(px))\" cy=\"\(place(py))\" r=\"\(one.isOwn ? "5" : "3.5")\" fill=\"\(one.isOwn ? ChartLook.own : "#fff")\" stroke=\"\(one.isOwn ? ChartLook.own : "#6B7885")\" stroke-width=\"1.5\"/>"
            )
        }
        guard one.isOwn || one.told.isFarOutside && !look.isNarrow else { return }
        guard let label = labels.place(one.name, besides: (px, py), within: Double(look.width)) else { return }
        html.write(
            """
            <text x="\(place(label.x))" y="\(place(label.y))" font-size="12" font-weight="\(one.isOwn ? "700" : "400")" stroke="#fff" stroke-width="3" paint-order="stroke">\(one.name)</text>
            """)
    }
}

/// Where names may stand without lying on each other.
struct LabelRoom {
    private var taken: [(x: Double, y: Double, width: Double)] = []
    private static let height = 13.0

    /// To the right of a point, to its left, then a little higher or lower; none where there is no room.
    mutating func place(_ name: String, besides point: (x: Double, y: Double), within width: Double) -> (x: Double, y: Double)? {
        let length = Double(name.count) * 7
        for shift in [0.0, -13, 13, -26, 26] {
            for x in [point.x + 9, point.x - 9 - length] where x >= 0 && x + length <= width {
                let y = point.y + 4 + shift
                guard !taken.contains(where: { abs($0.y - y) < Self.height && x < $0.x + $0.width && $0.x < x + length }) else { continue }
                taken.append((x, y, length))
                return (x, y)
            }
        }
        return nil
    }
}

enum FunnelWording {
    static let count = Wording("Antal", en: "Number")
    static let place = Wording("I figuren", en: "In the figure")
    static let inside = Wording("inden for", en: "inside")
    static let outside = Wording("uden for det mørke bånd", en: "outside the dark band")
    static let farOutside = Wording("uden for begge bånd", en: "outside both bands")
    static let inhabitants = Wording("indbyggere", en: "inhabitants")
    static let heading = Wording("Hvem skiller sig ud?", en: "Who stands out?")
    static let caption = Wording(
        "Punkter inden for det grå bånd afviger ikke mere, end tilfældet og kommunernes sædvanlige forskelle kan forklare. Det er ikke en rangliste. Kun de, der arbejder med planen, ser figuren.",
        en: "Points within the grey band do not differ more than chance and the municipalities' usual differences explain. It is no ranking. Only those who work with the plan see the figure.")
}
