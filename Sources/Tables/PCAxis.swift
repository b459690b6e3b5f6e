import Kernel

/// Reads a table in PC-Axis (.px), the format of the Nordic statistics offices: keywords with values, the figures last.
package enum PCAxis {
    package static func looksLike(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        return ["AXIS-VERSION=", "CHARSET=", "CREATION-DATE=", "MATRIX=", "CODEPAGE="].contains { head.hasPrefix($0) || head.contains("\n\($0)") || head.contains("\r\($0)") } && head.contains(";")
    }

    package static func read(_ file: [UInt8]) throws(TableFault) -> FigureTable {
        let bytes = try TableText.utf8(file)
        var scanner = KeywordScanner(bytes)
        var words = PCAxisWords()
        while let keyword = try scanner.next() {
            if keyword.name == "DATA" { return try PCAxisFigures(words, scanner).table() }
            words.add(keyword)
        }
        throw TableFault(TableWording.missing("DATA"))
    }
}

/// The keywords of a file, by name and by what they are about.
struct PCAxisWords {
    private var values: [String: [String]] = [:]

    mutating func add(_ keyword: KeywordScanner.Keyword) {
        // A file in several languages has each keyword once for each; the first is the file's own.
        guard keyword.language == nil else { return }
        values[Self.key(keyword.name, keyword.subjects)] = keyword.values
    }

    func list(_ name: String, of subject: String? = nil) -> [String]? { values[Self.key(name, subject.map { [$0] } ?? [])] }
    func text(_ name: String) -> String? { list(name)?.joined().trimmed.nilIfEmpty }

    private static func key(_ name: String, _ subjects: [String]) -> String { ([name] + subjects).joined(separator: "\u{1F}") }
}

extension String {
    /// Without white space around it.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
    }
    var nilIfEmpty: String? { isEmpty ? nil : self }
}

/// The dimensions, and the figures in the order of stub and heading.
struct PCAxisFigures {
    private let words: PCAxisWords
    private var scanner: KeywordScanner

    init(_ words: PCAxisWords, _ scanner: KeywordScanner) { (self.words, self.scanner) = (words, scanner) }

    consuming func table() throws(TableFault) -> FigureTable {
        let names = (words.list("STUB") ?? []) + (words.list("HEADING") ?? [])
        guard !names.isEmpty else { throw TableFault(TableWording.missing("STUB, HEADING")) }
        guard names.count <= TableLimits.dimensions else { throw TableFault(TableWording.tooManyDimensions(TableLimits.dimensions)) }
        var dimensions: [FigureTable.Dimension] = []
        for name in names { dimensions.append(try dimension(name)) }
        var table = FigureTable(dimensions: dimensions)
        table.title = words.text("TITLE") ?? words.text("DESCRIPTION") ?? words.text("CONTENTS")
        table.source = words.text("SOURCE")
        table.code = words.text("TABLEID") ?? words.text("MATRIX")
        table.updated = words.text("LAST-UPDATED") ?? words.text("CREATION-DATE")
        table.unit = words.text("UNITS")
        table.notes = [words.text("NOTE"), words.text("NOTEX")].compactMap { $0 }
        try readFigures(into: &table)
        return table
    }

    private func dimension(_ name: String) throws(TableFault) -> FigureTable.Dimension {
        guard let labels = words.list("VALUES", of: name), !labels.isEmpty else { throw TableFault(TableWording.missing("VALUES(\"\(name)\")")) }
        let codes = words.list("CODES", of: name)
        guard codes.map({ $0.count == labels.count }) ?? true else { throw TableFault(TableWording.wrongValue("CODES(\"\(name)\")")) }
        let categories = labels.enumerated().map { FigureTable.Category(code: codes?[$0.offset] ?? $0.element, label: $0.element) }
        guard Set(categories.map(\.code)).count == categories.count else { throw TableFault(TableWording.wrongValue("VALUES(\"\(name)\")")) }
        let isTime = words.list("TIMEVAL", of: name) != nil || words.list("VARIABLE-TYPE", of: name)?.first?.lowercased() == "time"
        let isArea = words.list("MAP", of: name) != nil || words.list("VARIABLE-TYPE", of: name)?.first?.lowercased() == "geographical"
        return FigureTable.Dimension(id: words.list("VARIABLECODE", of: name)?.first ?? name, label: name, categories: categories, role: isTime ? .time : isArea ? .area : nil)
    }

    private mutating func readFigures(into table: inout FigureTable) throws(TableFault) {
        if words.list("KEYS") != nil || table.dimensions.contains(where: { words.list("KEYS", of: $0.label) != nil }) { throw TableFault(TableWording.wrongValue("KEYS")) }
        let counter = try PlaceCounter(table.dimensions.map(\.categories.count))
        table.cells.reserve(counter.count, dimensions: table.dimensions.count)
        var place = counter
        while let figure = try scanner.figure() {
            guard table.cells.count < counter.count else { throw scanner.fault(TableWording.count(counter.count + 1, claimed: counter.count)) }
            switch figure {
            case .number(let number): table.cells.append(number, at: place.places)
            case .sign(let sign): table.cells.append(.nan, at: place.places, sign: sign)
            }
            place.advance()
        }
        guard table.cells.count == counter.count else { throw scanner.fault(TableWording.count(table.cells.count, claimed: counter.count)) }
    }
}

/// The places of a full table one after the other, the last dimension running fastest.
struct PlaceCounter {
    private let sizes: [UInt32]
    private(set) var places: [UInt32]
    let count: Int

    /// Throws `TableFault` where that would be more cells than a table may hold: before any memory is taken.
    init(_ sizes: [Int]) throws(TableFault) {
        var count = 1
        for size in sizes {
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            guard !overflow, product <= TableLimits.cells, size >= 0 else { throw TableFault(TableWording.tooManyCells(TableLimits.cells)) }
            count = product
        }
        self.count = count
        self.sizes = sizes.map { UInt32($0) }
        places = Array(repeating: 0, count: sizes.count)
    }

    mutating func advance() {
        for dimension in places.indices.reversed() {
            places[dimension] += 1
            if places[dimension] < sizes[dimension] { return }
            places[dimension] = 0
        }
    }
}
