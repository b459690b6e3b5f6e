import Kernel

/// Where an indicator stands against its target (mål).
package struct TargetStanding: Sendable, Equatable {
    package let verdict: Verdict
    /// What is aimed at in the target's period, in the indicator's measure; none where it cannot be worked out or may not be seen.
    package let aim: Double?
    package let bound: Bound?
    /// Whether the latest figure is from the target's own period, or later.
    package let isDue: Bool

    package enum Verdict: Sendable, Equatable {
        case reached, notReached
        case unknown(Reason)
    }

    /// Why it cannot be told.
    package enum Reason: Sendable, Equatable {
        case noTarget, noFigure, noBaseline, notMeasuredSince, broken, otherPeriods, othersUnknown, countsOfOthers, noDirection, hidden
    }

    package init(_ verdict: Verdict, aim: Double? = nil, bound: Bound? = nil, isDue: Bool = false) {
        self.verdict = verdict
        self.aim = aim
        self.bound = bound
        self.isDue = isDue
    }

    package init(of indicator: Indicator, own: Series?, among all: [Series], for audience: Audience) {
        guard let target = indicator.target else {
            self.init(.unknown(.noTarget))
            return
        }
        let latest = own?.latest
        let path = TargetPath(indicator, target, latest: latest, among: all, for: audience)
        let isDue = latest.map { $0.period.last >= target.period.last } ?? false
        self.init(Self.verdict(indicator, target, latest, path), aim: path.aim, bound: indicator.better, isDue: isDue)
    }

    private static func verdict(_ indicator: Indicator, _ target: Target, _ latest: Figure?, _ path: TargetPath) -> Verdict {
        guard let latest else { return .unknown(.noFigure) }
        if let reason = path.obstacle { return .unknown(reason) }
        guard let side = indicator.side(of: latest.period), side == indicator.side(of: target.period) else { return .unknown(.broken) }
        guard !indicator.growsWithTime || latest.period.kind == target.period.kind else { return .unknown(.otherPeriods) }
        guard let bound = indicator.better else { return .unknown(.noDirection) }
        guard let goal = path.now, let levels = latest.levels(in: indicator) else { return .unknown(.hidden) }
        let least = meets(levels.lowerBound, goal, bound)
        guard least == meets(levels.upperBound, goal, bound) else { return .unknown(.hidden) }
        return least ? .reached : .notReached
    }

    /// Decimals that people write are not exact in binary: 9,88 against 0,95 of 10,4.
    private static func meets(_ level: Double, _ goal: Double, _ bound: Bound) -> Bool {
        let slack = 1e-9 * max(1, abs(goal))
        return switch bound {
        case .atLeast: level >= goal - slack
        case .atMost: level <= goal + slack
        }
    }
}
