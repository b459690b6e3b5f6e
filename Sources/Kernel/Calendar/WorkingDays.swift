extension DanishCalendar {
    /// Which days count when the law says »hverdage«. Statutes differ, and so do readers: where the dates do, show both.
    package enum WorkingDayRule: Sendable, CaseIterable {
        /// Monday to Friday, except holidays, Constitution Day 5 June, 24 and 31 December (forældelsesloven § 27).
        case standard
        /// Monday to Friday, except holidays.
        case officialHolidaysOnly
        /// Monday to Saturday, except holidays.
        case saturdaysCount
    }

    package static func isWorkingDay(_ day: Day, rule: WorkingDayRule = .standard) -> Bool {
        let lastWeekday = rule == .saturdaysCount ? 6 : 5
        guard day.weekday <= lastWeekday, !isHoliday(day) else { return false }
        return rule != .standard || !isCustomarilyOff(day)
    }

    /// The last day of a time limit (frist) of so many working days. The count starts the day after `from`; a limit of none, or
    /// of fewer, ends on `from` itself.
    package static func day(after workingDays: Int, from: Day, rule: WorkingDayRule = .standard) -> Day {
        var day = from
        var left = workingDays
        while left > 0, day < .latest {
            day = day.adding(days: 1)
            if isWorkingDay(day, rule: rule) { left -= 1 }
        }
        return day
    }

    /// The day itself, or the first working day after it.
    package static func nextWorkingDay(onOrAfter day: Day, rule: WorkingDayRule = .standard) -> Day {
        isWorkingDay(day, rule: rule) ? day : self.day(after: 1, from: day, rule: rule)
    }

    private static func isCustomarilyOff(_ day: Day) -> Bool {
        let civil = day.civil
        return switch (civil.month, civil.day) {
        case (6, 5), (12, 24), (12, 31): true
        default: false
        }
    }
}
