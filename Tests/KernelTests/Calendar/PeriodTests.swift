import Kernel
import Testing

struct PeriodTests {
    @Test(arguments: [
        ("2014", "2014-01-01", "2014-12-31"), ("2014-Q1", "2014-01-01", "2014-03-31"), ("2014-Q3", "2014-07-01", "2014-09-30"),
        ("2014-Q4", "2014-10-01", "2014-12-31"), ("2024-02", "2024-02-01", "2024-02-29"), ("2014-12", "2014-12-01", "2014-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"), ("9999", "9999-01-01", "9999-12-31"), ("1000-Q1", "1000-01-01", "1000-03-31"),
    ])
    func `a period has a text, a first and a last day`(text: String, first: String, last: String) throws {
        let period = try period(text)
        #expect(period.text == text)
        #expect(period.first.iso == first)
        #expect(period.last.iso == last)
    }

    @Test(arguments: [
        "", "14", "2014-Q0", "2014-Q5", "2014-q3", "2014Q3", "2014-00", "2014-13", "2014-7", "2014-07-01", "2014-", "0999",
        "2014 Q3",
        "2014-Qæ", "+014", "2014--1", " 2014",
    ])
    func `what is not exactly a period is refused`(text: String) {
        #expect(Period(text) == nil)
    }

    @Test(arguments: [
        ("2026", "2026"), (" 2026 ", "2026"), ("3. kvartal 2026", "2026-Q3"), ("3 kvt. 2026", "2026-Q3"), ("K3 2026", "2026-Q3"), ("k3-2026", "2026-Q3"), ("2026-Q3", "2026-Q3"),
        ("q3 2026", "2026-Q3"), ("3rd quarter 2026", "2026-Q3"), ("Quarter 3, 2026", "2026-Q3"), ("juli 2026", "2026-07"), ("JULI 2026", "2026-07"), ("July 2026", "2026-07"),
        ("maj 2026", "2026-05"), ("May 2026", "2026-05"), ("okt. 2026", "2026-10"), ("2026-07", "2026-07"), ("7/2026", "2026-07"), ("2026 marts", "2026-03"),
    ])
    func `a period is read as people write it`(typed: String, text: String) { #expect(Period(typed: typed)?.text == text) }

    @Test(arguments: ["", "juli", "3. kvartal", "5. kvartal 2026", "K5 2026", "13/2026", "xuli 2026", "ma 2026", "juli juni 2026", "2026 2027", "juli kvartal 2026", "K3 kvartal 2026", "07-01-2026"])
    func `what is no period is not guessed at`(typed: String) { #expect(Period(typed: typed) == nil) }

    @Test func `parts that make no period are refused`() {
        #expect(Period(year: 2014, quarter: 5) == nil)
        #expect(Period(year: 2014, month: 0) == nil)
        #expect(Period(year: 10_000, month: 1) == nil)
        #expect(Period(year: 20_140).text == "9999")
        #expect(Period(year: -4).text == "1000")
    }

    @Test func `next and previous cross the year`() throws {
        #expect(try period("2014").next.text == "2015")
        #expect(try period("2014-Q4").next.text == "2015-Q1")
        #expect(try period("2014-Q1").previous.text == "2013-Q4")
        #expect(try period("2014-12").next.text == "2015-01")
        #expect(try period("2014-01").previous.text == "2013-12")
    }

    @Test func `the ends of the years are their own neighbours`() throws {
        #expect(try period("9999-Q4").next.text == "9999-Q4")
        #expect(try period("1000-01").previous.text == "1000-01")
    }

    @Test func `every month's last day is the day before the next month`() throws {
        var month = try period("1999-01")
        while month.year < 2030 {
            #expect(month.last.adding(days: 1) == month.next.first)
            #expect(Period(.month, containing: month.last) == month)
            #expect(Period(.quarter, containing: month.first).contains(month.last))
            #expect(Period(.year, containing: month.first) == Period(year: month.year))
            month = month.next
        }
    }

    @Test func `a period contains its days and no others`() throws {
        let quarter = try period("2014-Q3")
        #expect(try quarter.contains(day("2014-07-01")))
        #expect(try quarter.contains(day("2014-09-30")))
        #expect(try !quarter.contains(day("2014-10-01")))
        #expect(try !quarter.contains(day("2014-06-30")))
    }

    @Test func `periods are ordered by first day, the longer first`() throws {
        let texts = ["2014-02", "2014-01", "2015", "2014-Q1", "2014", "2014-Q2", "2014-04"]
        let sorted = try texts.map { try period($0) }.sorted().map(\.text)
        #expect(sorted == ["2014", "2014-Q1", "2014-01", "2014-02", "2014-Q2", "2014-04", "2015"])
    }

    @Test func `a period moves by years`() throws {
        #expect(try period("2014-Q3").shifted(years: -1).text == "2013-Q3")
        #expect(try period("2014-02").shifted(years: 10).text == "2024-02")
        #expect(try period("2014-Q3").shifted(years: .max).text == "9999-Q3")
        #expect(try period("2014-Q3").shifted(years: .min).text == "1000-Q3")
    }

    @Test func `a period is written in both languages`() throws {
        #expect(try period("2014").words(in: .danish) == "2014")
        #expect(try period("2014-Q3").words(in: .danish) == "3. kvartal 2014")
        #expect(try period("2014-Q3").words(in: .english) == "Q3 2014")
        #expect(try period("2014-07").words(in: .danish) == "juli 2014")
        #expect(try period("2014-07").words(in: .english) == "July 2014")
    }
}
