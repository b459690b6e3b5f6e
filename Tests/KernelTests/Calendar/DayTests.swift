import Kernel
import Testing

struct DayTests {
    @Test func `the count of days begins with 1970`() throws {
        #expect(try day("1970-01-01").number == 0)
        #expect(try day("1969-12-31").number == -1)
        #expect(try day("2000-03-01").number == 11_017)
        #expect(try day("2026-11-03").number == 20_760)
    }

    @Test func `every day of four centuries and of the ends follows the one before`() throws {
        for years in [1000...1001, 1599...2001, 9998...9999] {
            var expected = try day("\(years.lowerBound)-01-01").number
            var weekday = try day("\(years.lowerBound)-01-01").weekday
            for year in years {
                for month in 1...12 {
                    for number in 1...31 {
                        guard let day = Day(year: year, month: month, day: number) else { continue }
                        #expect(day.number == expected)
                        #expect((day.year, day.month, day.day) == (year, month, number))
                        #expect(day.weekday == weekday)
                        expected += 1
                        weekday = weekday % 7 + 1
                    }
                }
            }
        }
    }

    @Test func `leap years follow the Gregorian rule`() {
        #expect(Day(iso: "2024-02-29") != nil)
        #expect(Day(iso: "2000-02-29") != nil)
        #expect(Day(iso: "2026-02-29") == nil)
        #expect(Day(iso: "1900-02-29") == nil)
        #expect(Day(iso: "2024-02-30") == nil)
    }

    @Test(arguments: [
        "", "2014-3-31", "2014-03-31 ", " 2014-03-31", "2014/03/31", "20140331", "2014-13-01", "2014-00-10", "2014-04-31",
        "2014-01-00", "0999-12-31", "+014-03-31", "2014-03-3१", "２０１４-03-31", "-2014-3-31", "2014-03-31T00",
    ])
    func `what is not exactly an ISO day is refused`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `a very long text is no day`() {
        #expect(Day(iso: String(repeating: "1", count: 10_000)) == nil)
    }

    @Test func `parts that make no day are refused`() {
        #expect(Day(year: 999, month: 1, day: 1) == nil)
        #expect(Day(year: 10_000, month: 1, day: 1) == nil)
        #expect(Day(year: 2026, month: 0, day: 1) == nil)
        #expect(Day(year: 2026, month: 13, day: 1) == nil)
        #expect(Day(year: 2026, month: 6, day: 31) == nil)
        #expect(Day(year: .max, month: .min, day: .max) == nil)
    }

    @Test(arguments: ["2014-03-31", "1000-01-01", "9999-12-31", "2024-02-29", "1969-12-31"])
    func `the ISO text comes back as it was`(text: String) throws {
        #expect(try day(text).iso == text)
        #expect("\(try day(text))" == text)
    }

    @Test func `numbers outside the years are refused`() throws {
        #expect(Day(number: Day.earliest.number) == (try day("1000-01-01")))
        #expect(Day(number: Day.latest.number) == (try day("9999-12-31")))
        #expect(Day(number: Day.earliest.number - 1) == nil)
        #expect(Day(number: Day.latest.number + 1) == nil)
        #expect(Day(number: .max) == nil)
    }

    @Test func `adding days stops at the ends`() throws {
        #expect(try day("2026-12-31").adding(days: 1) == day("2027-01-01"))
        #expect(try day("2024-03-01").adding(days: -1) == day("2024-02-29"))
        #expect(try day("2026-01-01").adding(days: .max) == .latest)
        #expect(try day("2026-01-01").adding(days: .min) == .earliest)
        #expect(try day("1900-01-01").adding(days: .min) == .earliest)
        #expect(try day("2026-01-01").adding(days: 5_000_000) == .latest)
    }

    @Test func `days are counted in both directions`() throws {
        #expect(try day("2026-01-01").days(until: day("2027-01-01")) == 365)
        #expect(try day("2027-01-01").days(until: day("2026-01-01")) == -365)
    }

    @Test func `days compare by the calendar`() throws {
        #expect(try day("2025-12-31") < day("2026-01-01"))
        #expect(try Set([day("2026-01-01"), day("2026-01-01")]).count == 1)
    }

    @Test(arguments: [
        ("2026-11-03", 2, 45), ("2026-01-01", 4, 1), ("2027-01-01", 5, 53), ("2027-01-03", 7, 53), ("2027-01-04", 1, 1),
        ("2024-12-30", 1, 1), ("2024-12-29", 7, 52), ("2020-12-31", 4, 53), ("2023-01-01", 7, 52), ("1000-01-01", 3, 1),
        ("9999-12-31", 5, 52), ("1969-12-31", 3, 1),
    ])
    func `weekday and week are those of ISO 8601`(text: String, weekday: Int, week: Int) throws {
        #expect(try day(text).weekday == weekday)
        #expect(try day(text).isoWeek == week)
    }

    @Test func `quarters have three months`() throws {
        let quarters = try (1...12).map { try #require(Day(year: 2026, month: $0, day: 15)).quarter }
        #expect(quarters == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    }

    @Test func `a day is written for headings, tables, sentences and meetings`() throws {
        let meeting = try day("2026-11-03")
        #expect(meeting.long(in: .danish) == "3. november 2026")
        #expect(meeting.long(in: .english) == "3 November 2026")
        #expect(meeting.short(in: .danish) == "3.11.2026")
        #expect(meeting.short(in: .english) == "3 Nov 2026")
        #expect(meeting.sentence(in: .danish) == "den 3. november 2026")
        #expect(meeting.sentence(in: .english) == "3 November 2026")
        #expect(try day("2027-01-12").weekdayAndDay(in: .danish) == "tirsdag den 12. januar 2027")
        #expect(try day("2027-01-12").weekdayAndDay(in: .english) == "Tuesday 12 January 2027")
        #expect(try day("2027-05-09").weekdayAndDay(in: .danish) == "søndag den 9. maj 2027")
        #expect(try day("2027-01-05").short(in: .danish) == "5.1.2027")
    }
}
