import Foundation
package import Kernel

/// What Statistics Denmark publishes for the whole country, as the sample has it: reported burglaries in homes by quarter (table STRAF11, offence 1320). Source: Danmarks Statistik.
package enum NationalFigures {
    package struct Cell: Sendable, Equatable {
        package let area: String
        package let period: Period
        package let value: Int
    }

    /// As they are written, semicolon-separated.
    package static func file(_ name: String) throws -> [UInt8] {
        guard let url = Bundle.module.url(forResource: name, withExtension: "csv") else { throw SampleDistrict.Missing() }
        return [UInt8](try Data(contentsOf: url))
    }

    /// By area and quarter; areas that are no municipality among them.
    package static func burglaries() throws -> [Cell] { try cells("straf11-1320") { $0.count == 5 ? ($0[0], $0[3], $0[4]) : nil } }

    /// Each municipality's burglaries, quarter by quarter from the first to the last; nil where a quarter is not given.
    package static func burglariesByMunicipality() throws -> [(municipality: Municipality, counts: [Int?])] {
        let cells = try burglaries()
        let quarters = Set(cells.map(\.period)).sorted()
        let byArea = Dictionary(grouping: cells, by: \.area)
        return Municipality.all.map { municipality in
            let found = Dictionary((byArea[municipality.code] ?? []).map { ($0.period, $0.value) }) { first, _ in first }
            return (municipality, quarters.map { found[$0] })
        }
    }

    private static func cells(_ name: String, _ parts: ([Substring]) -> (Substring, Substring, Substring)?) throws -> [Cell] {
        let lines = String(decoding: try file(name), as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
        return try lines.map { line in
            guard let (area, time, value) = parts(line.split(separator: ";", omittingEmptySubsequences: false)),
                let period = Period(time.replacingOccurrences(of: "K", with: "-Q")), let value = Int(value)
            else { throw SampleDistrict.Missing() }
            return Cell(area: area.count == 3 ? "0" + area : String(area), period: period, value: value)
        }
    }
}
