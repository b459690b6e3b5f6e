import Kernel

enum InsightWording {
    static func lead(_ place: LogPlace) -> Wording {
        switch place.law {
        case .protection:
            Wording(
                "Når nogen spørger, hvornår \(place.name) har behandlet oplysninger om dem, svarer I efter databeskyttelsesforordningens artikel 15: tidspunkter og formål, men ikke medarbejdernes navne.",
                en: "When somebody asks when \(place.name) processed data about them, you answer by article 15 of the General Data Protection Regulation: times and purposes, but not employees' names."
            )
        case .enforcement:
            Wording(
                "Når nogen spørger, hvornår \(place.name) har behandlet oplysninger om dem, afgør I det efter retshåndhævelsesloven: give indsigt, udsætte, begrænse, afslå eller hverken be- eller afkræfte.",
                en: "When somebody asks when \(place.name) processed data about them, you decide by the Danish Law Enforcement Act: give, postpone, restrict, refuse, or neither confirm nor deny.")
        }
    }
    static let add = Wording("Registrér en anmodning", en: "Register a request")
    static let register = Wording("Registrér anmodningen", en: "Register the request")
    static let none = Wording("Ingen har bedt om indsigt.", en: "Nobody has asked for access.")
    static let person = Wording("Hvem spørger om sig selv?", en: "Who asks about themselves?")
    static let personHint = Wording(
        "Rygrad rummer i dag kun oplysninger om dem, der deltager i samarbejdet. Kontrollér først, hvem du har med at gøre.",
        en: "Today Rygrad holds data only about those who take part in the cooperation. Make sure first whom you are dealing with.")
    static let personMissing = Wording("Vælg, hvem der spørger", en: "Choose who asks")
    static let from = Wording("Fra", en: "From")
    static let fromMissing = Wording("Skriv den første dag", en: "Write the first day")
    static let to = Wording("Til og med", en: "Until and including")
    static let toMissing = Wording("Skriv den sidste dag", en: "Write the last day")
    static let endsTooEarly = Wording("Den sidste dag ligger før den første", en: "The last day is before the first")
    static let received = Wording("Modtaget", en: "Received")
    static let receivedMissing = Wording("Skriv, hvornår anmodningen kom", en: "Write when the request came")
    static let receivedLater = Wording("Anmodningen kan ikke være modtaget i fremtiden", en: "The request cannot have come in the future")
    static let file = Wording("Jeres sagsnummer", en: "Your case number")
    static let fileHint = Wording("Brevvekslingen ligger i jeres eget journalsystem", en: "The correspondence is in your own records system")
    static let dueLabel = Wording("Svar senest", en: "Answer by")
    static let decided = Wording("Afgjort", en: "Decided")
    static let entries = Wording("Hvad loggen viser", en: "What the log shows")
    static let decision = Wording("Afgørelse", en: "Decision")
    static let decide = Wording("Gem afgørelsen", en: "Save the decision")
    static let letter = Wording("Svar til den, der har spurgt", en: "Answer to the one who asked")
    static let asText = Wording("Hent svaret som tekst", en: "Download the answer as text")
    static let outcomeLabel = Wording("Hvad svarer I?", en: "What do you answer?")
    static let outcomeMissing = Wording("Vælg, hvad I svarer", en: "Choose what you answer")
    static let reason = Wording("Begrundelse", en: "Reason")
    static let reasonNeeded = Wording("(skal udfyldes, når der ikke gives fuld indsigt)", en: "(required unless full access is given)")
    static func reasonHint(_ law: InsightLaw) -> Wording {
        law == .enforcement
            ? Wording("Står i svaret, undtagen når I hverken be- eller afkræfter", en: "Stands in the answer, except when you neither confirm nor deny")
            : Wording("Står i svaret", en: "Stands in the answer")
    }
    static let reasonMissing = Wording("Skriv begrundelsen", en: "Write the reason")
    static let until = Wording("Tages op igen senest", en: "Taken up again by")
    static let untilHint = Wording("Kun når svaret bliver udsat", en: "Only where the answer is postponed")
    static let untilMissing = Wording("Skriv, hvornår I ser på det igen", en: "Write when you look at it again")

    static func title(_ name: String) -> Wording { Wording("Indsigt: \(name)", en: "Access request: \(name)") }
    static func due(_ day: String, isLate: Bool) -> Wording { isLate ? Wording("Skulle være besvaret \(day)", en: "Was due \(day)") : Wording("Svar senest \(day)", en: "Answer by \(day)") }
    static func onlyOwn(_ count: Int) -> Wording {
        switch count {
        case 0:
            Wording(
                "Loggen viser ikke, at jeres medarbejdere har behandlet oplysninger om personen i den periode.",
                en: "The log does not show that your employees processed data about the person in that period.")
        case 1: Wording("1 post om, hvad jeres egne folk har gjort. Andre myndigheder svarer selv.", en: "1 entry of what your own people did. Other authorities answer for themselves.")
        default:
            Wording("\(count) poster om, hvad jeres egne folk har gjort. Andre myndigheder svarer selv.", en: "\(count) entries of what your own people did. Other authorities answer for themselves.")
        }
    }

    static func lawHint(_ law: InsightLaw) -> Wording {
        switch law {
        case .protection: Wording("Databeskyttelsesforordningens artikel 15; undtagelser står i databeskyttelsesloven", en: "GDPR article 15; exceptions are in the Danish Data Protection Act")
        case .enforcement: Wording("Retshåndhævelsesloven", en: "The Danish Law Enforcement Act (retshåndhævelsesloven)")
        }
    }

    static func outcome(_ outcome: InsightRequest.Outcome) -> Wording {
        switch outcome {
        case .given: Wording("Indsigt givet", en: "Access given")
        case .postponed: Wording("Udsat", en: "Postponed")
        case .restricted: Wording("Begrænset indsigt", en: "Restricted access")
        case .refused: Wording("Afslået", en: "Refused")
        case .neither: Wording("Hverken be- eller afkræftet", en: "Neither confirmed nor denied")
        }
    }
}
