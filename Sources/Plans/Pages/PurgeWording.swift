import Kernel

extension PurgeStore.Outcome {
    var name: Wording {
        switch self {
        case .erased: Wording("Slettet", en: "Erased")
        case .dropped: Wording("Opgivet", en: "Dropped")
        }
    }
}

enum PurgeWording {
    static let title = Wording("Slet tekst for altid", en: "Erase text for good")
    static let lead = Wording(
        "Historikken gemmer alt, hvad der har stået. Er der ved en fejl skrevet noget, som aldrig skulle have været skrevet, kan det slettes for altid. Én beder om det, og en anden siger ja.",
        en:
            "The history keeps everything that was written. If something was written by mistake that should never have been written, it can be erased for good. One asks for it, and another agrees."
    )
    static let backups = Wording(
        "Sikkerhedskopier, der er taget før sletningen, indeholder stadig teksten. Bed den, der driver systemet, om at slette dem.",
        en: "Backups taken before the erasure still hold the text. Ask whoever operates the system to delete them."
    )
    static let ask = Wording("Bed om sletning", en: "Ask for erasure")
    static let askTitle = Wording("Bed om at få en tekst slettet", en: "Ask to have a text erased")
    static let askLead = Wording(
        "Ordene slettes overalt i forummets planer og på dets kort, i historikken, i bemærkningerne og i adresser, der er lavet af dem. I planen står der »[slettet]« i stedet. Det kan ikke fortrydes.",
        en:
            "The words are erased everywhere in the forum's plans and on its card, their history, their comments and in addresses made from them. In the plan it says »[slettet]« instead. That cannot be undone."
    )
    static let askEntryLead = Wording(
        "Det, der stod i denne ændring, slettes af historikken. Står teksten også i planen nu, så bed i stedet om at slette selve ordene.",
        en: "What stood in this change is erased from the history. If the text also stands in the plan now, ask to erase the words themselves instead.")
    static let words = Wording("Hvilke ord skal slettes?", en: "Which words shall be erased?")
    static let wordsHint = Wording(
        "Skriv dem, som de står. De findes også med store bogstaver, fed skrift eller linjeskift imellem.",
        en: "Write them as they stand. They are found in capitals, in bold or over a line end, too.")
    static let missingWords = Wording("Skriv de ord, der skal slettes", en: "Write the words that shall be erased")
    static let lengthOfWords = Wording("Skriv mindst 3 og højst 1.000 tegn", en: "Write at least 3 and at most 1,000 characters")
    static let notFound = Wording(
        "Ordene står ikke i forummets planer, på dets kort eller i historikken. Skriv dem, som de står",
        en: "The words stand neither in the forum's plans nor on its card nor in their history. Write them as they stand")
    static let why = Wording("Hvorfor skal teksten slettes?", en: "Why shall the text be erased?")
    static let whyHint = Wording("Gentag ikke selve teksten: Begrundelsen bliver stående.", en: "Do not repeat the text itself: the reason stays.")
    static let missingWhy = Wording("Skriv, hvorfor teksten skal slettes", en: "Write why the text shall be erased")
    static let reasonHoldsWords = Wording(
        "Begrundelsen må ikke gentage de ord, der skal slettes", en: "The reason must not repeat the words that shall be erased")
    static let waiting = Wording("Venter på et ja", en: "Waiting for a yes")
    static let noneWaiting = Wording("Ingen sletning venter.", en: "No erasure is waiting.")
    static let decidedTitle = Wording("Afgjort", en: "Decided")
    static let theWords = Wording("Skal slettes:", en: "To be erased:")
    static let theEntry = Wording("Én ændring i historikken skal slettes. Se den her.", en: "One change in the history is to be erased. See it here.")
    static func stand(texts: Int, history: Int) -> Wording {
        Wording(
            "Ordene findes i \(texts) \(texts == 1 ? "tekst" : "tekster"), som de står nu, og i \(history) \(history == 1 ? "ændring" : "ændringer") i historikken.",
            en:
                "The words stand in \(texts) \(texts == 1 ? "text" : "texts") as they are now, and in \(history) \(history == 1 ? "change" : "changes") in the history."
        )
    }
    static func ids(_ count: Int) -> Wording {
        Wording(
            count == 1 ? "En adresse, der er lavet af dem, laves om." : "\(count) adresser, der er lavet af dem, laves om.",
            en: count == 1 ? "An address made from them is changed." : "\(count) addresses made from them are changed.")
    }
    static let onCard = Wording(
        "De står også på forummets kort eller i kortets historik og slettes dér.", en: "They also stand on the forum's card or in the card's history and are erased there.")
    static let ownPlans = Wording("De slettes i disse af forummets planer:", en: "They are erased in these plans of the forum:")
    static let elsewhere = Wording(
        "Ordene står også i andre foras planer og slettes ikke dér. Bed dem, der skriver for de fora, om at slette dem:",
        en: "The words also stand in plans of other forums and are not erased there. Ask those who write for these forums to erase them:")
    static func unseen(_ count: Int) -> Wording {
        Wording(
            count == 1 ? "Én plan i politikredsen, som du ikke kan se, har dem også." : "\(count) planer i politikredsen, som du ikke kan se, har dem også.",
            en: count == 1 ? "One plan in the police district that you cannot see holds them too." : "\(count) plans in the police district that you cannot see hold them too.")
    }
    static let agree = Wording("Ja, slet for altid", en: "Yes, erase for good")
    static let drop = Wording("Opgiv sletningen", en: "Drop the erasure")
    static let otherMustAgree = Wording("En anden end dig skal sige ja.", en: "Someone other than you must agree.")
    static let decided = Wording("Sletningen er allerede afgjort.", en: "The erasure is already decided.")
    static func dropped(_ name: String, _ when: String) -> Wording { Wording("\(name) opgav sletningen \(when).", en: "\(name) dropped the erasure \(when).") }
}
