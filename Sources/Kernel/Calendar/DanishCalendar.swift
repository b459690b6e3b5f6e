/// A holiday of the Danish church or state (helligdag).
package struct Holiday: Sendable, Equatable {
    package let day: Day
    package let name: Wording
}

/// The Danish holidays (helligdage), most of which follow Easter.
///
/// Constitution Day (grundlovsdag), Christmas Eve and New Year's Eve are no official holidays; `WorkingDayRule.standard` counts
/// them as days off.
package enum DanishCalendar {
    /// Easter Sunday (påskedag), by the anonymous Gregorian computus. A year outside 1000…9999 becomes the nearest inside.
    package static func easter(_ year: Int) -> Day {
        Day(clamping: easterNumber(min(max(year, CivilDate.years.lowerBound), CivilDate.years.upperBound)))
    }

    /// In the order of the year. Before 1770 more days were holidays; they are not listed.
    package static func holidays(in year: Int) -> [Holiday] {
        let easter = easter(year)
        let newYear = CivilDate(year: easter.year, month: 1, day: 1).number
        let christmas = CivilDate(year: easter.year, month: 12, day: 25).number
        let movable =
            movableNames
            .filter { $0.daysAfterEaster != prayerDay || easter.year <= lastYearOfPrayerDay }
            .map { Holiday(day: easter.adding(days: $0.daysAfterEaster), name: $0.name) }
        return [Holiday(day: Day(clamping: newYear), name: Wording("Nytårsdag", en: "New Year’s Day"))]
            + movable
            + [
                Holiday(day: Day(clamping: christmas), name: Wording("Juledag", en: "Christmas Day")),
                Holiday(day: Day(clamping: christmas + 1), name: Wording("2. juledag", en: "Second Day of Christmas")),
            ]
    }

    package static func isHoliday(_ day: Day) -> Bool {
        let civil = day.civil
        switch (civil.month, civil.day) {
        case (1, 1), (12, 25), (12, 26): return true
        case (3...6, _):
            let offset = day.number - easterNumber(civil.year)
            guard offset != prayerDay else { return civil.year <= lastYearOfPrayerDay }
            return movableNames.contains { $0.daysAfterEaster == offset }
        default: return false
        }
    }

    /// Great Prayer Day (store bededag) was abolished from 1 January 2024 (Folketinget, L 13).
    private static let lastYearOfPrayerDay = 2023
    private static let prayerDay = 26

    private static let movableNames: [(daysAfterEaster: Int, name: Wording)] = [
        (-3, Wording("Skærtorsdag", en: "Maundy Thursday")),
        (-2, Wording("Langfredag", en: "Good Friday")),
        (0, Wording("Påskedag", en: "Easter Sunday")),
        (1, Wording("2. påskedag", en: "Easter Monday")),
        (prayerDay, Wording("Store bededag", en: "Great Prayer Day")),
        (39, Wording("Kristi himmelfartsdag", en: "Ascension Day")),
        (49, Wording("Pinsedag", en: "Whit Sunday")),
        (50, Wording("2. pinsedag", en: "Whit Monday")),
    ]

    /// Names as in the anonymous algorithm of Nature (1876), which has no better ones.
    private static func easterNumber(_ year: Int) -> Int {
        let a = year % 19
        let (b, c) = year.quotientAndRemainder(dividingBy: 100)
        let (d, e) = b.quotientAndRemainder(dividingBy: 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = c.quotientAndRemainder(dividingBy: 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
        return CivilDate(year: year, month: month, day: day + 1).number
    }
}
