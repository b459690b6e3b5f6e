package import Kernel

/// Reads a table from comma-separated text: semicolon, comma or tab; long, with a figure to a line, or wide, with a period to a column.
package struct DelimitedTable {
    /// None: seen from the file, and asked about where the file does not show it.
    package var decimal: DecimalMark?
    package enum DecimalMark: String, Choice { case comma, point }

    package init(decimal: DecimalMark? = nil) { self.decimal = decimal }

    /// - Parameter progress: told now and then how many bytes are read.
    package func read(_ file: [UInt8], progress: ((Int) -> Void)? = nil) throws(TableFault) -> FigureTable {
        let bytes = try TableText.utf8(file)
        guard let separator = DelimitedText.separator(of: bytes) else { throw TableFault(line: 1, TableWording.noColumns) }
        let text = DelimitedText(bytes: bytes, separator: separator, progress: progress)
        let heading = try DelimitedHeading.find(in: text)
        var figures = FigureText(mark: decimal == .comma ? .comma : decimal == .point ? .point : nil)
        let columns = try DelimitedColumns(heading, in: text, &figures)
        try figures.settled()
        return try columns.table(figures)
    }
}

/// The line with the columns' names, and what stands above it.
struct DelimitedHeading {
    let names: [String]
    let line: Int
    /// A title on a line of its own above.
    let titles: [String]

    static func find(in text: DelimitedText) throws(TableFault) -> DelimitedHeading {
        var (titles, names, line) = ([String](), [String](), 0)
        try text.forEachRow { (at, fields) throws(TableFault) in
            if fields.count == 1 {
                titles.append(text.text(fields[0]))
                return titles.count < 50
            }
            (names, line) = (fields.map { text.text($0) }, at)
            return false
        }
        guard names.count > 1 else { throw TableFault(TableWording.noRows) }
        var seen: Set<String> = []
        for (index, name) in names.enumerated() where !name.isEmpty && !seen.insert(name).inserted { throw TableFault(line: line, column: index + 1, TableWording.sameHeading(name)) }
        return DelimitedHeading(names: names, line: line, titles: titles)
    }
}
