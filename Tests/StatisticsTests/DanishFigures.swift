import Foundation
import Kernel
import Sample
import Statistics

/// Reported burglaries in homes in the 98 municipalities, by quarter from 2016 (Danmarks Statistik, STRAF11).
enum DanishFigures {
    static func panel() throws -> CountPanel {
        CountPanel(try NationalFigures.burglariesByMunicipality().map { CountPanel.Town($0.municipality.code, group: $0.municipality.district, counts: $0.counts) })
    }

    static func published() throws -> [String: [Double]] { ["dk-cal-null": [try tooEager()], "dk-phi": try dispersions()] }

    /// From 2022 to 2023, against the country's change: how many of the towns an exact test calls changed.
    private static func tooEager() throws -> Double {
        let panel = try panel()
        let years = panel.towns.indices.map { (before: panel.events($0, in: 24..<28) ?? 0, after: panel.events($0, in: 28..<32) ?? 0) }
        let national = Double(years.reduce(0) { $0 + $1.after }) / Double(years.reduce(0) { $0 + $1.before })
        let changed = years.filter { TwoRates(OneRate($0.after), OneRate($0.before)).exactTest(ratio: national) < 0.05 }
        return Double(changed.count) / Double(years.count)
    }

    /// A trend and the quarter of the year, 2021 to 2025, in each town with enough to fit: the median φ, and its tenth and ninetieth per cent.
    private static func dispersions() throws -> [Double] {
        let panel = try panel()
        let found = panel.towns.compactMap { town -> Double? in
            let counts = town.counts[20..<40].compactMap { $0 }.map(Double.init)
            var design = DesignMatrix(rows: 20)
            design.add("time", (0..<20).map(Double.init))
            design.add(factor: "quarter", (0..<20).map { $0 % 4 })
            guard counts.count == 20, counts.reduce(0, +) >= 20 else { return nil }
            return try? CountRegression.fit(counts, to: design).dispersion
        }.sorted()
        func quantile(_ share: Double) -> Double {
            let place = share * Double(found.count - 1)
            let (low, part) = (Int(place), place - place.rounded(.down))
            return found[low] + part * (found[min(low + 1, found.count - 1)] - found[low])
        }
        return [quantile(0.5), quantile(0.1), quantile(0.9)]
    }
}
