import Kernel

enum BreachWording {
    static let lead = Wording(
        "Er noget kommet til uvedkommendes kendskab, så skriv det her. Rygrad viser, hvem der kunne se det, og hvem der gjorde, og hvornår Datatilsynet senest skal have besked (72 timer).",
        en: "If somebody learned what they should not, write it here. Rygrad shows who could see it and who did, and counts the 72 hours within which Datatilsynet must be told.")
    static let add = Wording("Redegør for et brud", en: "Report a breach")
    static let save = Wording("Gem redegørelsen", en: "Save the report")
    static let none = Wording("Der er ikke skrevet nogen brud ned.", en: "No breaches have been written down.")
    static let thing = Wording("Hvad drejer det sig om?", en: "What is it about?")
    static let thingMissing = Wording("Vælg, hvad det drejer sig om", en: "Choose what it is about")
    static let plans = Wording("Planer", en: "Plans")
    static let forums = Wording("Fora", en: "Forums")
    static let plan = Wording("Plan", en: "Plan")
    static let forum = Wording("Forum", en: "Forum")
    static let person = Wording("Person", en: "Person")
    static let people = Wording("Personer og deres kontaktoplysninger", en: "People and how to reach them")
    static let found = Wording("Hvornår blev det opdaget?", en: "When was it found out?")
    static let foundHint = Wording("Fra da af er der 72 timer", en: "From then there are 72 hours")
    static let foundMissing = Wording("Skriv, hvornår bruddet blev opdaget", en: "Write when the breach was found out")
    static let foundLater = Wording("Bruddet kan ikke være opdaget i fremtiden", en: "The breach cannot have been found out in the future")
    static let time = Wording("Klokken", en: "Time of day")
    static let timeHint = Wording("For eksempel 14.30. Uden klokkeslæt regnes fra midnat", en: "For example 14.30. Without a time it counts from midnight")
    static let noTime = Wording("Skriv klokkeslættet som 14.30", en: "Write the time as 14.30")
    static let endsTooEarly = Wording("Den sidste dag ligger før den første", en: "The last day is before the first")
    static let tooLong = Wording("Vælg højst et år ad gangen", en: "Choose a year at most")
    static let what = Wording("Hvad skete der?", en: "What happened?")
    static let whatHint = Wording("Skriv ikke de oplysninger, der slap ud", en: "Do not write the data that got out")
    static let whatMissing = Wording("Skriv kort, hvad der skete", en: "Write briefly what happened")
    static let notifiedLabel = Wording("Er Datatilsynet underrettet?", en: "Has Datatilsynet been notified?")
    static let notifiedHint = Wording("Anmeldelsen sker på virk.dk; her står kun, at det er sket", en: "The notification is made at virk.dk; here stands only that it was")
    static let reasonNeeded = Wording("(skal udfyldes, når bruddet ikke bliver anmeldt)", en: "(required when the breach is not notified)")
    static let reasonMissing = Wording("Skriv, hvorfor bruddet ikke bliver anmeldt", en: "Write why the breach is not notified")
    static let could = Wording("Hvem kunne se det", en: "Who could see it")
    static let did = Wording("Hvem gjorde noget", en: "Who did something")
    static let report = Wording("Redegørelsen", en: "The report")
    static let wasOpen = Wording("Planen var offentlig på mindst én af dagene, så alle kunne læse den.", en: "The plan was public on at least one of the days, so everybody could read it.")
    static let notThere = Wording("Det var ikke i Rygrad i den periode, så ingen kunne se det her.", en: "It was not in Rygrad in that period, so nobody could see it here.")
    static let nobodyOwn = Wording("Ingen af jeres egne folk kunne.", en: "None of your own people could.")
    static let others = Wording("Fra andre myndigheder, der selv redegør for deres folk:", en: "From other authorities, which account for their own people:")
    static let withoutAuthority = Wording("Uden myndighed", en: "Without an authority")
    static let nobodyDid = Wording("Loggen viser ikke, at jeres egne folk har gjort noget ved det i den periode.", en: "The log does not show that your own people did anything to it in that period.")
    static let limits = Wording(
        "Loggen rummer ændringer, afslag og opslag i det, der er mærket »alle opslag logges«. Almindelig læsning af planer og fora bliver ikke skrevet ned.",
        en: "The log holds changes, refusals and look-ups of what is marked “every look is logged”. Ordinary reading of plans and forums is not written down.")

    static func title(_ thing: String) -> Wording { Wording("Brud: \(thing)", en: "Breach: \(thing)") }

    static func notified(_ notified: Breach.Notified) -> Wording {
        switch notified {
        case .notified: Wording("Anmeldt til Datatilsynet", en: "Notified to Datatilsynet")
        case .unlikelyRisk: Wording("Anmeldes ikke: næppe risiko for nogen", en: "Not notified: hardly a risk to anybody")
        }
    }

    static func due(_ time: String, isLate: Bool) -> Wording {
        isLate
            ? Wording("Fristen for en eventuel anmeldelse var den \(time)", en: "If it had to be notified, then by \(time)")
            : Wording("Frist for en eventuel anmeldelse: den \(time)", en: "If it must be notified, then by \(time)")
    }

    static func period(_ breach: Breach, _ language: Language) -> Wording {
        let (from, to) = (breach.from.long(in: language), breach.to.long(in: language))
        return Wording("Efter reglerne, pladserne og planens tilstand fra \(from) til og med \(to).", en: "By the rules, the seats and the plan's state from \(from) until and including \(to).")
    }
}
