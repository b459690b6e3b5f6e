import Kernel

/// Inhabitants on 1 January (Danmarks Statistik, table FOLK1A), for rates of what is counted.
package enum Inhabitants {
    /// In a municipality, a police district or the country; of the latest year known where that one is not. Nil for other areas and for years before the first known.
    package static func of(_ area: String, in year: Int) -> Int? {
        if let district = PoliceDistrict.withCode(area) {
            let members = district.municipalities.compactMap { of($0.code, in: year) }
            return members.count == district.municipalities.count ? members.reduce(0, +) : nil
        }
        guard let years = known[area], let latest = years.keys.filter({ $0 <= year }).max() else { return nil }
        return years[latest]
    }

    private static let known: [String: [Int: Int]] = {
        var known: [String: [Int: Int]] = [:]
        for line in Resource.lines("folk1a", "csv").dropFirst() {
            let cells = line.split(separator: ";")
            guard cells.count == 3, let year = Int(cells[1].prefix(4)), let count = Int(cells[2]) else { continue }
            let area = cells[0] == "000" ? AreaName.country : cells[0].count == 3 ? "0" + cells[0] : String(cells[0])
            known[area, default: [:]][year] = count
        }
        return known
    }()
}
