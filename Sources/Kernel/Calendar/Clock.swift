import Foundation

/// What time it is (ur), and what that is called in Denmark. Passed in, so that tests and demonstrations choose their day.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) { self.now = now }

    package static let system = Clock { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) }

    /// Always on this day in Copenhagen, while the time of day goes on from the real clock (RYGRAD_TODAY). At the real midnight it
    /// begins the same day again.
    package static func fixed(day: Day) -> Clock {
        Clock {
            let sinceMidnight = CopenhagenTime.wall(at: system.now()).sinceMidnight
            return CopenhagenTime.instant(day: day.number, sinceMidnight: sinceMidnight)
        }
    }

    /// Today in Copenhagen.
    package var today: Day { day(of: now()) }

    /// The day in Copenhagen: shortly before midnight UTC it is already tomorrow.
    package func day(of instant: Instant) -> Day { Day(clamping: CopenhagenTime.wall(at: instant).day) }

    /// The time of day in Copenhagen, rounded down to the minute.
    package func time(of instant: Instant) -> (hour: Int, minute: Int) {
        let minutes = Int(CopenhagenTime.wall(at: instant).sinceMidnight / 60_000)
        return (minutes / 60, minutes % 60)
    }

    /// The instant when it is that time of that day in Copenhagen, as for a meeting. Nil when there is no such time of day.
    package func instant(on day: Day, hour: Int, minute: Int) -> Instant? {
        guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
        return CopenhagenTime.instant(day: day.number, sinceMidnight: Int64(hour * 60 + minute) * 60_000)
    }

    /// "3. november 2026 kl. 9.05", "3 November 2026, 09:05", in Copenhagen's time.
    package func written(_ instant: Instant, in language: Language) -> String {
        let day = day(of: instant).long(in: language)
        let time = time(of: instant)
        let minute = Digit.padded(time.minute, to: 2)
        return switch language {
        case .danish: "\(day) kl. \(time.hour).\(minute)"
        case .english: "\(day), \(Digit.padded(time.hour, to: 2)):\(minute)"
        }
    }
}
