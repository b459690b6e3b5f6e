package import Kernel

/// An indicator's figures in words and numbers.
package struct FigureWording: Sendable {
    private let indicator: Indicator
    private let language: Language

    package init(_ indicator: Indicator, in language: Language) {
        self.indicator = indicator
        self.language = language
    }

    /// "142", "7 af 8", "62,5 %", "3,2", "Nået", "3 af 4", "under 5" for a small number, »–« for a withheld one.
    package func short(_ figure: Figure) -> String {
        switch figure.sight {
        case .exact(let amount, let whole): value(amount, of: whole)
        case .small(let whole): small(of: whole)
        case .withheld: "–"
        }
    }

    /// With what is counted: "142 anmeldelser", "3,2 pr. 1.000 indbyggere", "7 af 8 kommuner".
    package func full(_ figure: Figure) -> String {
        let text = short(figure)
        guard let measure = measure(of: figure) else { return text }
        return text + " " + measure
    }

    /// A figure in the indicator's own measure: of a target, a baseline, an axis.
    package func value(_ value: Double, of whole: Double? = nil) -> String {
        switch indicator.kind {
        case .share, .survey: Figures.percent(indicator.level(value, of: whole), in: language)
        case .rate: rate(indicator.level(value, of: whole))
        case .coverage: parts(value, of: whole)
        case .milestone: isDoneOrNot(value, of: whole) ? done(value) : parts(value, of: whole ?? steps)
        case .qualitative: parts(value, of: indicator.scale)
        case .count: number(value)
        }
    }

    /// What stands beneath the figure on a card: the measure of a rate, the scale of an assessment.
    package var legend: String? {
        switch indicator.kind {
        case .rate: rateMeasure
        case .qualitative: unit
        default: nil
        }
    }

    /// A milestone of one step is done or not; one with several municipalities or councils counts them.
    package func isDoneOrNot(_ value: Double, of whole: Double?) -> Bool {
        indicator.kind == .milestone && whole == nil && value <= 1 && (indicator.target?.value ?? 1) <= 1 && (indicator.baseline?.value ?? 0) <= 1
    }

    /// What a figure counts, after it; none where the figure says it itself.
    private func measure(of figure: Figure) -> String? {
        switch (indicator.kind, figure.sight) {
        case (_, .withheld), (.share, _), (.survey, _), (.qualitative, _): nil
        case (.rate, _): rateMeasure
        case (.milestone, .exact(let value, let whole)) where isDoneOrNot(value, of: whole): nil
        case (.count, .exact(1, nil)), (.coverage, .exact(1, nil)): unit.map { UnitName.ofOne($0) }
        case (.milestone, _), (.count, _), (.coverage, _): unit
        }
    }

    /// What is counted; none where a milestone is reached or not, which says it itself.
    package var shownUnit: String? { indicator.target?.value != nil && isDoneOrNot(0, of: nil) ? nil : unit }
    private var unit: String? { indicator.unit.flatMap { $0.isEmpty ? nil : $0 } }

    private var rateMeasure: String {
        let per = Figures.decimal(indicator.per ?? 1000, decimals: 0...0, in: language)
        if let unit, unit.contains("pr.") { return unit }
        return Wording("pr. \(per) indbyggere", en: "per \(per) inhabitants")[language]
    }

    private var steps: Double? { indicator.target?.value }

    private func done(_ value: Double) -> String { (value >= 1 ? Wording("Nået", en: "Reached") : Wording("Ikke nået", en: "Not reached"))[language] }

    /// A number that is too small to be told.
    package var underFive: String { Wording("under 5", en: "under 5")[language] }

    private func small(of whole: Double?) -> String {
        guard let whole, indicator.kind == .count else { return underFive }
        return parts(underFive, of: whole)
    }

    private func parts(_ value: Double, of whole: Double?) -> String { parts(number(value), of: whole) }

    private func parts(_ value: String, of whole: Double?) -> String {
        guard let whole else { return value }
        return Wording("\(value) af \(number(whole))", en: "\(value) of \(number(whole))")[language]
    }

    private func number(_ value: Double) -> String { Figures.decimal(value, decimals: 0...2, in: language) }

    /// One decimal for what is at least one, two below it.
    private func rate(_ value: Double) -> String { Figures.decimal(value, decimals: value < 1 ? 0...2 : 0...1, in: language) }
}
