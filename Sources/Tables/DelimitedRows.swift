/// A list in comma-separated text: headings, and a text for each cell.
package struct DelimitedRows: Sendable {
    package let headings: [String]
    package private(set) var rows: [(line: Int, cells: [String])] = []

    /// Throws `TableFault` where the file is no such list, and where a row has another number of cells than the heading.
    package init(_ file: [UInt8]) throws(TableFault) {
        guard try TableReader.format(of: file) == .delimited else { throw TableFault(TableWording.noColumns) }
        let bytes = try TableText.utf8(file)
        guard let separator = DelimitedText.separator(of: bytes) else { throw TableFault(line: 1, TableWording.noColumns) }
        let text = DelimitedText(bytes: bytes, separator: separator)
        let heading = try DelimitedHeading.find(in: text)
        headings = heading.names
        var found: [(line: Int, cells: [String])] = []
        try text.forEachRow { (line, fields) throws(TableFault) in
            guard line > heading.line else { return true }
            guard fields.count == heading.names.count else {
                throw TableFault(line: line, column: min(fields.count, heading.names.count) + 1, TableWording.cells(fields.count, expected: heading.names.count))
            }
            found.append((line, fields.map { text.text($0) }))
            return true
        }
        rows = found
    }
}
