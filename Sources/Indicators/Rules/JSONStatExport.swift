package import Kernel

/// An indicator's figures as JSON-stat 2.0: areas by periods, with a mark where a small number is not told.
package enum JSONStatExport {
    package static func record(_ measured: MeasuredIndicator, updated: Day) -> FieldRecord {
        let indicator = measured.indicator
        let figures = measured.series.flatMap { series in series.figures.map { (area: series.area ?? whole, figure: $0) } }
        let areas = measured.series.map { $0.area ?? whole }
        let periods = Set(figures.map(\.figure.period)).sorted()
        let found = Dictionary(figures.map { (Cell(area: $0.area, period: $0.figure.period), $0.figure) }) { first, _ in first }
        let cells = areas.flatMap { area in periods.map { found[Cell(area: area, period: $0)] } }
        let values = cells.map { figure in figure?.level(in: indicator) }
        // What is not there is neither 0 nor null: JSON-stat lets the values be told by their places.
        let told = values.enumerated().compactMap { place, value in value.map { (key: String(place), value: FieldValue.number($0)) } }
        let marks = cells.enumerated().compactMap { place, figure in figure.flatMap { $0.isExact ? nil : (key: String(place), value: FieldValue.text("c")) } }
        var record = FieldRecord([
            ("version", .text("2.0")), ("class", .text("dataset")), ("label", .text(indicator.title)), ("updated", .text(updated.iso)), ("id", .list([.text("area"), .text("period")])),
            ("size", .list([.number(Double(areas.count)), .number(Double(periods.count))])),
            ("role", .record(FieldRecord([("geo", .list([.text("area")])), ("time", .list([.text("period")]))]))),
            (
                "dimension",
                .record(
                    FieldRecord([
                        ("area", dimension("Område", areas.map { ($0, $0 == whole ? "I alt" : AreaName.of($0, in: .danish)) })),
                        ("period", dimension("Periode", periods.map { ($0.text, $0.words(in: .danish)) })),
                    ]))
            ),
            ("value", .record(FieldRecord(told))),
        ])
        if let source = indicator.source { record["source"] = .text(source) }
        if !marks.isEmpty { record["status"] = .record(FieldRecord(marks)) }
        if let unit = FigureWording(indicator, in: .danish).shownUnit { record["extension"] = .record(FieldRecord([("unit", .text(unit))])) }
        return record
    }

    private static let whole = "total"

    private struct Cell: Hashable {
        let area: String
        let period: Period
    }

    private static func dimension(_ label: String, _ categories: [(code: String, label: String)]) -> FieldValue {
        .record(
            FieldRecord([
                ("label", .text(label)),
                (
                    "category",
                    .record(
                        FieldRecord([
                            ("index", .list(categories.map { .text($0.code) })), ("label", .record(FieldRecord(categories.map { (key: $0.code, value: FieldValue.text($0.label)) }))),
                        ]))
                ),
            ]))
    }
}
