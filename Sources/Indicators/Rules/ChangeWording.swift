package import Kernel

/// What changed from one figure to another, as a plain fact: no verdict on whether it is more than chance.
package enum ChangeWording {
    /// "16 færre end i 2024", "2,3 procentpoint højere end i 2024"; none where the two may not be compared or seen.
    package static func sentence(from before: Figure?, to latest: Figure?, in indicator: Indicator, _ language: Language) -> String? {
        guard let before, let latest, indicator.compares(before.period, latest.period), before.period != latest.period,
            let old = before.level(in: indicator), let new = latest.level(in: indicator)
        else { return nil }
        let figures = FigureWording(indicator, in: language)
        let period = before.period.words(in: language)
        switch indicator.kind {
        case .milestone where figures.isDoneOrNot(max(old, new), of: nil): return nil
        case .count, .coverage, .milestone: return counted(new - old, period)[language]
        case .share, .survey: return measured(new - old, unit: Wording(" procentpoint", en: " percentage points"), period)[language]
        case .qualitative: return measured(new - old, unit: abs(new - old) == 1 ? Wording(" trin", en: " step") : Wording(" trin", en: " steps"), period)[language]
        case .rate: return measured(new - old, unit: Wording("", en: ""), period)[language]
        }
    }

    private static func counted(_ difference: Double, _ period: String) -> Wording {
        let danish = size(difference, .danish)
        let english = size(difference, .english)
        if difference == 0 { return Wording("Lige så mange som i \(period).", en: "As many as in \(period).") }
        return difference < 0
            ? Wording("\(danish) færre end i \(period).", en: "\(english) fewer than in \(period).")
            : Wording(difference == 1 ? "1 mere end i \(period)." : "\(danish) flere end i \(period).", en: "\(english) more than in \(period).")
    }

    private static func measured(_ difference: Double, unit: Wording, _ period: String) -> Wording {
        let danish = size(difference, .danish) + unit[.danish]
        let english = size(difference, .english) + unit[.english]
        // What rounds to nothing is told as nothing.
        if size(difference, .danish) == "0" { return Wording("Det samme som i \(period).", en: "The same as in \(period).") }
        return difference < 0
            ? Wording("\(danish) lavere end i \(period).", en: "\(english) lower than in \(period).")
            : Wording("\(danish) højere end i \(period).", en: "\(english) higher than in \(period).")
    }

    private static func size(_ difference: Double, _ language: Language) -> String {
        // The difference of two decimals that people wrote has binary dust in it.
        Figures.decimal(Figures.parse(Figures.decimal(abs(difference), decimals: 0...6, in: .english), in: .english) ?? 0, decimals: 0...(abs(difference) < 1 ? 2 : 1), in: language)
    }
}
