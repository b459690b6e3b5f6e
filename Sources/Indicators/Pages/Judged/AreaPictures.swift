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
        let own = Set(sheet.seen.plan.municipality.map { [$0] } ?? PoliceDistrict.withCode(sheet.seen.plan.district.rawValue)?.municipalities.map(\.code) ?? [])
        guard let model = judgements.funnel(sheet.nearest.texts, year: year) else { return }
        let plots = [ChartLook.wide, .narrow].map {
            FunnelPlot(model, own: own, per: Self.per, title: "\(indicator.title), \(year)", unit: call[MapWording.per(indicator.unit ?? "")], look: $0, language: call.language)
        }
        guard let first = plots.first else { return }
        html.write("<h2>\(call[FunnelWording.heading])</h2><p>\(call[first.sentence])</p><figure>")
        for plot in plots { plot.write(to: &html) }
        html.write("<figcaption>\(call[FunnelWording.caption])</figcaption></figure>")
    }
}

enum MapWording {
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
