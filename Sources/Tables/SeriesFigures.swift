package import Kernel

/// The figures of one thing, by area and period, as they were chosen from a table.
package struct SeriesFigures: Sendable {
    package struct Figure: Sendable, Equatable {
        /// A municipality's code or `country`; none where the table is of one area.
        package let area: String?
        package let period: Period
        package let value: Double
    }

    /// By area and period.
    package private(set) var figures: [Figure] = []
    /// Cells with a sign instead of a figure, by the sign: unknown, and nobody's zero.
    package private(set) var unknown: [String: Int] = [:]
    /// The area categories that are no municipality and not the country, as the table names them.
    package private(set) var unmatchedAreas: [FigureTable.Category] = []
    /// The time categories that are no year, quarter or month.
    package private(set) var unmatchedPeriods: [FigureTable.Category] = []

    /// Throws `TableFault` where nothing is chosen for time or another dimension, where a cell stands twice with different figures, and where a count is negative.
    package init(_ table: FigureTable, _ choice: SeriesChoice, mayBeNegative: Bool = false) throws(TableFault) {
        guard let time = choice.time else { throw TableFault(SeriesWording.noTime) }
        if let open = choice.open(in: table).first { throw TableFault(SeriesWording.notChosen(table.dimensions[open].label)) }
        let periods = table.dimensions[time].categories.map { PeriodText.period($0.code) ?? PeriodText.period($0.label) }
        let areas = choice.area.map { table.dimensions[$0].categories.map(AreaText.area) }
        unmatchedPeriods = zip(table.dimensions[time].categories, periods).filter { $0.1 == nil }.map(\.0)
        if let area = choice.area, let areas { unmatchedAreas = zip(table.dimensions[area].categories, areas).filter { $0.1 == nil }.map(\.0) }
        if let same = Self.same(areas ?? []) { throw TableFault(SeriesWording.sameArea(same)) }
        let width = table.dimensions.count
        var found: [Key: (value: Double, line: Int)] = [:]
        for cell in 0..<table.cells.count {
            let start = cell * width
            guard choice.fixed.allSatisfy({ Int(table.cells.places[start + $0.key]) == $0.value }) else { continue }
            guard let period = periods[Int(table.cells.places[start + time])] else { continue }
            let area = choice.area.flatMap { areas?[Int(table.cells.places[start + $0])] }
            if choice.area != nil, area == nil { continue }
            let line = table.cells.lines.isEmpty ? 0 : Int(table.cells.lines[cell])
            var value = table.cells.values[cell]
            if let sign = table.cells.signs[cell] {
                guard choice.dashIsZero, ["-", "–", "—"].contains(sign) else {
                    unknown[sign, default: 0] += 1
                    continue
                }
                value = 0
            }
            if value < 0, !mayBeNegative { throw TableFault(line: line, SeriesWording.negative(Figures.decimal(value, in: .danish))) }
            let key = Key(area: area, period: period)
            if let other = found[key] {
                guard other.value == value else { throw TableFault(line: line, SeriesWording.twice(period, other.line)) }
                continue
            }
            found[key] = (value, line)
        }
        figures = found.map { Figure(area: $0.key.area, period: $0.key.period, value: $0.value.value) }
            .sorted { ($0.area ?? "", $0.period.first, $0.period.kind.rawValue) < ($1.area ?? "", $1.period.first, $1.period.kind.rawValue) }
    }

    private struct Key: Hashable {
        let area: String?
        let period: Period
    }

    /// An area that two categories name.
    private static func same(_ areas: [String?]) -> String? {
        var seen: Set<String> = []
        return areas.compactMap { $0 }.first { !seen.insert($0).inserted }
    }
}

package enum SeriesWording {
    static let noTime = Wording("Ingen kolonne fortæller, hvilken periode tallene gælder. Vælg den.", en: "No column tells which period the figures are for. Choose it.")
    static func notChosen(_ name: String) -> Wording { Wording("Vælg, hvad der skal med i »\(name)«.", en: "Choose what to take in “\(name)”.") }
    static func sameArea(_ code: String) -> Wording {
        let name = Municipality.withCode(code)?.name ?? code
        return Wording("To rækker i tabellen er det samme område: \(name).", en: "Two rows of the table are the same area: \(name).")
    }
    static func negative(_ value: String) -> Wording { Wording("»\(value)« er negativt, og det kan tallet ikke være.", en: "“\(value)” is negative, which the figure cannot be.") }
    static func twice(_ period: Period, _ line: Int) -> Wording {
        Wording(
            "Tallet for \(period.words(in: .danish)) står to gange med forskellig værdi\(line > 0 ? ", første gang på linje \(line)" : "").",
            en: "The figure for \(period.words(in: .english)) stands twice with different values\(line > 0 ? ", first on line \(line)" : "").")
    }
}
