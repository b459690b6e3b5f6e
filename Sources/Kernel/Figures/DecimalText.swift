/// A finite number as the shortest decimal digits that read back to the same Double.
///
/// Rounding is done on these digits, not on the binary value: 2.05 is stored as slightly less, and people still expect 2,1.
struct DecimalText {
    let isNegative: Bool
    /// ASCII digits without zeros at either end; empty for zero.
    private var digits: [UInt8]
    /// Where the decimal point stands: the value is 0.digits × 10^point.
    private var point: Int

    /// Nil for infinity and what is not a number.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        var digits: [UInt8] = []
        digits.reserveCapacity(24)
        var point: Int?
        var exponent: (isNegative: Bool, value: Int)?
        for byte in value.magnitude.description.utf8 {  // "185000.0", "1e+16", "1.5e-07"
            switch byte {
            case UInt8(ascii: "."): point = digits.count
            case UInt8(ascii: "e"): exponent = (false, 0)
            case UInt8(ascii: "-"): exponent?.isNegative = true
            case UInt8(ascii: "+"): continue
            default:
                if let sofar = exponent?.value {
                    exponent?.value = sofar * 10 + Int(byte - Digit.zero)
                } else {
                    digits.append(byte)
                }
            }
        }
        let shift = exponent.map { $0.isNegative ? -$0.value : $0.value } ?? 0
        self.init(isNegative: value < 0, digits: digits, point: (point ?? digits.count) + shift)
    }

    private init(isNegative: Bool, digits: [UInt8], point: Int) {
        let leading = digits.prefix { $0 == Digit.zero }.count
        self.digits = digits
        self.digits.removeFirst(leading)
        while self.digits.last == Digit.zero { self.digits.removeLast() }
        self.point = self.digits.isEmpty ? 0 : point - leading
        self.isNegative = isNegative && !self.digits.isEmpty
    }

    /// Half goes away from zero, as people round.
    func rounded(toDecimals decimals: Int) -> DecimalText {
        let kept = point + decimals
        guard kept < digits.count else { return self }
        guard kept >= 0 else { return DecimalText(isNegative: false, digits: [], point: 0) }
        var rounded = Array(digits[..<kept])
        guard digits[kept] >= UInt8(ascii: "5") else {
            return DecimalText(isNegative: isNegative, digits: rounded, point: point)
        }
        var position = kept - 1
        while position >= 0, rounded[position] == UInt8(ascii: "9") {
            rounded[position] = Digit.zero
            position -= 1
        }
        guard position >= 0 else {
            return DecimalText(isNegative: isNegative, digits: [UInt8(ascii: "1")] + rounded, point: point + 1)
        }
        rounded[position] += 1
        return DecimalText(isNegative: isNegative, digits: rounded, point: point)
    }

    var hasFraction: Bool { digits.count > point }

    /// The digits before the decimal point; at least "0".
    var whole: [UInt8] {
        guard point > 0 else { return [Digit.zero] }
        return digits.prefix(point) + zeros(point - digits.count)
    }

    /// The digits after the decimal point, filled up with zeros.
    func fraction(atLeast count: Int) -> [UInt8] {
        let fraction = hasFraction ? zeros(-point) + digits.dropFirst(max(0, point)) : []
        return fraction + zeros(count - fraction.count)
    }

    private func zeros(_ count: Int) -> [UInt8] { Array(repeating: Digit.zero, count: max(0, count)) }
}
