import Kernel

/// A file's bytes as UTF-8, whatever it was written in.
enum TableText {
    /// UTF-8 with and without its mark, UTF-16 with one, else Windows-1252, which holds ISO-8859-1. Throws `TableFault` for what is no text.
    static func utf8(_ bytes: [UInt8]) throws(TableFault) -> [UInt8] {
        if bytes.isEmpty { throw TableFault(TableWording.empty) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw TableFault(TableWording.workbook) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
        if let control = text.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) { throw fault(at: control, of: text, TableWording.encoding) }
        if isUTF8(text) { return text }
        return Array(Windows1252.text(text).utf8)
    }

    private static func utf16(_ bytes: [UInt8]) throws(TableFault) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw TableFault(TableWording.encoding) }
        let isLittle = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            isLittle ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw TableFault(TableWording.encoding) }
        return Array(text.utf8)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    /// Slow; for the one place that is told of.
    static func fault(at offset: Int, of bytes: [UInt8], _ wording: Wording) -> TableFault {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return TableFault(line: line, column: bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1, wording)
    }
}
