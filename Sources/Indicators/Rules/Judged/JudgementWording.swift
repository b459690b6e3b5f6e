package import Kernel

/// What may be said of a change that was judged, by written rules: never more than association, never less than how little the figures can show.
package struct JudgementWording: Sendable {
    private let indicator: Indicator
    private let language: Language

    package init(_ indicator: Indicator, in language: Language) { (self.indicator, self.language) = (indicator, language) }

    // MARK: One town

    /// After the change itself: »Så store udsving ser vi også uden en indsats, …«. None where nothing can be said at all.
    package func sentence(_ answer: TownAnswer) -> String? {
        switch answer.outcome {
        case .judged(let change, _): return judged(change)[language] + (change.isBeyondChance ? " " + reservations : "")
        case .unknown(.notByQuarter): return nil
        case .unknown(let obstacle): return cannotTell(obstacle)[language]
        }
    }

    private func judged(_ change: JudgedChange) -> Wording {
        switch change.verdict {
        case .noDifference where abs(change.factor - 1) < 0.1:
            Wording(
                "Udviklingen er som i andre kommuner, så vi kan ikke sige, om en indsats har virket.", en: "The course is as in other municipalities, so we cannot tell whether an effort has worked.")
        case .noDifference:
            Wording("Så store udsving ser vi også uden en indsats, så vi kan ikke sige, om den har virket.", en: "We see swings as large without any effort, so we cannot tell whether it has worked.")
        case .fewer, .more:
            Wording(
                "Det er \(percent(change)[.danish]), end udviklingen i andre kommuner lod vente (\(span(change)[.danish])). Det er mere, end tilfældige udsving plejer at give.",
                en: "That is \(percent(change)[.english]) than the course of other municipalities led to expect (\(span(change)[.english])). That is more than chance usually gives.")
        }
    }

    /// Always with a difference that is more than chance.
    private var reservations: String {
        let other = Wording("Andre forhold kan have spillet ind.", en: "Other things may have played a part.")[language]
        guard indicator.direction == .either else { return other }
        return other + " "
            + Wording("Flere anmeldelser kan betyde, at flere anmelder, og færre, at færre gør.", en: "More reports may mean that more people report, and fewer that fewer do.")[language]
    }

    package func cannotTell(_ obstacle: JudgementObstacle) -> Wording {
        switch obstacle {
        case .notByQuarter: Wording("Tallene er ikke opgjort pr. kvartal for nok kommuner.", en: "The figures are not by the quarter for enough municipalities.")
        case .tooFewTowns:
            Wording(
                "Der er ikke tal for nok andre kommuner at sammenligne med, så vi kan ikke sige, om ændringen er mere end tilfældig.",
                en: "There are not figures for enough other municipalities to compare with, so we cannot tell whether the change is more than chance.")
        case .tooFewEvents:
            Wording("Tallene er for små til at sige, om ændringen er mere end tilfældig.", en: "The figures are too small to tell whether the change is more than chance.")
        case .unknownQuarters:
            Wording(
                "Der mangler tal for nogle kvartaler, så vi kan ikke sige, om ændringen er mere end tilfældig.",
                en: "Figures of some quarters are missing, so we cannot tell whether the change is more than chance.")
        case .tooShort:
            Wording(
                "Der er endnu ikke tal for tre år før og et år efter, så det er for tidligt at vurdere.",
                en: "There are not yet figures for three years before and one year after, so it is too early to judge.")
        case .broken:
            Wording("Tallene blev opgjort på en anden måde før, så årene ikke kan sammenlignes.", en: "The figures were compiled in another way before, so the years cannot be compared.")
        case .hidden: Wording("Tallene er så små, at svaret ikke vises for alle.", en: "The figures are so small that the answer is not shown to everyone.")
        }
    }

    // MARK: An initiative

    /// »Gør ›ekstra øjne‹ en forskel?«
    package func question(_ evaluation: Evaluation) -> String {
        let name = quoted(evaluation.name)
        return Wording("Gør \(name[.danish]) en forskel?", en: "Does \(name[.english]) make a difference?")[language]
    }

    package func sentence(_ answer: InitiativeAnswer, _ evaluation: Evaluation) -> String {
        let name = quoted(evaluation.name)
        switch answer.pooled {
        case .unknown(let obstacle):
            return Wording("Det kan ikke siges, om \(name[.danish]) gør en forskel. ", en: "It cannot be told whether \(name[.english]) makes a difference. ")[language]
                + cannotTell(obstacle)[language]
        case .judged(let change):
            let (danish, english) = (towns(answer.towns.count, name, .danish), towns(answer.towns.count, name, .english))
            let counted = counted
            switch change.verdict {
            case .noDifference:
                return Wording("\(danish) ser vi ingen sikker forskel fra kommuner uden.", en: "\(english), we see no certain difference from municipalities without.")[language] + " "
                    + detectable(change)[language]
            case .fewer where allFell(answer):
                return Wording(
                    "\(danish) faldt antallet af \(counted[.danish]) ca. \(size(change, .danish)) mere end i kommuner uden (\(span(change)[.danish])). Det er mere, end tilfældige udsving plejer at give.",
                    en:
                        "\(english), the number of \(counted[.english]) fell about \(size(change, .english)) more than in municipalities without (\(span(change)[.english])). That is more than chance usually gives."
                )[
                    language] + " " + reservations
            case .fewer, .more:
                return Wording(
                    "\(danish) er der \(percent(change)[.danish]) \(counted[.danish]), end udviklingen i kommuner uden lod vente (\(span(change)[.danish])). Det er mere, end tilfældige udsving plejer at give.",
                    en:
                        "\(english) there are \(percent(change)[.english]) \(counted[.english]) than the course of municipalities without led to expect (\(span(change)[.english])). That is more than chance usually gives."
                )[
                    language] + " " + reservations
            }
        }
    }

    /// Whether the comparison fell too, so that »faldt … mere« is true.
    private func allFell(_ answer: InitiativeAnswer) -> Bool {
        let (before, after, expected) = answer.towns.reduce(into: (0.0, 0.0, 0.0)) { sums, town in
            sums.0 += Double(town.facts.before) / Double(town.facts.yearsBefore)
            sums.1 += Double(town.facts.after) / Double(town.facts.yearsAfter)
            sums.2 += town.facts.expected / Double(town.facts.yearsAfter)
        }
        return after < before && expected < before
    }

    /// What this amount of figures could have shown.
    package func detectable(_ change: JudgedChange) -> Wording {
        guard let share = change.detectable else {
            return Wording("Med så få tal ville intet fald kunne ses med nogen sikkerhed.", en: "With so few figures no decrease could be seen with any certainty.")
        }
        let (danish, english) = (Self.fraction(share, .danish), Self.fraction(share, .english))
        return Wording(
            "Med disse tal ville kun et fald på mindst \(danish) normalt kunne ses; en mindre virkning er mulig.",
            en: "With these figures only a decrease of at least \(english) would normally be seen; a smaller effect is possible.")
    }

    // MARK: Pieces

    /// »ca. 18 % færre«.
    func percent(_ change: JudgedChange) -> Wording {
        change.factor < 1
            ? Wording("ca. \(size(change, .danish)) færre", en: "about \(size(change, .english)) fewer") : Wording("ca. \(size(change, .danish)) flere", en: "about \(size(change, .english)) more")
    }

    private func size(_ change: JudgedChange, _ language: Language) -> String { Figures.percent(abs(1 - change.factor) * 100, decimals: 0...0, in: language) }

    /// »sandsynligvis 5–29 %«; both ends go the same way, since it is told only of what is more than chance.
    func span(_ change: JudgedChange) -> Wording {
        let (low, high) = change.factor < 1 ? (1 - change.high, 1 - change.low) : (change.low - 1, change.high - 1)
        let text = { (language: Language) in
            Figures.range(Figures.decimal(low * 100, decimals: 0...0, in: language), Figures.percent(high * 100, decimals: 0...0, in: language))
        }
        return Wording("sandsynligvis \(text(.danish))", en: "probably \(text(.english))")
    }

    /// »−18 % (−29 til −5)«, for tables and charts: also of what may be chance.
    package func short(_ change: JudgedChange) -> String {
        let sign = { (factor: Double) in Self.signed((factor - 1) * 100, language) }
        return Wording("\(sign(change.factor)) % (\(sign(change.low)) til \(sign(change.high)))", en: "\(sign(change.factor))% (\(sign(change.low)) to \(sign(change.high)))")[language]
    }

    static func signed(_ percent: Double, _ language: Language) -> String {
        let text = Figures.decimal(percent, decimals: 0...0, in: language)
        return percent >= 0.5 ? "+" + text : text
    }

    /// A third, half, or in per cent, rounded up so that it never promises too much.
    static func fraction(_ share: Double, _ language: Language) -> String {
        let known: [(Double, Wording)] = [
            (0.1, Wording("en tiendedel", en: "a tenth")), (0.2, Wording("en femtedel", en: "a fifth")), (0.25, Wording("en fjerdedel", en: "a quarter")),
            (1.0 / 3, Wording("en tredjedel", en: "a third")), (0.5, Wording("halvdelen", en: "half")), (2.0 / 3, Wording("to tredjedele", en: "two thirds")),
            (0.75, Wording("tre fjerdedele", en: "three quarters")),
        ]
        if let near = known.first(where: { share <= $0.0 + 0.005 && share > $0.0 - 0.03 }) { return near.1[language] }
        return Figures.percent(min(99, (share * 20 - 1e-9).rounded(.up) * 5), in: language)
    }

    private var counted: Wording { indicator.unit.map { .verbatim($0) } ?? Wording("tilfælde", en: "events") }

    private func quoted(_ name: String) -> Wording { Wording("»\(name)«", en: "“\(name)”") }

    private func towns(_ count: Int, _ name: Wording, _ language: Language) -> String {
        count == 1
            ? Wording("I den kommune, der bruger \(name[.danish]),", en: "In the municipality that uses \(name[.english])")[language]
            : Wording("I de \(count) kommuner, der bruger \(name[.danish]),", en: "In the \(count) municipalities that use \(name[.english])")[language]
    }
}
