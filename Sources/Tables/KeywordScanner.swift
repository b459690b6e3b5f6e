import Kernel

/// Goes through a PC-Axis file: `NAME[language]("subject","subject")="value","value";` and after `DATA=` figures between spaces.
struct KeywordScanner {
    struct Keyword {
        let name: String
        let language: String?
        let subjects: [String]
        let values: [String]
    }

    enum Figure { case number(Double), sign(String) }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func fault(_ wording: Wording) -> TableFault { TableText.fault(at: min(index, bytes.count), of: bytes, wording) }

    /// The next keyword; after `DATA=` the scanner stands on the first figure.
    mutating func next() throws(TableFault) -> Keyword? {
        skipSpaces()
        guard index < bytes.count else { return nil }
        let name = word { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
        guard index < bytes.count, !name.isEmpty, name.count <= 60 else { throw fault(TableWording.cutOff) }
        var (language, subjects): (String?, [String]) = (nil, [])
        if bytes[index] == UInt8(ascii: "[") {
            index += 1
            language = word { $0 == UInt8(ascii: "]") }
            try expect("]")
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
            index += 1
            subjects = try list(until: UInt8(ascii: ")"))
            try expect(")")
        }
        skipSpaces()
        try expect("=")
        if name == "DATA" { return Keyword(name: name, language: nil, subjects: [], values: []) }
        let values = try list(until: UInt8(ascii: ";"))
        try expect(";")
        return Keyword(name: name, language: language, subjects: subjects, values: values)
    }

    /// Quoted texts and bare words between commas; texts that follow each other without one are a single text over several lines.
    private mutating func list(until end: UInt8) throws(TableFault) -> [String] {
        var (values, isNext) = ([String](), true)
        while true {
            skipSpaces()
            guard index < bytes.count else { throw fault(TableWording.cutOff) }
            if bytes[index] == end { return values }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                isNext = true
                continue
            }
            let value = bytes[index] == UInt8(ascii: "\"") ? try quoted() : word { $0 == end || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }.trimmed
            if isNext || values.isEmpty { values.append(value) } else { values[values.count - 1] += value }
            isNext = false
        }
    }

    private mutating func quoted() throws(TableFault) -> String {
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        guard index < bytes.count else {
            index = start
            throw fault(TableWording.openQuote)
        }
        defer { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self).trimmed
    }

    private mutating func expect(_ character: Character) throws(TableFault) {
        guard index < bytes.count, bytes[index] == character.asciiValue else { throw fault(TableWording.cutOff) }
        index += 1
    }

    private mutating func skipSpaces() { while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 } }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// The next figure or sign; none at the end of the file. Some offices end each row of figures with a semicolon, others only the last.
    mutating func figure() throws(TableFault) -> Figure? {
        while index < bytes.count, Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: ";") { index += 1 }
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "\"") { return .sign(try quoted()) }
        let start = index
        while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ";"), bytes[index] != UInt8(ascii: ",") { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if index < bytes.count, bytes[index] == UInt8(ascii: ",") { index += 1 }
        if let number = Double(text), number.isFinite, text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }) { return .number(number) }
        if FigureText.signs.contains(text) { return .sign(text) }
        index = start
        throw fault(TableWording.notANumber(String(text.prefix(60))))
    }
}
