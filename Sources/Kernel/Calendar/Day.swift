/// A day of the calendar (dato), without time of day or time zone.
///
/// Proleptic Gregorian, in the years 1000…9999, so that the ISO text always has ten characters and compares like the day.
package struct Day: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970; negative before.
    package let number: Int

    package static let earliest = Day(clamping: -354_285)
    package static let latest = Day(clamping: 2_932_896)

    package init?(number: Int) {
        guard Day.numbers.contains(number) else { return nil }
        self.number = number
    }

    /// The nearest supported day.
    init(clamping number: Int) {
        self.number = min(max(number, Day.numbers.lowerBound), Day.numbers.upperBound)
    }

    /// Nil when there is no such day, as 29 February 2026.
    package init?(year: Int, month: Int, day: Int) {
        guard CivilDate.years.contains(year), 1...12 ~= month, 1...31 ~= day,
            day <= CivilDate.daysInMonth(month, of: year)
        else { return nil }
        number = CivilDate(year: year, month: month, day: day).number
    }

    /// Reads "2014-03-31" and nothing else: ten characters, ASCII digits, two hyphens, a day that exists.
    package init?(iso: String) {
        let bytes = iso.utf8
        guard bytes.count == 10 else { return nil }
        var parts = (year: 0, month: 0, day: 0)
        for (position, byte) in bytes.enumerated() {
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Digit.value(byte) else { return nil }
            switch position {
            case ..<4: parts.year = parts.year * 10 + digit
            case ..<7: parts.month = parts.month * 10 + digit
            default: parts.day = parts.day * 10 + digit
            }
        }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    /// "2014-03-31", as it is stored and exchanged.
    package var iso: String {
        let civil = civil
        return String(unsafeUninitializedCapacity: 10) { buffer in
            var rest = civil.year * 10_000 + civil.month * 100 + civil.day
            for position in stride(from: 9, through: 0, by: -1) {
                if position == 4 || position == 7 {
                    buffer[position] = UInt8(ascii: "-")
                } else {
                    buffer[position] = Digit.zero + UInt8(rest % 10)
                    rest /= 10
                }
            }
            return 10
        }
    }

    package var year: Int { civil.year }
    package var month: Int { civil.month }
    package var day: Int { civil.day }

    /// 1 Monday … 7 Sunday.
    package var weekday: Int { CivilDate.weekday(number) }

    /// The week's number after ISO 8601 (uge): week 1 holds the year's first Thursday, so 1 January can be in week 52 or 53.
    package var isoWeek: Int {
        let thursday = number - weekday + 4
        let newYear = CivilDate(year: CivilDate(number: thursday).year, month: 1, day: 1).number
        return (thursday - newYear) / 7 + 1
    }

    /// 1…4.
    package var quarter: Int { (civil.month - 1) / 3 + 1 }

    /// The day so many days later, or earlier when negative; never beyond the supported years.
    package func adding(days: Int) -> Day {
        let (sum, overflow) = number.addingReportingOverflow(days)
        guard !overflow else { return days < 0 ? .earliest : .latest }
        return Day(clamping: sum)
    }

    /// How many days from this day to the other: negative when the other is earlier.
    package func days(until other: Day) -> Int { other.number - number }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    var civil: CivilDate { CivilDate(number: number) }

    private static let numbers = -354_285...2_932_896
}

extension Day: CustomStringConvertible {
    package var description: String { iso }
}
