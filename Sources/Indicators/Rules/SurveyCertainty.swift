package import Kernel
import Statistics

/// How sure the share of a survey is, where it is told how many answered.
package struct SurveyCertainty: Sendable {
    private let indicator: Indicator

    /// Nil for what is no survey.
    package init?(_ indicator: Indicator) {
        guard indicator.kind == .survey else { return nil }
        self.indicator = indicator
    }

    private func share(_ figure: Figure) -> SurveyShare? {
        guard case .exact(let value, let answers?) = figure.sight, answers > 0 else { return nil }
        return SurveyShare(min(1, value / answers), of: answers)
    }

    /// In per cent, 95 per cent sure; nil where it is not told how many answered.
    package func interval(_ figure: Figure) -> ClosedRange<Double>? {
        share(figure).map { share in
            let interval = share.interval()
            return 100 * interval.lower...100 * interval.upper
        }
    }

    /// Whether the change from one survey to another is more than who happened to be asked; nil where it cannot be told.
    package func isMoreThanChance(from before: Figure, to latest: Figure) -> Bool? {
        guard indicator.compares(before.period, latest.period), let old = share(before), let new = share(latest) else { return nil }
        return !new.difference(from: old).contains(0)
    }

    package func sentence(from before: Figure?, to latest: Figure?, _ language: Language) -> String? {
        guard let latest, let interval = interval(latest) else { return nil }
        let (low, high) = (Figures.decimal(interval.lowerBound, decimals: 0...0, in: language), Figures.percent(interval.upperBound, decimals: 0...0, in: language))
        let sure = Wording("Tallet er usikkert og ligger sandsynligvis mellem \(low) og \(high).", en: "The figure is uncertain and probably lies between \(low) and \(high).")
        guard let before, let isMore = isMoreThanChance(from: before, to: latest) else { return sure[language] }
        let change =
            isMore
            ? Wording("Ændringen er større, end det kan skyldes, hvem der blev spurgt.", en: "The change is greater than who happened to be asked can explain.")
            : Wording("Ændringen kan skyldes, hvem der blev spurgt.", en: "The change may be due to who happened to be asked.")
        return change[language] + " " + sure[language]
    }
}
