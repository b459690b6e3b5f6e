/// Numbers as people write them: "31", "-66.7". No exponent, no hexadecimal, no leading zeros, which mean different things to different programs.
enum DecimalForm {
    static func isWhole(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.allSatisfy(isDigit) else { return false }
        return first != UInt8(ascii: "0") || bytes.count == 1
    }

    static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
        guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return isWhole(digits) }
        let fraction = digits[digits.index(after: point)...]
        return isWhole(digits[..<point]) && !fraction.isEmpty && fraction.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
