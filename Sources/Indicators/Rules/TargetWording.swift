package import Kernel

/// A target in words.
package struct TargetWording: Sendable {
    private let indicator: Indicator
    private let standing: TargetStanding
    private let latest: Period?
    private let figures: FigureWording
    private let language: Language

    package init(_ measured: MeasuredIndicator, in language: Language) {
        indicator = measured.indicator
        standing = measured.standing
        latest = measured.latest?.period
        figures = FigureWording(measured.indicator, in: language)
        self.language = language
    }

    /// What is aimed at, after »mål«: "højst 120", "8 af 8", "nået", "samme niveau som Sønderborg (46,9)"; none without a target.
    package func aim(of whole: Double? = nil) -> String? {
        guard let target = indicator.target else { return nil }
        guard let aim = standing.aim else { return way(target) }
        if figures.isDoneOrNot(aim, of: nil) { return aim >= 1 ? Wording("nået", en: "reached")[language] : Wording("ikke nået", en: "not reached")[language] }
        if let others = target.levelOf, !others.isEmpty { return asOthers(others) + " (\(figures.value(aim)))" }
        if let whole, whole >= aim, indicator.kind == .coverage { return figures.value(aim, of: whole) }
        if indicator.kind == .milestone || indicator.kind == .qualitative { return figures.value(aim) }
        return bounded(figures.value(aim))
    }

    /// "højst 120", "62,5 %": the figure aimed at, without whose level it is; none where it cannot be told.
    package var figure: String? {
        guard let aim = standing.aim, !figures.isDoneOrNot(aim, of: nil) else { return nil }
        return indicator.kind == .milestone || indicator.kind == .qualitative ? figures.value(aim) : bounded(figures.value(aim))
    }

    /// How the target was set, in full: "10 % lavere end udgangspunktet i 2021 (højst 192) i 2026".
    package var full: String? {
        guard let target = indicator.target else { return nil }
        let period = target.period.words(in: language)
        let aim = aim() ?? ""
        if let goal = standing.aim, figures.isDoneOrNot(goal, of: nil) { return Wording("skal være \(aim) i \(period)", en: "to be \(aim) in \(period)")[language] }
        guard standing.aim != nil || target.value != nil else { return Wording("i \(period): \(aim)", en: "in \(period): \(aim)")[language] }
        guard target.value == nil, target.levelOf?.isEmpty ?? true else { return Wording("\(aim) i \(period)", en: "\(aim) in \(period)")[language] }
        return Wording("\(way(target)) – \(aim) i \(period)", en: "\(way(target)) – \(aim) in \(period)")[language]
    }

    /// "Målet er nået.", or why it cannot be told. A figure from before the target's period is only on its way there.
    package var verdict: String {
        switch standing.verdict {
        case .reached where !standing.isDue: early
        case .reached: Wording("Målet er nået.", en: "The target is reached.")[language]
        case .notReached where standing.isDue: Wording("Målet er ikke nået.", en: "The target is not reached.")[language]
        case .notReached: Wording("Målet er ikke nået endnu.", en: "The target is not reached yet.")[language]
        case .unknown(let reason): Self.explanation(reason)[language]
        }
    }

    private var early: String {
        guard let latest, let target = indicator.target, !(figures.isDoneOrNot(standing.aim ?? 0, of: nil)) else { return Wording("Målet er nået.", en: "The target is reached.")[language] }
        let (now, due) = (latest.words(in: language), target.period.words(in: language))
        return target.step == nil
            ? Wording("Tallet for \(now) ligger allerede inden for målet for \(due).", en: "The figure for \(now) is already within the target for \(due).")[language]
            : Wording("Tallet for \(now) er så langt, som det skal være på vej mod målet for \(due).", en: "The figure for \(now) is as far as it should be on the way to the target for \(due).")[
                language]
    }

    private func bounded(_ text: String) -> String {
        switch standing.bound {
        case .atMost: Wording("højst \(text)", en: "at most \(text)")[language]
        case .atLeast: Wording("mindst \(text)", en: "at least \(text)")[language]
        case nil: text
        }
    }

    private func asOthers(_ others: [String]) -> String {
        let names = others.map { AreaName.inSentence($0, in: language) }
        let list = names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + Wording(" og ", en: " and ")[language] + (names.last ?? "")
        return Wording("samme niveau som \(list)", en: "the same level as \(list)")[language]
    }

    /// The way in which the target is set, without the figure that it comes to.
    private func way(_ target: Target) -> String {
        let from = indicator.baseline.map { Wording(" i \($0.period.words(in: language))", en: " in \($0.period.words(in: language))")[language] } ?? ""
        if let change = target.change {
            let percent = Figures.percent(abs(change), in: language)
            if change == 0 { return Wording("som udgangspunktet\(from)", en: "as the baseline\(from)")[language] }
            return change < 0
                ? Wording("\(percent) lavere end udgangspunktet\(from)", en: "\(percent) lower than the baseline\(from)")[language]
                : Wording("\(percent) højere end udgangspunktet\(from)", en: "\(percent) higher than the baseline\(from)")[language]
        }
        if let step = target.step {
            let size = Figures.decimal(abs(step), decimals: 0...2, in: language) + (indicator.isInPercent ? Wording(" procentpoint", en: " percentage points")[language] : "")
            return step < 0
                ? Wording("mindst \(size) lavere hvert år", en: "at least \(size) lower each year")[language]
                : Wording("mindst \(size) højere hvert år", en: "at least \(size) higher each year")[language]
        }
        if let others = target.levelOf, !others.isEmpty { return asOthers(others) }
        if target.keep == true { return Wording("ikke dårligere end udgangspunktet\(from)", en: "no worse than the baseline\(from)")[language] }
        return target.value.map { figures.value($0) } ?? ""
    }

    package static func explanation(_ reason: TargetStanding.Reason) -> Wording {
        switch reason {
        case .noTarget: Wording("Der er ikke sat et mål.", en: "No target is set.")
        case .noFigure: Wording("Der er ikke målt endnu.", en: "Nothing is measured yet.")
        case .noBaseline: Wording("Udgangspunktet mangler, så målet kan ikke regnes ud.", en: "The baseline is missing, so the target cannot be worked out.")
        case .notMeasuredSince: Wording("Der er ikke målt siden udgangspunktet.", en: "Nothing is measured since the baseline.")
        case .broken:
            Wording(
                "Tallene blev opgjort på en anden måde før, så det kan ikke siges, om målet er nået.",
                en: "The figures were compiled in another way before, so it cannot be told whether the target is reached.")
        case .otherPeriods:
            Wording(
                "Tallene dækker ikke lige lange perioder, så de kan ikke holdes op mod målet.", en: "The figures do not cover periods of the same length, so they cannot be held against the target.")
        case .othersUnknown:
            Wording("Tallet for dem, der sammenlignes med, mangler for den seneste periode.", en: "The figure of those compared with is missing for the latest period.")
        case .countsOfOthers:
            Wording("Antal i områder af forskellig størrelse kan ikke holdes op mod hinanden.", en: "Counts of areas of different size cannot be held against each other.")
        case .noDirection: Wording("Det er ikke angivet, om højere eller lavere er bedre.", en: "It is not stated whether higher or lower is better.")
        case .hidden: Wording("Tallene er så små, at de ikke vises for alle.", en: "The figures are so small that they are not shown to everyone.")
        }
    }
}
