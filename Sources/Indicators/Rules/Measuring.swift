package import Kernel

/// Which way an indicator is to go.
package enum Bound: Sendable, Equatable { case atLeast, atMost }

extension Indicator {
    /// Whether it tells that the effort helped; where nobody said, a survey does and the rest tells what was done.
    package var showsEffect: Bool { measures.map { $0 == .effect } ?? (kind == .survey) }

    package var isInPercent: Bool { kind == .share || kind == .survey }

    /// Whether the figures are whole things that are counted.
    package var isWhole: Bool { kind == .count || kind == .coverage || kind == .milestone }

    /// Whether a longer period gives a greater figure, so that a quarter cannot stand beside a year.
    package var growsWithTime: Bool { kind == .count || kind == .rate }

    /// The top of an assessment's scale, as the unit tells it: »vurdering fra 1 (sjældent) til 4 (fast vane)«.
    package var scale: Double? {
        guard kind == .qualitative, let unit else { return nil }
        let numbers = unit.split { !$0.isASCII || !$0.isNumber }.compactMap { Double($0) }
        return numbers.count == 2 && numbers[0] < numbers[1] ? numbers[1] : nil
    }

    /// What no figure can be above.
    var most: Double? { isInPercent ? 100 : scale }

    /// What a figure says in the indicator's own measure: per cent, events per so many inhabitants, or the figure itself.
    package func level(_ value: Double, of whole: Double?) -> Double {
        guard let whole, whole > 0 else { return value }
        return switch kind {
        case .share, .survey: value / whole * 100
        case .rate: value / whole * (per ?? 1000)
        default: value
        }
    }

    /// Which way is better: as was said, else as the target goes; none where that cannot be told.
    package var better: Bound? {
        switch direction {
        case .higher: return .atLeast
        case .lower: return .atMost
        case .either, nil: break
        }
        if let step = target?.step, step != 0 { return step > 0 ? .atLeast : .atMost }
        if let change = target?.change, change != 0 { return change > 0 ? .atLeast : .atMost }
        if let aim = target?.value, let start = baseline?.value, aim != start { return aim > start ? .atLeast : .atMost }
        return direction == nil && (kind == .coverage || kind == .milestone) ? .atLeast : nil
    }

    /// On which side of the breaks a period lies; none where a break falls within it.
    package func side(of period: Period) -> Int? {
        var side = 0
        for seriesBreak in breaks ?? [] {
            let begins = seriesBreak.period.first
            if period.first >= begins { side += 1 } else if period.last >= begins { return nil }
        }
        return side
    }

    /// Whether figures of the two periods may be set against each other: the same side of every break, and as long a time.
    package func compares(_ one: Period, _ other: Period) -> Bool {
        guard let side = side(of: one), side == self.side(of: other) else { return false }
        return !growsWithTime || one.kind == other.kind
    }
}
