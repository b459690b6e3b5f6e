import Kernel
import Testing

struct WorkingDayTests {
    @Test(arguments: [
        ("2026-03-26", ["2026-04-08", "2026-04-08", "2026-04-04"]),
        ("2025-12-18", ["2026-01-02", "2025-12-30", "2025-12-27"]),
        ("2026-05-12", ["2026-05-21", "2026-05-21", "2026-05-20"]),
        ("2025-06-02", ["2025-06-12", "2025-06-11", "2025-06-10"]),
        ("2024-04-22", ["2024-04-30", "2024-04-30", "2024-04-29"]),
        ("2023-05-02", ["2023-05-11", "2023-05-11", "2023-05-10"]),
        ("2026-01-05", ["2026-01-13", "2026-01-13", "2026-01-12"]),
    ])
    func `six working days end where the statutes say`(received: String, due: [String]) throws {
        let rules: [DanishCalendar.WorkingDayRule] = [.standard, .officialHolidaysOnly, .saturdaysCount]
        #expect(try rules.map { try DanishCalendar.day(after: 6, from: day(received), rule: $0).iso } == due)
    }

    @Test func `the standard rule is meant when none is named`() throws {
        #expect(try DanishCalendar.day(after: 6, from: day("2025-12-18")).iso == "2026-01-02")
        #expect(try !DanishCalendar.isWorkingDay(day("2026-12-24")))
    }

    @Test func `constitution day and the eves are off in the standard rule alone`() throws {
        for iso in ["2026-06-05", "2026-12-24", "2026-12-31"] {
            #expect(try !DanishCalendar.isWorkingDay(day(iso), rule: .standard))
            #expect(try DanishCalendar.isWorkingDay(day(iso), rule: .officialHolidaysOnly))
            #expect(try DanishCalendar.isWorkingDay(day(iso), rule: .saturdaysCount))
        }
    }

    @Test func `saturdays count in one rule and sundays in none`() throws {
        for rule in DanishCalendar.WorkingDayRule.allCases {
            #expect(try DanishCalendar.isWorkingDay(day("2026-11-07"), rule: rule) == (rule == .saturdaysCount))
            #expect(try !DanishCalendar.isWorkingDay(day("2026-11-08"), rule: rule))
            #expect(try DanishCalendar.isWorkingDay(day("2026-11-09"), rule: rule))
        }
    }

    @Test func `the next working day may be the day itself`() throws {
        #expect(try DanishCalendar.nextWorkingDay(onOrAfter: day("2026-11-03"), rule: .standard).iso == "2026-11-03")
        #expect(try DanishCalendar.nextWorkingDay(onOrAfter: day("2026-04-02"), rule: .standard).iso == "2026-04-07")
        #expect(try DanishCalendar.nextWorkingDay(onOrAfter: day("2026-12-24"), rule: .standard).iso == "2026-12-28")
        #expect(try DanishCalendar.nextWorkingDay(onOrAfter: day("2026-12-24"), rule: .officialHolidaysOnly).iso == "2026-12-24")
    }

    @Test func `a limit of no days ends where it begins`() throws {
        #expect(try DanishCalendar.day(after: 0, from: day("2026-11-07")).iso == "2026-11-07")
        #expect(try DanishCalendar.day(after: -3, from: day("2026-11-07")).iso == "2026-11-07")
    }

    @Test func `a limit beyond the calendar ends on its last day`() throws {
        #expect(try DanishCalendar.day(after: 100, from: day("9999-12-01")) == .latest)
    }
}
