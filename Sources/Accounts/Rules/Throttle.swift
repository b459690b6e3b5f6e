import Kernel

/// How long whoever tries in vain must wait. Counted for an account together with where the attempts come from, so that nobody locks another out,
/// and for where they come from alone.
package enum Throttle {
    /// Failures without any wait.
    static let free = 4
    /// From one place, whatever the account: many people may sit behind it.
    static let freeFromPlace = 30
    /// Milliseconds.
    static let longest: Int64 = 15 * 60 * 1000
    /// Milliseconds after which failures are forgotten.
    package static let memory: Int64 = 60 * 60 * 1000

    /// Milliseconds from the last failure until the next attempt counts.
    package static func wait(after failures: Int, isPlace: Bool = false) -> Int64 {
        let beyond = failures - (isPlace ? freeFromPlace : free)
        guard beyond > 0 else { return 0 }
        return min(longest, 1000 << min(Int64(beyond), 20))
    }

    /// Whether the failure is one to write in the log: the first of a burst, the tenth, the hundredth.
    package static func isWritten(_ failures: Int) -> Bool { [1, 10, 100, 1000, 10_000, 100_000].contains(failures) }
}
