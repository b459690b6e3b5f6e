/// The clock on the wall in Denmark: one hour before UTC, two in summer.
///
/// The European Union's rule since 1996 (directive 2000/84/EC): summer lasts from 01:00 UTC on the last Sunday of March to 01:00
/// UTC on the last Sunday of October. Arithmetic, because asking the time zone database for each row of a table is slow; a test
/// compares the two, and goes red when the rule is changed.
enum CopenhagenTime {
    static let hour: Int64 = 3_600_000
    static let day: Int64 = 24 * hour

    /// What to add to UTC, in milliseconds.
    static func offset(at instant: Instant) -> Int64 {
        let (number, sinceMidnight) = floorDivide(instant.milliseconds, by: day)
        let civil = CivilDate(number: Int(number))
        switch civil.month {
        case 4...9: return 2 * hour
        case 3, 10:
            let monthEnd = CivilDate(year: civil.year, month: civil.month, day: 31).number
            let lastSunday = Int64(monthEnd - CivilDate.weekday(monthEnd) % 7)
            let isBeforeShift = number < lastSunday || (number == lastSunday && sinceMidnight < hour)
            return isBeforeShift == (civil.month == 3) ? hour : 2 * hour
        default: return hour
        }
    }

    /// Days since 1970 and milliseconds since midnight, as the clock on the wall has it.
    static func wall(at instant: Instant) -> (day: Int, sinceMidnight: Int64) {
        // Kept from overflowing; the calendar ends long before.
        let limit = Int64.max - day
        let bounded = Instant(milliseconds: min(max(instant.milliseconds, -limit), limit))
        let (number, rest) = floorDivide(bounded.milliseconds + offset(at: bounded), by: day)
        return (Int(number), rest)
    }

    /// The instant when the clock on the wall shows this. In the hour that autumn repeats, the first one; in the hour that spring
    /// skips, an hour earlier on the wall.
    static func instant(day number: Int, sinceMidnight: Int64) -> Instant {
        let wall = Int64(number) * day + sinceMidnight
        let inSummer = Instant(milliseconds: wall - 2 * hour)
        if offset(at: inSummer) == 2 * hour { return inSummer }
        let inWinter = Instant(milliseconds: wall - hour)
        return offset(at: inWinter) == hour ? inWinter : inSummer
    }

    private static func floorDivide(_ value: Int64, by divisor: Int64) -> (quotient: Int64, rest: Int64) {
        let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}
