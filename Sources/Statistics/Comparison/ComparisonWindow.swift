/// The quarters before and after a start that are set against each other: blocks of four, so that the season cancels.
public struct ComparisonWindow: Sendable, Hashable {
    /// The first quarter of the effort, counted from the panel's first as 0.
    public let start: Int
    /// Whole years before (grundlag); three unless there is too little.
    public let yearsBefore: Int
    /// Whole years after, 1 to 3.
    public let yearsAfter: Int
    /// Whether the quarter of the start itself is in neither block.
    public let leavesOutStart: Bool
    /// Whole years just before the start that are in neither block: to see what a bad last year does to the answer.
    public let yearsLeftOut: Int

    public init(start: Int, yearsBefore: Int = 3, yearsAfter: Int, leavesOutStart: Bool = false, yearsLeftOut: Int = 0) {
        self.start = start
        self.yearsBefore = yearsBefore
        self.yearsAfter = yearsAfter
        self.leavesOutStart = leavesOutStart
        self.yearsLeftOut = yearsLeftOut
    }

    /// The same start without its last year before; one year less in all.
    public var withoutLastYear: ComparisonWindow {
        ComparisonWindow(start: start, yearsBefore: yearsBefore - 1, yearsAfter: yearsAfter, leavesOutStart: leavesOutStart, yearsLeftOut: yearsLeftOut + 1)
    }

    /// The last year before the start as if it were the year after: did it stand out already?
    public var lastYearBefore: ComparisonWindow { ComparisonWindow(start: start - 4, yearsBefore: yearsBefore - 1, yearsAfter: 1) }

    /// As if the effort had begun so long before that its years after had ended when it did begin (placebo in time).
    public var placebo: ComparisonWindow { ComparisonWindow(start: start - 4 * yearsAfter, yearsBefore: yearsBefore, yearsAfter: yearsAfter) }

    public var before: Range<Int> {
        let end = start - 4 * yearsLeftOut
        return end - 4 * yearsBefore..<end
    }
    public var after: Range<Int> {
        let first = leavesOutStart ? start + 1 : start
        return first..<first + 4 * yearsAfter
    }
}
