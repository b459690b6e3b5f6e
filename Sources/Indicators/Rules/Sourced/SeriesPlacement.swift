package import Kernel
import Plans

/// Which figures of a source's series become the indicator's own measurements.
package struct SeriesPlacement: Sendable {
    package let measurements: [Measurement]
    /// What the periods were added up to, where they were: four quarters to a year.
    package let addedTo: Period.Kind?

    /// - Parameter areas: the codes that were asked for; else the plan's own municipality, or a district with its municipalities, and whom the target compares with.
    package init(_ series: SourceSeries, for indicator: Indicator, municipality: String?, district: String, areas wished: [String] = []) {
        var series = series
        var addedTo: Period.Kind?
        if indicator.kind == .count, let kind = indicator.frequency?.periodKind ?? indicator.baseline?.period.kind, let own = series.kind, own.perYear > kind.perYear {
            series = series.added(to: kind)
            addedTo = kind
        }
        self.addedTo = addedTo
        var found: [Measurement] = []
        func take(_ figures: AreaFigures?, as area: String?) {
            for figure in figures?.known ?? [] {
                var measurement = Measurement()
                (measurement.period, measurement.area, measurement.value) = (figure.period, area, figure.value)
                found.append(measurement)
            }
        }
        if let whole = series.areas[SourceSeries.whole] {
            take(whole, as: wished.first ?? municipality ?? district)
        } else {
            let members = PoliceDistrict.withCode(district)?.municipalities.map(\.code) ?? []
            let usual = (municipality.map { [$0] } ?? [district] + members) + (indicator.target?.levelOf ?? [])
            var seen: Set<String> = []
            for area in wished.isEmpty ? usual : wished where seen.insert(area).inserted {
                if let own = series.areas[area] {
                    take(own, as: area)
                } else if indicator.kind == .count, let district = PoliceDistrict.withCode(area) {
                    take(series.sum(of: district.municipalities.map(\.code)), as: area)
                }
            }
        }
        measurements = found
    }

    /// What is wrong with the first figure that the indicator cannot have; none where all are in order.
    package func problem(for indicator: Indicator, on today: Day) -> Wording? {
        for measurement in measurements {
            guard let problem = MeasurementRules.problems(measurement.record, of: indicator, on: today).first else { continue }
            let (period, area) = (measurement.period, measurement.area)
            return Wording(
                "\(AreaName.of(area, in: .danish)), \(period.words(in: .danish)): \(problem.wording[.danish]).",
                en: "\(AreaName.of(area, in: .english)), \(period.words(in: .english)): \(problem.wording[.english]).")
        }
        return nil
    }
}
