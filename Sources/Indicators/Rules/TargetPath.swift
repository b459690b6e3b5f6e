import Kernel

/// What a target asks for in figures: at its own period, and by the latest measurement.
struct TargetPath {
    /// In the target's period.
    let aim: Double?
    /// What the latest figure is held against: the same, but for a step so much for every year that has passed.
    let now: Double?
    /// What keeps it from being worked out.
    let obstacle: TargetStanding.Reason?

    init(_ indicator: Indicator, _ target: Target, latest: Figure?, among all: [Series], for audience: Audience) {
        if let value = target.value {
            self.init(aim: value, now: value, nil)
        } else if let others = target.levelOf, !others.isEmpty {
            self.init(levelOf: others, indicator, latest, all)
        } else {
            self.init(from: indicator.baseline, indicator, target, latest, audience)
        }
    }

    private init(aim: Double?, now: Double?, _ obstacle: TargetStanding.Reason?) {
        self.aim = aim
        self.now = now
        self.obstacle = obstacle
    }

    private init(from baseline: Baseline?, _ indicator: Indicator, _ target: Target, _ latest: Figure?, _ audience: Audience) {
        guard let baseline else {
            self.init(aim: nil, now: nil, .noBaseline)
            return
        }
        let goal = { (period: Period) in Self.goal(target, from: baseline, at: period).map { min($0, indicator.most ?? $0) } }
        let isHidden = audience == .visitors && SmallNumbers.isHidden(baseline.value, of: nil, in: indicator)
        let aim = isHidden ? nil : goal(target.period).map { Self.whole($0, indicator) }
        guard let latest else {
            self.init(aim: aim, now: nil, nil)
            return
        }
        let obstacle: TargetStanding.Reason? =
            if latest.period.last <= baseline.period.last {
                .notMeasuredSince
            } else if indicator.side(of: latest.period) == nil || indicator.side(of: latest.period) != indicator.side(of: baseline.period) {
                .broken
            } else if !indicator.compares(latest.period, baseline.period) { .otherPeriods } else { nil }
        self.init(aim: aim, now: isHidden ? nil : goal(target.step == nil ? target.period : latest.period), obstacle)
    }

    /// The mean of the others, in the latest figure's period.
    private init(levelOf others: [String], _ indicator: Indicator, _ latest: Figure?, _ all: [Series]) {
        guard indicator.kind != .count else {
            self.init(aim: nil, now: nil, .countsOfOthers)
            return
        }
        let found = others.map { area in all.first { $0.area == area }?.figures.last { $0.period == latest?.period } }
        let levels = found.compactMap { $0?.level(in: indicator) }
        guard !levels.isEmpty, levels.count == others.count else {
            self.init(aim: nil, now: nil, latest == nil ? nil : found.contains { $0 == nil } ? .othersUnknown : .hidden)
            return
        }
        let mean = levels.reduce(0, +) / Double(levels.count)
        self.init(aim: mean, now: mean, nil)
    }

    private static func goal(_ target: Target, from baseline: Baseline, at period: Period) -> Double? {
        if let change = target.change { return baseline.value * (1 + change / 100) }
        if let step = target.step { return max(0, baseline.value + step * years(from: baseline.period, to: period)) }
        return target.keep == true ? baseline.value : nil
    }

    /// Between the ends of the periods, in whole months: from 2023 to 2026 three, from 4th quarter 2024 to 2nd quarter 2025 a half.
    private static func years(from start: Period, to end: Period) -> Double {
        let (first, last) = (start.last, end.last)
        return Double(12 * (last.year - first.year) + last.month - first.month) / 12
    }

    /// Of things counted, at most 192,6 is at most 192, and at least 26,4 is at least 27.
    private static func whole(_ aim: Double, _ indicator: Indicator) -> Double {
        guard indicator.isWhole, let bound = indicator.better else { return aim }
        return bound == .atMost ? (aim + 1e-9).rounded(.down) : (aim - 1e-9).rounded(.up)
    }
}
