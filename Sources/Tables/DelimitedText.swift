import Kernel

/// The rows and fields of comma-separated text and its relatives (RFC 4180), found without copying.
struct DelimitedText {
    let bytes: [UInt8]
    let separator: UInt8
    /// Told now and then how many bytes are read.
    var progress: ((Int) -> Void)?

    struct Field {
        let range: Range<Int>
        /// Whether it holds doubled quotation marks that stand for one.
        let isEscaped: Bool
    }

    private static let quote = UInt8(ascii: "\"")

    /// Calls the body with each row that is not blank, and the line where it begins. The body answers whether to go on.
    ///
    /// - Complexity: one pass over the bytes.
    func forEachRow(_ body: (_ line: Int, _ fields: [Field]) throws(TableFault) -> Bool) throws(TableFault) {
        var (index, line, fields, told) = (0, 1, [Field](), 0)
        while index < bytes.count {
            if let progress, index - told > 1 << 20 {
                told = index
                progress(index)
            }
            fields.removeAll(keepingCapacity: true)
            let first = line
            try row(&index, &line, &fields)
            let isBlank = fields.count == 1 && fields[0].range.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
            if !isBlank, try !body(first, fields) { return }
        }
    }

    /// One row; afterwards the index stands on the first byte of the next.
    private func row(_ index: inout Int, _ line: inout Int, _ fields: inout [Field]) throws(TableFault) {
        while true {
            fields.append(try field(&index, &line))
            guard index < bytes.count else { return }
            let end = bytes[index]
            index += 1
            if end == separator {
                if index == bytes.count { fields.append(Field(range: index..<index, isEscaped: false)) }
                if index < bytes.count { continue }
                return
            }
            if end == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            line += 1
            return
        }
    }

    private func field(_ index: inout Int, _ line: inout Int) throws(TableFault) -> Field {
        guard index < bytes.count, bytes[index] == Self.quote else {
            let start = index
            while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            return Field(range: start..<index, isEscaped: false)
        }
        let opening = index
        index += 1
        var isEscaped = false
        while index < bytes.count {
            if bytes[index] == Self.quote {
                if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
                    isEscaped = true
                    index += 2
                    continue
                }
                let range = (opening + 1)..<index
                index += 1
                if index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
                    throw TableText.fault(at: index, of: bytes, TableWording.afterQuote)
                }
                return Field(range: range, isEscaped: isEscaped)
            }
            if bytes[index] == 0x0A { line += 1 }
            index += 1
        }
        throw TableText.fault(at: opening, of: bytes, TableWording.openQuote)
    }

    /// The field's text without spaces around it.
    func text(_ field: Field) -> String {
        let text = String(decoding: bytes[trimmed(field.range)], as: UTF8.self)
        return field.isEscaped ? text.replacing("\"\"", with: "\"") : text
    }

    /// The bytes without spaces around them.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// The sign between the fields: the one that makes most of the first rows alike and gives them several fields.
    static func separator(of bytes: [UInt8]) -> UInt8? {
        let sample = Array(bytes.prefix(64 << 10))
        let candidates = ";\t,|".utf8.map { candidate in (sign: candidate, rows: alikeRows(in: sample, candidate)) }
        let best = candidates.max { ($0.rows.alike * $0.rows.fields, $0.rows.alike) < ($1.rows.alike * $1.rows.fields, $1.rows.alike) }
        guard let best, best.rows.fields > 1 else { return nil }
        return best.sign
    }

    /// How many fields most of the first rows have, and how many rows have so many.
    private static func alikeRows(in sample: [UInt8], _ separator: UInt8) -> (fields: Int, alike: Int) {
        var counts: [Int: Int] = [:]
        var rows = 0
        // What is cut off by the sample's end is no fault of the file.
        try? DelimitedText(bytes: sample, separator: separator).forEachRow { (_, fields) throws(TableFault) in
            counts[fields.count, default: 0] += 1
            rows += 1
            return rows < 40
        }
        let most = counts.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return most.map { ($0.key, $0.value) } ?? (1, 0)
    }
}
