import Kernel

/// Reads the figures of a column, written in one way: with a decimal comma or a decimal point.
struct FigureText {
    enum Mark: Sendable, Equatable { case comma, point }

    /// None until a figure shows it.
    private(set) var mark: Mark?
    private let isGiven: Bool
    /// The first figure that may be read two ways, and where.
    private(set) var doubtful: (text: String, line: Int, column: Int)?

    init(mark: Mark?) { (self.mark, isGiven) = (mark, mark != nil) }

    enum Reading: Equatable { case number(Double), sign, neither }

    /// Signs that stand where there is no figure. What they mean, the source says; none is a figure.
    static let signs: Set<String> = ["", ".", "..", "...", "-", "–", "—", ":", "x", "X", "*", "n/a", "N/A", "NA", "na", "null", "NULL", "m", "#N/A", "#I/T"]

    /// A first pass: learns how the column is written. Nothing is read yet.
    mutating func learn(_ bytes: ArraySlice<UInt8>, line: Int, column: Int) throws(TableFault) {
        var (points, commas, firstPoint, firstComma, last) = (0, 0, -1, -1, -1)
        for index in bytes.indices {
            if bytes[index] == 0x2E {
                points += 1
                if firstPoint < 0 { firstPoint = index }
                last = index
            } else if bytes[index] == 0x2C {
                commas += 1
                if firstComma < 0 { firstComma = index }
                last = index
            }
        }
        guard points + commas > 0 else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(where: { 0x30...0x39 ~= $0 }) else { return }
        let shown: Mark?
        if points > 0, commas > 0 {
            shown = bytes[last] == 0x2C ? .comma : .point
        } else if points + commas > 1 {
            shown = points > 1 ? .comma : .point
        } else {
            let after = bytes.endIndex - last - 1
            let before = bytes[bytes.startIndex..<last].drop { $0 == 0x2D || $0 == 0x2B || $0 == 0x20 }
            let couldGroup = after == 3 && 1...3 ~= before.count && before.first != 0x30
            shown = couldGroup ? nil : commas == 1 ? .comma : .point
        }
        guard let shown else {
            if doubtful == nil { doubtful = (text, line, column) }
            return
        }
        if let mark, mark != shown { throw TableFault(line: line, column: column, TableWording.twoMarks(text)) }
        mark = shown
    }

    /// Throws where a figure could be read two ways and none shows which.
    func settled() throws(TableFault) {
        guard mark == nil, let doubtful else { return }
        var fault = TableFault(line: doubtful.line, column: doubtful.column, TableWording.ambiguous(doubtful.text))
        fault.asksForDecimalMark = true
        throw fault
    }

    /// What stands there, read in the way that was learnt.
    func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        if let whole = Self.whole(bytes) { return .number(whole) }
        let text = String(decoding: bytes, as: UTF8.self)
        if Self.signs.contains(text) { return .sign }
        let language: Language = mark == .point ? .english : .danish
        return Figures.parse(text, in: language).map { .number($0) } ?? .neither
    }

    /// Digits alone, with a minus in front: most figures are so.
    private static func whole(_ bytes: ArraySlice<UInt8>) -> Double? {
        guard let first = bytes.first, bytes.count <= 15 else { return nil }
        let digits = first == 0x2D ? bytes.dropFirst() : bytes
        guard !digits.isEmpty else { return nil }
        var number = 0
        for byte in digits {
            guard 0x30...0x39 ~= byte else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return Double(first == 0x2D ? -number : number)
    }

    /// Whether it is a date, as a spreadsheet makes of a number like 1-2.
    static func looksLikeDate(_ text: String) -> Bool {
        let parts = SearchWords.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard 2...6 ~= parts.count, text.contains(where: { "-/. :".contains($0) }) else { return false }
        if parts.contains(where: { MonthNames.number(of: $0) != nil }) { return true }
        return parts.count >= 3 && parts.prefix(3).allSatisfy { Int($0) != nil } && parts.prefix(3).contains { $0.count == 4 || $0.count == 2 }
    }
}
