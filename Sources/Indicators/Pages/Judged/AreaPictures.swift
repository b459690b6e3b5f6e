import Kernel
import Plans
import Web

/// Municipalities beside each other on an indicator's page: the district's on a map for everybody, the country's in a funnel for those who work with the plan.
struct AreaPictures {
    let sheet: IndicatorSheet
    let judgements: JudgementMemory
    let call: Call
    private static let per = 1000.0

    private var indicator: Indicator { sheet.stored.indicator }

    func write(to html: inout HTML) {
        writeMap(to: &html)
        writeFunnel(to: &html)
        writeWarnings(to: &html)
    }

    private var ownTowns: [String] { sheet.seen.plan.municipality.map { [$0] } ?? PoliceDistrict.withCode(sheet.seen.plan.district.rawValue)?.municipalities.map(\.code) ?? [] }

    private func writeWarnings(to html: inout HTML) {
        guard sheet.audience == .insiders, indicator.kind == .count else { return }
        let warnings = judgements.warnings(sheet.nearest.texts, in: ownTowns)
        guard let quarter = warnings.map(\.quarter).max() else { return }
        let above = warnings.filter { $0.isAbove && $0.quarter == quarter }
        html.write("<h2>\(call[WarningWording.heading])</h2>")
        if above.isEmpty { html.write("<p>\(call[WarningWording.none(warnings.count, quarter)])</p>") }
        if !above.isEmpty {
            html.write("<ul>")
            for one in above { html.write("<li><strong>\(AreaName.of(one.municipality, in: call.language)):</strong> \(call[WarningWording.above(one)])</li>") }
            html.write("</ul>")
        }
        html.write("<p class=\"muted\">\(call[WarningWording.explanation])</p>")
    }

