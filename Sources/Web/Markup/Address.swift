package import Kernel

/// An address within the site. Its text can only be written in the source; what is interpolated is percent-encoded.
package struct Address: ExpressibleByStringInterpolation, Sendable, Hashable {
    package private(set) var text: String

    package typealias StringLiteralType = StaticString
    package init(stringLiteral value: StaticString) { text = value.description }
    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        var text = ""
        package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + 24 * interpolationCount) }
        package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        package mutating func appendInterpolation<Subject>(_ identifier: Identifier<Subject>) { text += encoded(identifier.rawValue) }
        package mutating func appendInterpolation(_ part: String) { text += encoded(part) }
        package mutating func appendInterpolation(_ number: Int) { text += String(number) }
        package mutating func appendInterpolation(_ address: Address) { text += address.text }
    }

    /// The same page with further parameters, those without a value left out.
    package func with(_ parameters: KeyValuePairs<StaticString, String?>) -> Address {
        var address = self
        for (name, value) in parameters {
            guard let value, !value.isEmpty else { continue }
            address.text += (address.text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + name.description + "=" + encoded(value)
        }
        return address
    }

    /// A place on the page.
    package func at(_ fragment: String) -> Address {
        var address = self
        address.text += "#" + encoded(fragment)
        return address
    }

    /// The path and query of a request that this site itself answered; nothing else is accepted.
    package init?(requested target: String) {
        guard target.hasPrefix("/"), !target.hasPrefix("//"), !target.hasPrefix("/\\"), target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") })
        else { return nil }
        text = target
    }
}

/// Percent-encoded as in a path segment or a query value: letters, digits and `-._~` stand.
private func encoded(_ text: String) -> String {
    var text = text
    let allStand = text.withUTF8 { bytes in
        for byte in bytes where !stands(byte) { return false }
        return true
    }
    if allStand { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        if stands(byte) { bytes.append(byte) } else { bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]] }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func stands(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
}

extension Address {
    /// A page of another site, over https or on this machine; nothing else is accepted.
    package init?(elsewhere url: String) {
        guard url.hasPrefix("https://") || url.hasPrefix("http://127.") || url.hasPrefix("http://localhost") || url.hasPrefix("http://[::1]"),
            url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "'") })
        else { return nil }
        text = url
    }

    /// Writes to an e-mail address.
    package init(mailTo address: String) { text = "mailto:" + address.split(separator: "@", omittingEmptySubsequences: false).map { encoded(String($0)) }.joined(separator: "@") }

    /// Calls a telephone number: its digits, and a plus in front.
    package init(telephone number: String) { text = "tel:" + number.filter { $0.isASCII && ($0.isNumber || $0 == "+") } }
}
