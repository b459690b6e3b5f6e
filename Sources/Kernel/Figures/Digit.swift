/// The ten ASCII digits as bytes of UTF-8.
package enum Digit {
    static let zero = UInt8(ascii: "0")

    static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

    static func value(_ byte: UInt8) -> Int? { isDigit(byte) ? Int(byte &- zero) : nil }

    /// Reads a number of exactly as many digits as there are bytes; nothing else may stand among them.
    package static func number(_ bytes: some Sequence<UInt8>) -> Int? {
        var number = 0
        for byte in bytes {
            guard let digit = value(byte) else { return nil }
            let (tens, tooMany) = number.multipliedReportingOverflow(by: 10)
            let (sum, tooLarge) = tens.addingReportingOverflow(digit)
            guard !tooMany, !tooLarge else { return nil }
            number = sum
        }
        return number
    }

    /// A number with leading zeros: `padded(7, to: 2)` is "07".
    static func padded(_ number: Int, to width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
