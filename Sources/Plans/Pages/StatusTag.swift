package import Kernel
package import Web

extension Activity.Status {
    package var name: Wording {
        switch self {
        case .onTrack: Wording("Følger planen", en: "On track")
        case .delayed: Wording("Forsinket", en: "Delayed")
        case .stopped: Wording("Stoppet", en: "Stopped")
        case .notStarted: Wording("Ikke begyndt", en: "Not started")
        case .done: Wording("Afsluttet", en: "Done")
        }
    }

    /// In the order in which people read them: what goes well, what does not, what is to come, what is over.
    static let shown: [Activity.Status] = [.onTrack, .delayed, .stopped, .notStarted, .done]

    var look: (style: StaticString, sign: StaticString, fill: StaticString, ink: StaticString) {
        switch self {
        case .onTrack: ("ok", "✓", "#1A6637", "#fff")
        case .delayed: ("warn", "▲", "#E8A33D", "#1B2430")
        case .stopped: ("err", "■", "#B3001B", "#fff")
        case .notStarted: ("plain", "○", "#C6CED6", "#1B2430")
        case .done: ("info", "●", "#0B4F6C", "#fff")
        }
    }

    /// Text, sign and colour; never colour alone.
    package func tag(in language: Language) -> Markup {
        "<strong class=\"tag \(look.style.description)\"><span aria-hidden=\"true\">\(look.sign.description) </span>\(name[language])</strong>"
    }
}

extension Activity.Status? {
    /// The same where nobody has said.
    func tag(in language: Language) -> Markup { self?.tag(in: language) ?? "<span class=\"muted\">\(PlanWording.noStatus[language])</span>" }
}

extension Plan.Status {
    package var name: Wording {
        switch self {
        case .draft: Wording("Kladde", en: "Draft")
        case .forComment: Wording("Til bemærkninger", en: "For comment")
        case .discussed: Wording("Drøftet", en: "Discussed")
        case .settled: Wording("Fastlagt", en: "Adopted")
        case .published: Wording("Offentliggjort", en: "Published")
        case .evaluated: Wording("Evalueret", en: "Evaluated")
        case .archived: Wording("Arkiveret", en: "Archived")
        }
    }

    package func tag(in language: Language) -> Markup {
        let style: StaticString =
            switch self {
            case .draft, .forComment, .discussed: "warn"
            case .settled, .published: "info"
            case .evaluated, .archived: "plain"
            }
        return "<strong class=\"tag \(style.description)\">\(name[language])</strong>"
    }
}

extension FocusArea.Origin {
    package var name: Wording {
        switch self {
        case .national: Wording("Nationalt indsatsområde", en: "National focus area")
        case .district: Wording("Udpeget af Kredsrådet", en: "Named by the district council")
        case .local: Wording("Lokalt indsatsområde", en: "Local focus area")
        }
    }
}

extension Activity.Level {
    package var name: Wording {
        switch self {
        case .general: Wording("Generel – for alle", en: "General – for everybody")
        case .specific: Wording("Specifik – for grupper i risiko", en: "Specific – for groups at risk")
        case .individual: Wording("Individuel – for den enkelte", en: "Individual – for single persons")
        }
    }
}
