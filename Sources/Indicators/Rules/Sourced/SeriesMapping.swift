package import Kernel
package import Tables

/// How a source's table is read (kolonnevalg): what each dimension is, and what its signs mean. Remembered for the next time.
package struct SeriesMapping: DescribedPart, Equatable {
    /// The dimension of the periods, by its own name.
    package var time: String?
    /// The dimension of the areas.
    package var area: String?
    /// `dimension=category` for every other dimension, by name or code.
    package var taken: [String]?
    /// Whether »-« means none.
    package var isDashZero: Bool?
    package var isZeroWhenLeftOut: Bool?
    package var decimal: DelimitedTable.DecimalMark?
    package init() {}

    package static let properties: [Property<SeriesMapping>] = [
        Property("time", \.time),
        Property("area", \.area),
        Property("taken", \.taken),
        Property("dash-is-zero", \.isDashZero),
        Property("zero-when-left-out", \.isZeroWhenLeftOut),
        Property("decimal", \.decimal),
    ]

    /// What a table is remembered by: its name at the source, else the names of its dimensions.
    package static func key(of table: FigureTable) -> String { SearchWords.fold(table.code ?? table.dimensions.map(\.id).joined(separator: "|")) }

    package init(_ choice: SeriesChoice, of table: FigureTable) {
        self.init()
        time = choice.time.map { table.dimensions[$0].id }
        area = choice.area.map { table.dimensions[$0].id }
        let others = choice.fixed.sorted { $0.key < $1.key }.map { "\(table.dimensions[$0.key].id)=\(table.dimensions[$0.key].categories[$0.value].code)" }
        taken = others.isEmpty ? nil : others
        isDashZero = choice.dashIsZero ? true : nil
    }

    /// What is proposed for the table, with what is said here on top. Throws `TableFault` where something is named that the table does not have.
    package func choice(for table: FigureTable) throws(TableFault) -> SeriesChoice {
        var choice = SeriesChoice.proposed(for: table)
        if let time { choice.time = try Self.dimension(time, in: table) }
        if let area { choice.area = try Self.dimension(area, in: table) }
        choice.dashIsZero = isDashZero ?? false
        for wish in taken ?? [] {
            let parts = wish.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw TableFault(SeriesFilesWording.noDimension(wish, table.dimensions.map(\.label))) }
            let dimension = try Self.dimension(parts[0], in: table)
            let name = SearchWords.fold(parts[1])
            guard let category = table.dimensions[dimension].categories.firstIndex(where: { SearchWords.fold($0.code) == name || SearchWords.fold($0.label) == name }) else {
                throw TableFault(SeriesFilesWording.noCategory(wish, table.dimensions[dimension]))
            }
            choice.fixed[dimension] = category
        }
        if let time = choice.time { choice.fixed[time] = nil }
        if let area = choice.area { choice.fixed[area] = nil }
        return choice
    }

    private static func dimension(_ name: String, in table: FigureTable) throws(TableFault) -> Int {
        let folded = SearchWords.fold(name)
        guard let found = table.dimensions.firstIndex(where: { SearchWords.fold($0.id) == folded || SearchWords.fold($0.label) == folded }) else {
            throw TableFault(SeriesFilesWording.noDimension(name, table.dimensions.map(\.label)))
        }
        return found
    }
}
