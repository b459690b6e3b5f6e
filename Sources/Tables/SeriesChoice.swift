import Kernel

/// Which part of a table is the figures of one thing through time and by area: proposed from what the table tells, confirmed by a person.
package struct SeriesChoice: Sendable, Equatable {
    /// The dimension of the areas; none where all figures are of one area.
    package var area: Int?
    package var time: Int?
    /// In every other dimension the category that is taken; none where it must be chosen yet.
    package var fixed: [Int: Int]
    /// Whether »-« means zero, as some offices say. Else it is unknown.
    package var dashIsZero = false

    package init(area: Int?, time: Int?, fixed: [Int: Int]) { (self.area, self.time, self.fixed) = (area, time, fixed) }

    /// What is most likely meant: the dimension whose categories are periods, the one whose are areas, and totals in the others.
    package static func proposed(for table: FigureTable) -> SeriesChoice {
        let dimensions = table.dimensions
        let time = best(dimensions, role: .time, named: ColumnNames.isTime) { PeriodText.period($0.code) != nil || PeriodText.period($0.label) != nil }
        let area = best(dimensions, role: .area, except: time, named: ColumnNames.isArea) { AreaText.area($0) != nil }
        var choice = SeriesChoice(area: area, time: time, fixed: [:])
        for index in dimensions.indices where index != area && index != time { choice.fixed[index] = total(in: dimensions[index]) }
        return choice
    }

    /// The dimensions in which a category must still be chosen.
    package func open(in table: FigureTable) -> [Int] { table.dimensions.indices.filter { $0 != area && $0 != time && fixed[$0] == nil } }

    private static func best(
        _ dimensions: [FigureTable.Dimension], role: FigureTable.Role, except other: Int? = nil, named isNamed: (String) -> Bool, _ fits: (FigureTable.Category) -> Bool
    ) -> Int? {
        let scored = dimensions.enumerated().filter { $0.offset != other }.map { index, dimension in
            let share = Double(dimension.categories.count(where: fits)) / Double(max(1, dimension.categories.count))
            let told = (dimension.role == role ? 1.0 : 0) + (isNamed(dimension.id) || isNamed(dimension.label) ? 0.5 : 0)
            // What the file says counts only where something fits: a name alone is no period.
            return (index: index, score: share == 0 ? 0 : share + told)
        }
        guard let best = scored.max(by: { $0.score < $1.score }), best.score >= 0.5 else { return nil }
        return best.index
    }

    /// The only category, or the one that is named as all of them together.
    private static func total(in dimension: FigureTable.Dimension) -> Int? {
        if dimension.categories.count == 1 { return 0 }
        let totals = dimension.categories.indices.filter { index in
            let category = dimension.categories[index]
            return totalWords.contains(SearchWords.fold(category.label)) || ["TOT", "TOTAL", "_T"].contains(category.code.uppercased())
        }
        return totals.count == 1 ? totals[0] : nil
    }

    private static let totalWords: Set<String> = Set(["i alt", "total", "alle", "all", "both sexes", "tilsammen", "mænd og kvinder i alt"].map(SearchWords.fold))
}

/// Areas as statistics offices write them: the 98 municipalities and the whole country.
package enum AreaText {
    /// A municipality's code, or `country`; none for regions, places and what is not told.
    package static func area(_ category: FigureTable.Category) -> String? { area(code: category.code) ?? area(name: category.label) }

    /// »575«, »0575« and »000«.
    private static func area(code: String) -> String? {
        guard 3...4 ~= code.count, code.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        if code == "000" || code == "0000" { return country }
        let padded = code.count == 3 ? "0" + code : code
        return Municipality.withCode(padded)?.code
    }

    /// »Vejen«, »Vejen Kommune« and »Hele landet«.
    private static func area(name: String) -> String? {
        let name = SearchWords.fold(name)
        if countryNames.contains(name) { return country }
        if let code = codes[name] { return code }
        for ending in [" kommune", "s kommune", " municipality"] where name.hasSuffix(ending) { if let code = codes[String(name.dropLast(ending.count))] { return code } }
        // »0575 Vejen« and »575 Vejen«.
        let words = name.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let code = area(code: String(words[0])) else { return nil }
        return codes[String(words[1])] == code || code == country ? code : nil
    }

    package static let country = "country"
    private static let countryNames: Set<String> = Set(["hele landet", "danmark", "all denmark", "denmark", "dk"].map(SearchWords.fold))
    private static let codes: [String: String] = Dictionary(Municipality.all.map { (SearchWords.fold($0.name), $0.code) }) { first, _ in first }
}
