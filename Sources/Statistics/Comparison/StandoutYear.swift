/// Whether the last year before a start stood out already (regression mod middelværdien): a town that begins because of a bad year will mostly see
/// fewer events after it, whatever it does.
public struct StandoutYear: Sendable {
    /// The last year before against the years before it and against comparable towns; a factor of 1.3 is 30 per cent more than was to be expected.
    public let estimate: Estimate
    public let events: Int

    /// Half a standard error: far less than it takes to be sure, since it is only a warning.
    public static let threshold = 0.5

    public var isHigh: Bool { estimate.logarithm > Self.threshold * estimate.standardError }
    public var isLow: Bool { estimate.logarithm < -Self.threshold * estimate.standardError }

    /// Nil where the years before are not known, or too little happened in them to tell.
    public init?(_ town: Int, in panel: CountPanel, before window: ComparisonWindow, without participants: Set<Int>) {
        guard window.yearsBefore > 1, let towns = ComparedTowns(panel, window.lastYearBefore, without: participants), let change = towns.changes[town], change.before > 0 else { return nil }
        estimate = TownJudgement(change, towns.variation).estimate
        events = change.after
    }
}
