import Kernel

extension Indicator.Kind {
    var name: Wording {
        switch self {
        case .milestone: Wording("Milepæl: er det gjort, eventuelt hvor mange steder", en: "Milestone: is it done, possibly in how many places")
        case .coverage: Wording("Dækning: hvor mange ud af alle", en: "Coverage: how many of all")
        case .count: Wording("Antal", en: "Count")
        case .rate: Wording("Antal i forhold til indbyggere", en: "Number in proportion to inhabitants")
        case .share: Wording("Andel i procent", en: "Share in per cent")
        case .survey: Wording("Svar i en spørgeskema\u{AD}undersøgelse, i procent", en: "Answers in a survey, in per cent")
        case .qualitative: Wording("Vurdering i ord eller trin", en: "Assessment in words or steps")
        }
    }
}

extension Indicator.Measures {
    var name: Wording {
        switch self {
        case .implementation: Wording("Om det aftalte er gennemført", en: "Whether what was agreed is carried out")
        case .effect: Wording("Om det gør en forskel", en: "Whether it makes a difference")
        }
    }
}

extension Indicator.Direction {
    var name: Wording {
        switch self {
        case .higher: Wording("Højere er bedre", en: "Higher is better")
        case .lower: Wording("Lavere er bedre", en: "Lower is better")
        case .either: Wording("Ingen af delene er bedst", en: "Neither is better")
        }
    }
}

extension Indicator.Frequency {
    var name: Wording {
        switch self {
        case .year: Wording("Hvert år", en: "Every year")
        case .halfYear: Wording("Hvert halve år", en: "Every half-year")
        case .quarter: Wording("Hvert kvartal", en: "Every quarter")
        case .month: Wording("Hver måned", en: "Every month")
        case .once: Wording("Én gang", en: "Once")
        }
    }
}

enum IndicatorWording {
    static let enter = Wording("Indtast en måling", en: "Enter a figure")
    static let edit = Wording("Ret indikatoren", en: "Edit the indicator")
    static let remove = Wording("Fjern indikatoren", en: "Remove the indicator")
    static let new = Wording("Ny indikator", en: "New indicator")
    static let continues = Wording("Tallene fortsætter dem fra", en: "The figures continue those of")
}