    /// The same figures to read, for whoever does not look at pictures; the last column may be words.
    private func writeTable(_ id: String, _ headings: [Wording], _ rows: [[String]], to html: inout HTML) {
        html.write(
            "<details><summary>\(call[MapWording.asTable])</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(call[MapWording.asTable])\"><table class=\"dense\" id=\"\(id)\"><thead><tr>"
        )
        for (place, heading) in headings.enumerated() { html.write("<th scope=\"col\"\(place == 0 ? nil : " class=\"n\"" as Markup?)>\(call[heading])</th>") }
        html.write("</tr></thead><tbody>")
        for row in rows {
            html.write("<tr><th scope=\"row\">\(row[0])</th>")
            for cell in row.dropFirst() { html.write("<td class=\"n\">\(cell)</td>") }
            html.write("</tr>")
        }
        html.write("</tbody></table></div></details>")
    }

    // MARK: The map

    private func writeMap(to html: inout HTML) {
        guard sheet.seen.plan.municipality == nil, let district = PoliceDistrict.withCode(sheet.seen.plan.district.rawValue) else { return }
        let latest = sheet.measured.series.filter { series in series.area.map { Municipality.withCode($0) != nil } ?? false }.compactMap(\.latest)
        guard let period = latest.map(\.period).max(by: { $0.last < $1.last }), latest.count { $0.period == period } >= 3 else { return }
        let found = Dictionary(latest.filter { $0.period == period }.map { ($0.area ?? "", $0) }) { first, _ in first }
        let places = district.municipalities.map { town in
            let told = found[town.code].flatMap { level(of: $0, in: town.code) }
            return AreaMap.Place(code: town.code, name: town.name, figure: told.map(text) ?? "–", level: told, isOwn: false)
        }
        let title = "\(indicator.title), \(period.words(in: call.language))"
        let sentence = places.map { "\($0.name) \($0.figure)" }.joined(separator: ", ") + "."
        html.write("<h2>\(call[MapWording.heading])</h2><figure>")
        for look in [ChartLook.wide, .narrow] {
            AreaMap(title: title, unit: unit, description: "\(call[MapWording.map]) \(sentence)", places: places, look: look, language: call.language).write(to: &html)
        }
        html.write("<figcaption>\(call[isPerInhabitant ? MapWording.captionPer : MapWording.caption]) \(call[MapWording.borders])</figcaption></figure>")
        writeTable("kort", [MapWording.municipality, .verbatim(unit)], places.map { [$0.name, $0.figure] }, to: &html)
    }

    private var isPerInhabitant: Bool { indicator.kind == .count }

    private var unit: String {
        isPerInhabitant
            ? call[MapWording.per(indicator.unit ?? call[Wording("Antal", en: "Number")])]
            : FigureWording(indicator, in: call.language).legend ?? (indicator.isInPercent ? call[Wording("Procent", en: "Per cent")] : indicator.unit ?? "")
    }

    private func level(of figure: Figure, in area: String) -> Double? {
        guard let level = figure.level(in: indicator) else { return nil }
        guard isPerInhabitant else { return level }
        return Inhabitants.of(area, in: figure.period.year).map { level / Double($0) * Self.per }
    }

    private func text(_ level: Double) -> String {
        isPerInhabitant ? Figures.decimal(level, decimals: 1...1, in: call.language) : FigureWording(indicator, in: call.language).value(level)
    }

    // MARK: The funnel

    private func writeFunnel(to html: inout HTML) {
        guard sheet.audience == .insiders, indicator.kind == .count, let year = sheet.measured.latest?.period.year else { return }
        let own = Set(ownTowns)
        guard let model = judgements.funnel(sheet.nearest.texts, year: year) else { return }
        let plots = [ChartLook.wide, .narrow].map {
            FunnelPlot(model, own: own, per: Self.per, title: "\(indicator.title), \(year)", unit: call[MapWording.per(indicator.unit ?? "")], look: $0, language: call.language)
        }
        guard let first = plots.first else { return }
        html.write("<h2>\(call[FunnelWording.heading])</h2><p>\(call[first.sentence])</p><figure>")
        for plot in plots { plot.write(to: &html) }
        html.write("<figcaption>\(call[FunnelWording.caption])</figcaption></figure>")
        let rows = model.places.map { one in
            [
                AreaName.of(one.code, in: call.language), Figures.whole(one.count, in: call.language), Figures.whole(one.inhabitants, in: call.language),
                Figures.decimal(one.rate * Self.per, decimals: 1...1, in: call.language),
                call[one.isFarOutside ? FunnelWording.farOutside : one.isOutside ? FunnelWording.outside : FunnelWording.inside],
            ]
        }
        writeTable("tragt", [MapWording.municipality, FunnelWording.count, FunnelWording.inhabitants, MapWording.rate, FunnelWording.place], rows, to: &html)
    }
}

enum WarningWording {
    static let heading = Wording("Tidlig advarsel", en: "Early warning")
    static func none(_ count: Int, _ quarter: Period) -> Wording {
        count == 1
            ? Wording(
                "Tallet for \(quarter.words(in: .danish)) ligger ikke over det, de seneste fem år lader vente.",
                en: "The figure for \(quarter.words(in: .english)) is not above what the last five years lead to expect.")
            : Wording(
                "Ingen af jeres \(count) kommuner lå i \(quarter.words(in: .danish)) over det, de seneste fem år lader vente.",
                en: "None of your \(count) municipalities was above what the last five years lead to expect in \(quarter.words(in: .english)).")
    }
    static func above(_ warning: QuarterWarning) -> Wording {
        let number = { (value: Double, language: Language) in Figures.decimal(value, decimals: 0...0, in: language) }
        return Wording(
            "\(warning.count) i \(warning.quarter.words(in: .danish)), hvor ca. \(number(warning.expected, .danish)) var at vente og op til \(number(warning.upper, .danish)) ikke ville undre.",
            en:
                "\(warning.count) in \(warning.quarter.words(in: .english)), where about \(number(warning.expected, .english)) were to be expected and up to \(number(warning.upper, .english)) would be no surprise."
        )
    }
    static let explanation = Wording(
        "En advarsel er en grund til at se efter, ikke et bevis: i 1–2 af 100 kvartaler slår den ud, uden at der er noget. Kun de, der arbejder med planen, ser den.",
        en: "A warning is a reason to look, no proof: in 1–2 of 100 quarters it goes off with nothing the matter. Only those who work with the plan see it.")
}

enum MapWording {
    static let asTable = Wording("Vis tallene som tabel", en: "Show the figures as a table")
    static let municipality = Wording("Kommune", en: "Municipality")
    static let rate = Wording("Pr. 1.000 indbyggere", en: "Per 1,000 inhabitants")
    static let heading = Wording("På kortet", en: "On the map")
    static let map = Wording("Kort over kommunerne.", en: "Map of the municipalities.")
    static func per(_ unit: String) -> Wording {
        let first = unit.prefix(1).uppercased() + unit.dropFirst()
        return Wording("\(first) pr. 1.000 indbyggere", en: "\(first) per 1,000 inhabitants")
    }
    static let captionPer = Wording(
        "Tallene er sat i forhold til indbyggerne den 1. januar (Danmarks Statistik, FOLK1A).", en: "The figures are in proportion to the inhabitants on 1 January (Statistics Denmark, FOLK1A).")
    static let caption = Wording("Jo mørkere, jo højere tal.", en: "The darker, the higher the figure.")
    static let borders = Wording("Kommunegrænser: Indeholder data fra Klimadatastyrelsen, DAGI.", en: "Borders: contains data from the Danish Climate Data Agency, DAGI.")
}
