package import Kernel

/// A page being written: a growing run of UTF-8 bytes in one language.
///
/// Markup stands in the source only. `html.write("<p>\(text)</p>")`: the literal is markup, what is interpolated is escaped;
/// an address goes into `href`, `action` and `src`, and nothing else does.
package struct HTML: Sendable {
    package let language: Language
    package private(set) var bytes: [UInt8] = []

    package init(in language: Language, capacity: Int = 96 * 1024) {
        self.language = language
        bytes.reserveCapacity(capacity)
    }

    /// A literal goes straight into the page; only what has something interpolated is a `Markup` first.
    package mutating func write(_ literal: StaticString) { literal.withUTF8Buffer { bytes.append(contentsOf: $0) } }
    @_disfavoredOverload package mutating func write(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }
    /// A text that a person wrote, in Danish: on an English page it says so.
    package mutating func write(_ rendered: RenderedText) { Markup.append(rendered, on: language, to: &bytes) }
    package mutating func write(_ other: HTML) { bytes += other.bytes }
    /// A list, where there is anything in it.
    package mutating func list(_ style: StaticString, _ items: (inout HTML) -> Void) {
        var list = HTML(in: language, capacity: 1024)
        items(&list)
        if !list.bytes.isEmpty { write("<ul class=\"\(style.description)\">\(Markup(list))</ul>") }
    }
    package mutating func text(_ text: String) { Markup.append(escaping: text, to: &bytes) }
    package mutating func text(_ wording: Wording) { text(wording[language]) }
}

/// A piece of markup: literals from the source, everything else escaped.
package struct Markup: ExpressibleByStringInterpolation, Sendable {
    package private(set) var bytes: [UInt8]

    fileprivate init(_ html: HTML) { bytes = html.bytes }

    package typealias StringLiteralType = StaticString
    package init(stringLiteral value: StaticString) { bytes = value.withUTF8Buffer { Array($0) } }
    package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        var bytes: [UInt8] = []
        package init(literalCapacity: Int, interpolationCount: Int) { bytes.reserveCapacity(literalCapacity + 32 * interpolationCount) }
        package mutating func appendLiteral(_ literal: StaticString) { literal.withUTF8Buffer { bytes += $0 } }
        package mutating func appendInterpolation(_ text: String) {
            // A free text in the place of an address could run a script; it never gets there.
            if expectsAddress { bytes += "#".utf8 } else { Markup.append(escaping: text, to: &bytes) }
        }
        package mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
        package mutating func appendInterpolation<Subject>(_ identifier: Identifier<Subject>) { appendInterpolation(identifier.rawValue) }
        package mutating func appendInterpolation(_ address: Address) { Markup.append(escaping: address.text, to: &bytes) }
        package mutating func appendInterpolation(_ day: Day, _ language: Language) { append(day, as: day.short(in: language)) }
        package mutating func appendInterpolation(long day: Day, _ language: Language) { append(day, as: day.long(in: language)) }
        /// A text that a person wrote, in Danish: on an English page it says so.
        package mutating func appendInterpolation(_ rendered: RenderedText, _ language: Language) { Markup.append(rendered, on: language, to: &bytes) }
        package mutating func appendInterpolation(_ rendered: RenderedText) { bytes += rendered.bytes }
        package mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }
        /// The markup, or nothing.
        package mutating func appendInterpolation(_ markup: Markup?) { if let markup { bytes += markup.bytes } }

        private mutating func append(_ day: Day, as words: String) {
            appendLiteral("<time datetime=\"")
            bytes += day.iso.utf8
            appendLiteral("\">")
            bytes += words.utf8
            appendLiteral("</time>")
        }

        private var expectsAddress: Bool {
            guard bytes.last == UInt8(ascii: "\"") else { return false }
            return endsWith("href=\"") || endsWith("action=\"") || endsWith("src=\"")
        }

        private func endsWith(_ end: StaticString) -> Bool {
            end.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
        }
    }

    static func append(_ rendered: RenderedText, on language: Language, to bytes: inout [UInt8]) {
        guard language != .danish, !rendered.isEmpty else {
            bytes += rendered.bytes
            return
        }
        bytes += "<div lang=\"da\">".utf8
        bytes += rendered.bytes
        bytes += "</div>".utf8
    }

    static func append(escaping text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            for index in 0..<buffer.count where needsEntity(buffer[index]) {
                let entity = entity(of: buffer[index])
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
                entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }

    /// & < > " and ', by their codes; all five stand below 64, so that one shift tells.
    private static func needsEntity(_ byte: UInt8) -> Bool { byte < 64 && special >> UInt64(byte) & 1 == 1 }
    private static let special: UInt64 = 1 << 38 | 1 << 60 | 1 << 62 | 1 << 34 | 1 << 39

    private static func entity(of byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
