import Kernel
import Testing

struct DanishCalendarTests {
    /// Skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfart, pinse, 2. pinsedag.
    @Test(arguments: [
        (2024, ["03-28", "03-29", "03-31", "04-01", "05-09", "05-19", "05-20"]),
        (2025, ["04-17", "04-18", "04-20", "04-21", "05-29", "06-08", "06-09"]),
        (2026, ["04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25"]),
        (2027, ["03-25", "03-26", "03-28", "03-29", "05-06", "05-16", "05-17"]),
        (2028, ["04-13", "04-14", "04-16", "04-17", "05-25", "06-04", "06-05"]),
        (2029, ["03-29", "03-30", "04-01", "04-02", "05-10", "05-20", "05-21"]),
        (2030, ["04-18", "04-19", "04-21", "04-22", "05-30", "06-09", "06-10"]),
    ])
    func `the movable holidays follow Easter`(year: Int, movable: [String]) throws {
        let expected = (["01-01"] + movable + ["12-25", "12-26"]).map { "\(year)-\($0)" }
        #expect(DanishCalendar.holidays(in: year).map(\.day.iso) == expected)
        #expect(DanishCalendar.easter(year).iso == "\(year)-\(movable[2])")
    }

    @Test(arguments: [
        (1818, "1818-03-22"), (1943, "1943-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"), (2038, "2038-04-25"),
    ])
    func `Easter is right where the computus has its exceptions`(year: Int, iso: String) {
        #expect(DanishCalendar.easter(year).iso == iso)
    }

    @Test func `Easter is always a Sunday between 22 March and 25 April`() throws {
        for year in 1600...4000 {
            let easter = DanishCalendar.easter(year)
            #expect(easter.weekday == 7)
            #expect(try day("\(year)-03-22") <= easter && easter <= day("\(year)-04-25"))
        }
    }

    @Test func `store bededag was a holiday until 2023`() throws {
        #expect(try DanishCalendar.isHoliday(day("2023-05-05")))
        #expect(try !DanishCalendar.isHoliday(day("2024-04-26")))
        let names = DanishCalendar.holidays(in: 2023).map(\.name)
        #expect(names.contains(Wording("Store bededag", en: "Great Prayer Day")))
        #expect(DanishCalendar.holidays(in: 2023).count == 11)
        #expect(DanishCalendar.holidays(in: 2024).count == 10)
    }

    @Test func `asking for a day and listing the year agree`() {
        for year in 2015...2035 {
            let listed = Set(DanishCalendar.holidays(in: year).map(\.day))
            var day = Period(year: year).first
            while day <= Period(year: year).last {
                #expect(DanishCalendar.isHoliday(day) == listed.contains(day))
                day = day.adding(days: 1)
            }
        }
    }

    @Test func `a year outside the calendar becomes the nearest`() {
        #expect(DanishCalendar.easter(1).year == 1000)
        #expect(DanishCalendar.holidays(in: .max).last?.day.iso == "9999-12-26")
    }
}
