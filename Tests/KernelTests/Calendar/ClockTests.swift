import Foundation
import Kernel
import Testing

struct ClockTests {
    private let clock = Clock { Instant(milliseconds: 1_793_693_100_000) }  // 3 November 2026, 08:05 UTC

    @Test func `an instant is written in Copenhagen's time`() {
        #expect(clock.written(clock.now(), in: .danish) == "3. november 2026 kl. 9.05")
        #expect(clock.written(clock.now(), in: .english) == "3 November 2026, 09:05")
        #expect(clock.today.iso == "2026-11-03")
        #expect(clock.time(of: clock.now()) == (9, 5))
    }

    @Test func `the offset is that of the time zone database in every hour of forty years`() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Copenhagen"))
        let hour: Int64 = 3_600_000
        let start = Int64(try day("1996-01-01").number) * 24
        let end = Int64(try day("2037-12-31").number) * 24
        for hours in stride(from: start, to: end, by: 1) {
            for milliseconds in [hours * hour, hours * hour + hour - 1] {
                let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
                let wall = milliseconds + Int64(offset) * 1000
                let instant = Instant(milliseconds: milliseconds)
                let time = clock.time(of: instant)
                let found = Int64(clock.day(of: instant).number) * 24 * 60 + Int64(time.hour * 60 + time.minute)
                guard found != wall / 60_000 else { continue }
                Issue.record("\(clock.written(instant, in: .english)) is not what the time zone database says")
                return
            }
        }
    }

    @Test(arguments: [
        ("2026-07-01T21:59:59Z", "2026-07-01"), ("2026-07-01T22:00:00Z", "2026-07-02"), ("2026-12-31T22:59:59Z", "2026-12-31"),
        ("2026-12-31T23:00:00Z", "2027-01-01"), ("1969-12-31T22:59:59Z", "1969-12-31"),
    ])
    func `the day changes at midnight in Copenhagen, summer and winter`(utc: String, iso: String) throws {
        let date = try Date(utc, strategy: .iso8601)
        #expect(clock.day(of: Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1000))).iso == iso)
    }

    @Test func `a time of day on a day is an instant and back`() throws {
        for iso in ["2026-01-15", "2026-07-15", "2026-03-29", "2026-10-25", "2026-10-24", "1000-01-01", "9999-12-31"] {
            for (hour, minute) in [(0, 0), (1, 30), (9, 5), (12, 0), (23, 59)] {
                let instant = try #require(clock.instant(on: day(iso), hour: hour, minute: minute))
                #expect(clock.day(of: instant).iso == iso)
                #expect(clock.time(of: instant) == (hour, minute))
            }
        }
        #expect(try clock.instant(on: day("2026-01-15"), hour: 24, minute: 0) == nil)
        #expect(try clock.instant(on: day("2026-01-15"), hour: 9, minute: 60) == nil)
    }

    @Test func `the hour that autumn repeats is its first, the hour that spring skips keeps the day`() throws {
        let autumn = try #require(clock.instant(on: day("2026-10-25"), hour: 2, minute: 30))
        #expect(clock.time(of: autumn) == (2, 30))
        #expect(clock.time(of: autumn.adding(seconds: 3600)) == (2, 30))
        let spring = try #require(clock.instant(on: day("2026-03-29"), hour: 2, minute: 30))
        #expect(clock.day(of: spring).iso == "2026-03-29")
    }

    @Test func `a fixed clock keeps its day and lets the time go on`() throws {
        for iso in ["2026-11-03", "2026-07-01", "2024-02-29"] {
            let fixed = Clock.fixed(day: try day(iso))
            #expect(fixed.today.iso == iso)
            let real = Clock.system.time(of: Clock.system.now())
            let shown = fixed.time(of: fixed.now())
            let apart = abs((shown.hour * 60 + shown.minute) - (real.hour * 60 + real.minute))
            #expect(apart <= 1 || apart == 24 * 60 - 1)
        }
    }

    @Test func `the system clock shows today`() {
        let seconds = Date().timeIntervalSince1970
        #expect(abs(Double(Clock.system.now().milliseconds) / 1000 - seconds) < 5)
    }

    @Test func `the ends of time do not trap`() {
        for milliseconds in [Int64.min, Int64.max] {
            let instant = Instant(milliseconds: milliseconds)
            #expect(clock.day(of: instant) == (milliseconds < 0 ? .earliest : .latest))
            #expect(0...23 ~= clock.time(of: instant).hour)
            #expect(instant.adding(seconds: milliseconds) == instant)
        }
        #expect(Instant(milliseconds: 5).adding(seconds: -1) < Instant(milliseconds: 5))
    }
}
