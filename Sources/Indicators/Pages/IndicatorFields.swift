import Kernel
import Web

/// What is asked about an indicator.
enum IndicatorFields {
    static func sheet(_ place: IndicatorPlace, in language: Language) -> FormSheet { FormSheet(labels + [activity(place, language)].compactMap { $0 }).spoken(in: language) }

    /// All but the activity, whose choices are the plan's.
    static let labels: [FormField] = what + from + aim

    private static let what = [
        FormField(
            "title", Wording("Hvad måler indikatoren?", en: "What does the indicator measure?"), .line(max: 150),
            hint: Wording("For eksempel »Anmeldte indbrud i beboelse«", en: "For example “Reported domestic burglaries”"),
            missing: Wording("Skriv, hvad indikatoren måler", en: "Write what the indicator measures")),
        FormField(
            "measures", Wording("Hvad skal den vise?", en: "What is it to show?"), .choice(options(Indicator.Measures.allCases)),
            missing: Wording("Vælg, hvad indikatoren skal vise", en: "Choose what the indicator is to show")),
        FormField(
            "kind", Wording("Hvilken slags tal er det?", en: "What kind of figure is it?"), .choice(options(Indicator.Kind.allCases)),
            missing: Wording("Vælg, hvilken slags tal det er", en: "Choose what kind of figure it is")),
        FormField(
            "unit", Wording("Hvad tælles?", en: "What is counted?"), .line(max: 100),
            hint: Wording("For eksempel »anmeldelser« eller »institutioner«", en: "For example “anmeldelser” or “institutioner”")),
        FormField(
            "per", Wording("Pr. hvor mange indbyggere?", en: "Per how many inhabitants?"), .number(signed: false),
            hint: Wording(
                "Kun når tallet er i forhold til indbyggere. Skriver du intet, er det pr. 1.000", en: "Only when the figure is in proportion to inhabitants. If you write nothing, it is per 1,000")),
        FormField("direction", Wording("Hvilken vej er bedst?", en: "Which way is better?"), .choice(options(Indicator.Direction.allCases))),
    ]

    private static let from = [
        FormField(
            "source", Wording("Hvor kommer tallet fra?", en: "Where does the figure come from?"), .line(max: 300),
            hint: Wording("Så en anden kan finde det igen", en: "So that somebody else can find it again")),
        FormField(
            "published-by", Wording("Hvem udgiver tallet?", en: "Who publishes the figure?"), .line(max: 100),
            hint: Wording(
                "Kun hvis et statistikkontor udgiver det, for eksempel Danmarks Statistik. Så bliver små tal ikke skjult for besøgende",
                en: "Only if a statistics office publishes it, for example Statistics Denmark. Small numbers are then not hidden from visitors")),
        FormField("frequency", Wording("Hvor tit opgøres det?", en: "How often is it compiled?"), .choice(options(Indicator.Frequency.allCases))),
        FormField("baseline-period", Wording("Udgangspunktets periode", en: "Period of the baseline"), .period),
        FormField("baseline-value", Wording("Udgangspunktets tal", en: "Figure of the baseline"), .number(signed: false)),
    ]

    private static let aim = [
        FormField("target-way", Wording("Hvordan er målet sat?", en: "How is the target set?"), .choice(options(IndicatorDraft.TargetWay.allCases))),
        FormField("target-period", Wording("Hvornår skal målet være nået?", en: "When is the target to be reached?"), .period),
        FormField(
            "target-amount", Wording("Målets tal", en: "Figure of the target"), .number(signed: true),
            hint: Wording(
                "Det tal, I vil nå, ændringen i procent eller ændringen hvert år. Sæt minus foran et fald",
                en: "The figure to reach, the change in per cent or the change each year. Put a minus before a fall")),
        FormField(
            "level-of", Wording("På niveau med", en: "At the level of"), .lines(max: 500),
            hint: Wording("Kommuner, en politikreds eller »hele landet«. Skriv én på hver linje", en: "Municipalities, a police district or “hele landet”. Write one on each line")),
        FormField(
            "breaks", Wording("Databrud", en: "Breaks in the series"), .lines(max: 2000),
            hint: Wording(
                "Hvis tallene begyndte at blive opgjort på en anden måde. Skriv ét på hver linje, for eksempel »2019: Ny opgørelse«",
                en: "If the figures began to be compiled in another way. Write one on each line, for example “2019: New method”")),
    ]

    private static func activity(_ place: IndicatorPlace, _ language: Language) -> FormField? {
        guard !place.activities.isEmpty else { return nil }
        return FormField(
            "activity", Wording("Måler den kun én aktivitet?", en: "Does it measure one activity only?"), .choice(place.activities.map { FormOption($0.id.rawValue, own: $0.title) }),
            hint: Wording("Lad stå på »Ikke valgt«, når den måler hele indsatsområdet", en: "Leave “Not chosen” when it measures the whole focus area"))
    }

    private static func options<Value: Choice & Named>(_ values: [Value]) -> [FormOption] { values.map { FormOption($0.rawValue, $0.name[.danish]) } }
}

/// A choice that a form can show.
protocol Named { var name: Wording { get } }
extension Indicator.Kind: Named {}
extension Indicator.Measures: Named {}
extension Indicator.Direction: Named {}
extension Indicator.Frequency: Named {}
extension IndicatorDraft.TargetWay: Named {
    var name: Wording {
        switch self {
        case .value: Wording("Et bestemt tal", en: "A certain figure")
        case .change: Wording("En ændring i procent fra udgangspunktet", en: "A change in per cent from the baseline")
        case .keep: Wording("Ikke dårligere end udgangspunktet", en: "No worse than the baseline")
        case .step: Wording("En fast ændring hvert år", en: "A fixed change each year")
        case .levelOf: Wording("På niveau med andre", en: "At the level of others")
        }
    }
}

extension FormSheet {
    /// The choices that have names, in the language of the page.
    fileprivate func spoken(in language: Language) -> FormSheet {
        guard language != .danish else { return self }
        return FormSheet(
            fields.map { field in
                guard case .choice(let options) = field.kind, let name = Self.names[field.name] else { return field }
                return FormField(field.name, field.label, .choice(options.map { FormOption($0.value, name($0.value)?[language] ?? $0.label) }), hint: field.hint, missing: field.missing)
            })
    }

    private static let names: [String: @Sendable (String) -> Wording?] = [
        "measures": { Indicator.Measures(rawValue: $0)?.name }, "kind": { Indicator.Kind(rawValue: $0)?.name }, "direction": { Indicator.Direction(rawValue: $0)?.name },
        "frequency": { Indicator.Frequency(rawValue: $0)?.name }, "target-way": { IndicatorDraft.TargetWay(rawValue: $0)?.name },
    ]
}
