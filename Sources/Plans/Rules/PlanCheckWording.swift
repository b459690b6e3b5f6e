import Kernel
import Tasks

/// What the check of a plan says, and what to do about it.
enum PlanCheckWording {
    static func noActivity(_ title: String) -> Wording {
        Wording("Indsatsområdet »\(title)« er valgt, men har ingen aktivitet.", en: "The focus area “\(title)” is chosen but has no activity.")
    }
    static let addActivity = Wording(
        "Tilføj mindst én aktivitet, eller tag indsatsområdet ud af planen.", en: "Add at least one activity, or take the focus area out of the plan.")

    static func noResponsible(_ title: String) -> Wording {
        Wording("Ingen er ansvarlig for aktiviteten »\(title)«.", en: "Nobody is responsible for the activity “\(title)”.")
    }
    static let chooseResponsible = Wording("Vælg det forum eller den myndighed, der er ansvarlig.", en: "Choose the forum or authority that is responsible.")

    static func noDeadline(_ activity: Activity) -> Wording {
        activity.isOngoing == true
            ? Wording(
                "Aktiviteten »\(activity.title)« er løbende, men det står ikke, hvornår den vurderes igen.",
                en: "The activity “\(activity.title)” is ongoing, but it does not say when it is reviewed again.")
            : Wording(
                "Hverken aktiviteten »\(activity.title)« eller dens handlinger har en frist.",
                en: "Neither the activity “\(activity.title)” nor its actions have a deadline.")
    }
    static let giveDeadline = Wording(
        "Giv aktiviteten en frist. Er den løbende, så skriv, hvornår den vurderes igen.",
        en: "Give the activity a deadline. If it is ongoing, write when it is reviewed again.")

    static func noCard(_ name: String, for title: String) -> Wording {
        Wording(
            "»\(name)« er ansvarlig for aktiviteten »\(title)«, men er hverken oprettet som forum eller myndighed.",
            en: "“\(name)” is responsible for the activity “\(title)” but has no forum card and is no authority.")
    }
    static let giveCard = Wording(
        "Opret forummet, eller vælg et forum eller en myndighed, der findes.",
        en: "Make a card for the forum, or choose a forum or authority that exists.")

    static func nobody(_ action: Assignment, in title: String) -> Wording {
        Wording(
            "En handling i aktiviteten »\(title)« har fristen \(action.due?.long(in: .danish) ?? ""), men ingen person eller stilling.",
            en: "An action of the activity “\(title)” has the deadline \(action.due?.long(in: .english) ?? "") but no person or post.")
    }
    static let namePerson = Wording("Skriv, hvem der gør det, eller hvilken stilling der gør det.", en: "Write who does it, or which post does it.")

    static func areaMissing(_ title: String) -> Wording {
        Wording("Kredsens indsatsområde »\(title)« er ikke med i planen.", en: "The district's focus area “\(title)” is not in the plan.")
    }
    static let addArea = Wording(
        "Tilføj indsatsområdet, og vælg, at det udmønter kredsens.", en: "Add the focus area, and choose that it carries out the district's.")
    static func taskMissing(_ title: String) -> Wording {
        Wording("Planen svarer ikke på kredsens opgave »\(title)«.", en: "The plan does not answer the district's task “\(title)”.")
    }
    static let answerTask = Wording(
        "Tilføj en aktivitet, der svarer på opgaven, eller skriv, hvorfor den ikke er relevant her.",
        en: "Add an activity that answers the task, or write why it is not relevant here.")

    static func notEvaluated(_ title: String) -> Wording {
        Wording("Planen viderefører noget fra »\(title)«, som ikke er evalueret.", en: "The plan carries on something from “\(title)”, which is not evaluated.")
    }
    static let evaluateFirst = Wording(
        "Evaluér den forrige plan, så I ved, hvad der er værd at føre videre.", en: "Evaluate the previous plan, so that you know what is worth carrying on.")

    static func recognisable(_ trace: IdentifiableText.Trace, in title: String) -> Wording {
        switch trace {
        case .personNumber:
            Wording("En offentlig tekst under »\(title)« ligner et cpr-nummer.", en: "A public text under “\(title)” looks like a civil registration number.")
        case .email: Wording("En offentlig tekst under »\(title)« indeholder en e-mailadresse.", en: "A public text under “\(title)” holds an e-mail address.")
        case .phone: Wording("En offentlig tekst under »\(title)« indeholder et telefonnummer.", en: "A public text under “\(title)” holds a telephone number.")
        case .group(let words):
            Wording(
                "En lille gruppe kan måske genkendes i teksten under »\(title)«: »\(words)«.",
                en: "A small group could perhaps be recognised in the text under “\(title)”: “\(words)”.")
        }
    }
    static func rewrite(_ trace: IdentifiableText.Trace) -> Wording {
        switch trace {
        case .personNumber:
            Wording(
                "Tag nummeret ud med det samme, og bed om, at det slettes af historikken.",
                en: "Take the number out at once, and ask that it be erased from the history.")
        case .email, .phone:
            Wording(
                "Skriv forummet eller stillingen i stedet. Kontaktoplysninger hører hjemme på forummets side.",
                en: "Write the forum or the post instead. Contact details belong on the forum's card.")
        case .group:
            Wording(
                "Skriv om formålet og indsatsen i stedet for at beskrive dem, det handler om.",
                en: "Write about the purpose and the effort instead of describing those whom it is about.")
        }
    }
}
