import Kernel

/// The rows of the text by column: each column's words once, and for each row which of them it has.
struct DelimitedColumns {
    private let text: DelimitedText
    private let heading: DelimitedHeading
    private var columns: [WordColumn]
    private var lines: [UInt32] = []
    /// The columns that hold figures, in the file's order.
    private let figureColumns: [Int]

    /// Reads all rows; the figures are looked through for how they are written.
    init(_ heading: DelimitedHeading, in text: DelimitedText, _ figures: inout FigureText) throws(TableFault) {
        (self.text, self.heading) = (text, heading)
        let width = heading.names.count
        let measured = try Self.figureColumns(heading, in: text)
        let isFigure = (0..<width).map { measured.contains($0) }
        var (found, learnt) = (Array(repeating: WordColumn(), count: width), figures)
        var rows: [UInt32] = []
        try text.forEachRow { (line, fields) throws(TableFault) in
            guard line > heading.line else { return true }
            // Notes below the table stand alone on their lines.
            if fields.count == 1 { return true }
            // A separator at the end of each line makes an empty cell that the heading need not have.
            let extra = fields.count == width + 1 && fields[width].range.isEmpty
            guard fields.count == width || extra else { throw TableFault(line: line, column: min(fields.count, width) + 1, TableWording.cells(fields.count, expected: width)) }
            guard rows.count * measured.count < TableLimits.cells else { throw TableFault(line: line, TableWording.tooManyCells(TableLimits.cells)) }
            rows.append(UInt32(truncatingIfNeeded: line))
            for column in 0..<width {
                let range = text.trimmed(fields[column].range)
                if isFigure[column] {
                    found[column].ranges.append((UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.upperBound)))
                    try learnt.learn(text.bytes[range], line: line, column: column + 1)
                } else {
                    found[column].append(text.bytes[range], isEscaped: fields[column].isEscaped)
                }
            }
            return true
        }
        guard !rows.isEmpty else { throw TableFault(line: heading.line, TableWording.noRows) }
        (columns, lines, figures, figureColumns) = (found, rows, learnt, measured)
    }

    /// Wide: every column that is named by a period. Long: the one that is named for it, else the last ones that hold figures and nothing that tells where or when.
    private static func figureColumns(_ heading: DelimitedHeading, in text: DelimitedText) throws(TableFault) -> [Int] {
        let names = heading.names
        let periods = names.indices.filter { PeriodText.period(names[$0]) != nil }
        if periods.count >= 2 || (periods.count == 1 && !names.contains(where: ColumnNames.isValue)) { return periods }
        if let named = names.lastIndex(where: ColumnNames.isValue) { return [named] }
        var isFigure = names.map { !ColumnNames.isTime($0) && !ColumnNames.isArea($0) }
        var rows = 0
        try text.forEachRow { (line, fields) throws(TableFault) in
            guard line > heading.line, fields.count >= names.count else { return true }
            for column in names.indices where isFigure[column] {
                let word = text.text(fields[column])
                isFigure[column] = FigureText.signs.contains(word) || word.contains { $0.isNumber } && !word.contains { $0.isLetter }
            }
            rows += 1
            return rows < 1000
        }
        var last = names.count
        while last > 1, isFigure[last - 1] { last -= 1 }
        guard last < names.count else { throw TableFault(line: heading.line, TableWording.noRows) }
        return Array(last..<names.count)
    }

    /// The table, once it is known how the figures are written.
    func table(_ figures: FigureText) throws(TableFault) -> FigureTable {
        let kept = columns.indices.filter { !figureColumns.contains($0) && !columns[$0].isBlank }
        let pairs = Dictionary(kept.compactMap { code in kept.first { $0 != code && ColumnNames.isCode(heading.names[code], of: heading.names[$0]) }.map { ($0, code) } }) { first, _ in first }
        let words = kept.filter { !pairs.values.contains($0) }
        var dimensions = words.map { column in
            let code = pairs[column] ?? column
            return FigureTable.Dimension(id: heading.names[column], label: heading.names[column], categories: columns[code].categories(labelled: columns[column]))
        }
        let isWide = figureColumns.count > 1 || PeriodText.period(heading.names[figureColumns[0]]) != nil
        if isWide {
            let names = figureColumns.map { FigureTable.Category(code: heading.names[$0], label: heading.names[$0]) }
            let isTime = names.allSatisfy { PeriodText.period($0.code) != nil }
            dimensions.append(FigureTable.Dimension(id: isTime ? "TID" : "INDHOLD", label: isTime ? "TID" : "INDHOLD", categories: names, role: isTime ? .time : .measure))
        }
        var table = FigureTable(dimensions: dimensions)
        table.title = heading.titles.first
        table.cells.reserve(lines.count * figureColumns.count, dimensions: dimensions.count)
        let keys = words.map { columns[pairs[$0] ?? $0].indices }
        for row in lines.indices {
            for (place, column) in figureColumns.enumerated() {
                let position = keys.map { $0[row] } + (isWide ? [UInt32(place)] : [])
                let (start, end) = columns[column].ranges[row]
                let (value, sign) = try figure(text.bytes[Int(start)..<Int(end)], figures, line: Int(lines[row]), column: column + 1)
                table.cells.append(value, at: position, sign: sign, line: Int(lines[row]))
            }
        }
        return table
    }

    private func figure(_ bytes: ArraySlice<UInt8>, _ figures: FigureText, line: Int, column: Int) throws(TableFault) -> (Double, String?) {
        switch figures.read(bytes) {
        case .number(let number): return (number, nil)
        case .sign: return (.nan, String(decoding: bytes, as: UTF8.self))
        case .neither:
            let word = String(String(decoding: bytes, as: UTF8.self).prefix(60))
            throw TableFault(line: line, column: column, FigureText.looksLikeDate(word) ? TableWording.looksLikeDate(word) : TableWording.notANumber(word))
        }
    }
}

/// A column of words: each once, in the order in which they come.
struct WordColumn {
    private var known: [String: UInt32] = [:]
    private(set) var words: [String] = []
    private(set) var indices: [UInt32] = []
    /// Of a column of figures: where in the text each stands.
    var ranges: [(UInt32, UInt32)] = []
    private var last: [UInt8] = []

    var isBlank: Bool { words.allSatisfy(\.isEmpty) }

    mutating func append(_ bytes: ArraySlice<UInt8>, isEscaped: Bool) {
        // Most rows have the same word as the row before.
        if let index = indices.last, last.count == bytes.count, last.elementsEqual(bytes) { return indices.append(index) }
        let plain = String(decoding: bytes, as: UTF8.self)
        let word = isEscaped ? plain.replacing("\"\"", with: "\"") : plain
        last = Array(bytes)
        if let index = known[word] { return indices.append(index) }
        let index = UInt32(words.count)
        known[word] = index
        words.append(word)
        indices.append(index)
    }

    /// With the words of another column as labels, row by row.
    func categories(labelled other: WordColumn) -> [FigureTable.Category] {
        var labels: [String?] = Array(repeating: nil, count: words.count)
        for (row, index) in indices.enumerated() where labels[Int(index)] == nil { labels[Int(index)] = other.words[Int(other.indices[row])] }
        return words.enumerated().map { FigureTable.Category(code: $0.element, label: labels[$0.offset] ?? $0.element) }
    }
}
