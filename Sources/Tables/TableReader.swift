import Kernel

/// Reads a table from a file of any of the kinds that statistics offices write, seen from its content: the name tells nothing.
package enum TableReader {
    package enum Format: String, Sendable, CaseIterable { case delimited, pcAxis, jsonStat }

    package static func format(of bytes: [UInt8]) throws(TableFault) -> Format {
        guard !bytes.isEmpty else { throw TableFault(TableWording.empty) }
        guard bytes.count <= TableLimits.bytes else { throw TableFault(TableWording.tooLarge(megabytes: TableLimits.bytes >> 20)) }
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        if head.contains("<html") || head.contains("<!doctype") || head.hasPrefix("<?xml") { throw TableFault(TableWording.page) }
        if JSONStat.looksLike(bytes) { return .jsonStat }
        return PCAxis.looksLike(bytes) ? .pcAxis : .delimited
    }

    /// - Parameter progress: told now and then how many bytes are read, where the file is long.
    package static func read(_ bytes: [UInt8], decimal: DelimitedTable.DecimalMark? = nil, progress: ((Int) -> Void)? = nil) throws(TableFault) -> FigureTable {
        switch try format(of: bytes) {
        case .delimited: try DelimitedTable(decimal: decimal).read(bytes, progress: progress)
        case .pcAxis: try PCAxis.read(bytes)
        case .jsonStat: try JSONStat.read(bytes)
        }
    }
}
