/// Whether digits, with what stands between them, have the shape of a civil registration number.
struct PersonNumberShape {
    private let digits: ArraySlice<DigitsInText.Read>
    private let before: DigitGap
    private let after: DigitGap

    /// How many of the digits from `start` on make a number: ten, or twelve where the year is written out. Nil when they make none.
    static func length(in digits: [DigitsInText.Read], from start: Int) -> Int? {
        let first = digits[start]
        guard !first.gap.joins, [0, 1, 2, 3, 6, 7, 8, 9].contains(first.value) else { return nil }
        return [10, 12].first { length in
            guard start + length <= digits.count, !digits[(start + 1)..<(start + length)].contains(where: { $0.gap == .apart }) else { return false }
            let shape = PersonNumberShape(digits: digits[start..<(start + length)], before: first.gap, after: after(start + length, in: digits))
            return length == 10 ? shape.isShort : shape.isLong
        }
    }

    /// A raised digit after plain ones is a note, not part of the number.
    private static func after(_ end: Int, in digits: [DigitsInText.Read]) -> DigitGap {
        guard end < digits.count, digits[end].isPlain || !digits[end - 1].isPlain else { return .apart }
        return digits[end].gap
    }

    /// DDMMYY and four digits.
    private var isShort: Bool {
        guard !after.joins, exists(century: nil) else { return false }
        return areWhole || areSingle
    }

    /// The parts stand whole, or the last four digits as two pairs.
    private var areWhole: Bool {
        guard !gap(1), !gap(3), !gap(5), !gap(7), !gap(9), at(2) != .line, at(4) != .line else { return false }
        switch (gap(2), gap(4), gap(6), gap(8)) {
        case (false, false, false, false), (true, true, false, false), (false, false, true, false), (true, true, true, false): return true
        // A year and a month before further figures make a case's number.
        case (false, true, true, false): return number(0, 2) != 19 && number(0, 2) != 20
        // Pairs of figures are many things: telephone numbers, times, periods. They count only when spaces part them and no more follow.
        case (false, false, true, true), (true, true, true, true): return at(8) == .space && before.ends && after.ends
        default: return false
        }
    }

    /// Every digit of the date by itself; the last four too, or together.
    private var areSingle: Bool {
        guard (1...6).allSatisfy({ gap($0) }), (1...5).allSatisfy({ at($0) != .line }), before.ends, after.ends else { return false }
        let tail = (7...9).map { gap($0) }
        return tail == [true, true, true] || tail == [false, false, false]
    }

    /// DDMMYYYY and four digits, the first of which must go with the century; a time of day after a date of these years does not.
    private var isLong: Bool {
        guard !after.joins, at(8) != .none, at(2) != .line, at(4) != .line, gap(2) == gap(4) else { return false }
        guard [1, 3, 5, 6, 7, 9, 10, 11].allSatisfy({ !gap($0) }) else { return false }
        return exists(century: number(4, 2))
    }

    private func exists(century: Int?) -> Bool {
        let written = number(0, 2)
        let day = written > 60 ? written - 60 : written
        let (month, year) = (number(2, 2), number(century == nil ? 4 : 6, 2))
        guard 1...12 ~= month, day >= 1, day <= [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] else { return false }
        guard let century else { return true }
        return switch (century, number(8, 1)) {
        case (19, 0...3): true
        case (19, 4), (19, 9): year >= 37
        case (20, 4), (20, 9): year <= 36
        case (20, 5...8): year <= 57
        case (18, 5...8): year >= 58
        default: false
        }
    }

    private func at(_ place: Int) -> DigitGap { place < digits.count ? digits[digits.startIndex + place].gap : after }
    /// Whether something is seen before the digit at the place.
    private func gap(_ place: Int) -> Bool { !at(place).joins }
    private func number(_ place: Int, _ length: Int) -> Int { digits[(digits.startIndex + place)...].prefix(length).reduce(0) { $0 * 10 + Int($1.value) } }
}
