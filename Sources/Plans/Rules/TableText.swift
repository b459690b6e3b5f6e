import Kernel

/// A table as text: what the clipboard gives of a Word or Excel table, or a CSV file.
///
/// Read here and not by SwiftCSV, which takes newlines within quotes but stops at a quotation mark within a cell; Excel's clipboard
/// quotes only cells with newlines and leaves the marks of all others as they are.
struct TableText: Sendable {
    /// Rows that hold anything, with their number among all rows, from 1.
    let rows: [(number: Int, cells: [String])]
    var width: Int { rows.map(\.cells.count).max() ?? 0 }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let separator = Self.separator(of: bytes)
        let read = Self.rows(of: bytes, separator, limit: .max)
        let whole = separator == Self.tab ? Self.joined(read) : read
        rows = whole.enumerated().map { (number: $0 + 1, cells: $1.map(Self.clean)) }.filter { $0.cells.contains { !$0.isEmpty } }
    }

    private static let tab = UInt8(ascii: "\t")
    private static let newline = UInt8(ascii: "\n")
    private static let mark = UInt8(ascii: "\"")

    /// The first that cuts most rows into equally many cells; else the first that stands in the text.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let candidates = [tab, UInt8(ascii: ";"), UInt8(ascii: ",")]
        for candidate in candidates {
            let widths = rows(of: bytes, candidate, limit: 40).filter { $0.contains { !$0.isEmpty } }.map(\.count)
            let counts = Dictionary(grouping: widths, by: \.self).mapValues(\.count)
            if let (width, count) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), width > 1, 2 * count >= widths.count { return candidate }
        }
        return candidates.first { bytes.contains($0) } ?? tab
    }

    private static func rows(of bytes: [UInt8], _ separator: UInt8, limit: Int) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var position = 0
        while position < bytes.count, rows.count < limit {
            let (cell, end) = quoted(bytes, position, separator) ?? plain(bytes, position, separator)
            row.append(cell)
            position = end + 1
            if end >= bytes.count || bytes[end] == newline {
                rows.append(row)
                row = []
            } else if position == bytes.count {
                row.append("")
            }
        }
        if !row.isEmpty { rows.append(row) }
        return rows
    }

    private static func plain(_ bytes: [UInt8], _ start: Int, _ separator: UInt8) -> (cell: String, end: Int) {
        let end = bytes[start...].firstIndex { $0 == separator || $0 == newline } ?? bytes.count
        return (String(decoding: bytes[start..<end], as: UTF8.self), end)
    }

    /// A cell within quotation marks that close just before the next cell or row; none where the marks belong to the text.
    private static func quoted(_ bytes: [UInt8], _ start: Int, _ separator: UInt8) -> (cell: String, end: Int)? {
        guard bytes[start] == mark else { return nil }
        var cell: [UInt8] = []
        var position = start + 1
        while position < bytes.count {
            guard bytes[position] == mark else {
                cell.append(bytes[position])
                position += 1
                continue
            }
            if position + 1 < bytes.count, bytes[position + 1] == mark {
                cell.append(mark)
                position += 2
                continue
            }
            let end = bytes[(position + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
            return end == bytes.count || bytes[end] == separator || bytes[end] == newline ? (String(decoding: cell, as: UTF8.self), end) : nil
        }
        return nil
    }

    /// Some versions of Word break a cell with several paragraphs into several lines: short rows that together have one row's cells are one row.
    private static func joined(_ rows: [[String]]) -> [[String]] {
        guard let width = rows.first(where: { $0.contains { !$0.isEmpty } })?.count, width > 1 else { return rows }
        var joined: [[String]] = []
        var index = 0
        while index < rows.count {
            let (row, used) = rows[index].count < width ? whole(rows[index...], width) : (rows[index], 1)
            joined.append(row)
            index += used
        }
        return joined
    }

    private static func whole(_ rows: ArraySlice<[String]>, _ width: Int) -> (row: [String], used: Int) {
        guard var row = rows.first, row.contains(where: { !$0.isEmpty }) else { return (rows.first ?? [], 1) }
        for (used, next) in rows.dropFirst().prefix(60).enumerated() {
            guard next.count < width, row.count + next.count - 1 <= width else { break }
            row[row.count - 1] += "\n" + (next.first ?? "")
            row += next.dropFirst()
            if row.count == width { return (row, used + 2) }
        }
        return (rows.first ?? [], 1)
    }

    /// Without characters that are not seen and white space at the ends of lines.
    private static func clean(_ cell: String) -> String {
        let seen = String(
            String.UnicodeScalarView(
                cell.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0xFEFF && $0.value != 0xAD || $0 == "\n" || $0 == "\t" }))
        return seen.split(separator: "\n", omittingEmptySubsequences: false).map { trimmed(String($0)) }.joined(separator: "\n").trimmingNewlines
    }

    private static func trimmed(_ line: String) -> String {
        guard let first = line.firstIndex(where: { !$0.isWhitespace }), let last = line.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(line[first...last])
    }
}

extension String {
    fileprivate var trimmingNewlines: String {
        guard let first = firstIndex(where: { $0 != "\n" }), let last = lastIndex(where: { $0 != "\n" }) else { return "" }
        return String(self[first...last])
    }
}
