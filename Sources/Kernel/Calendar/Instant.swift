/// A point in time (tidspunkt): milliseconds of UTC since 1970, as stored.
package struct Instant: Sendable, Hashable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// So many seconds later, or earlier when negative; stops at the ends of time rather than trap.
    package func adding(seconds: Int64) -> Instant {
        let (added, tooMany) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, tooFar) = milliseconds.addingReportingOverflow(added)
        guard !tooMany, !tooFar else { return Instant(milliseconds: seconds < 0 ? .min : .max) }
        return Instant(milliseconds: sum)
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}
