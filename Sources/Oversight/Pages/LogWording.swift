import Access
import Kernel

/// Words of the log.
enum LogWording {
    static let title = Wording("Loggen", en: "The log")
    static func lead(_ authority: String) -> Wording {
        Wording(
            "Her står, hvad folk fra \(authority) har gjort, set og fået afslag på i Rygrad. Andre myndigheders folk er ikke med. Du ser ikke indholdet af planer og tekster.",
            en: "Here is what people of \(authority) did, saw and were refused in Rygrad. People of other authorities are not here. You do not see the content of plans and texts.")
    }
    static let logged = Wording("Hver gang du åbner loggen, bliver det også skrevet i den.", en: "Each time you open the log, that is written in it too.")
    static let samples = Wording("Stikprøver", en: "Spot checks")
    static let insight = Wording("Indsigt i loggen", en: "Access requests")
    static let breaches = Wording("Brud på persondatasikkerheden", en: "Breaches of personal data security")
    static let alarms = Wording("Alarmer", en: "Alarms")
    static let period = Wording("Periode", en: "Period")
    static let person = Wording("Person", en: "Person")
    static let everybody = Wording("Alle", en: "Everybody")
    static let what = Wording("Hvad", en: "What")
    static let everything = Wording("Alt", en: "Everything")
    static let show = Wording("Vis", en: "Show")
    static let none = Wording("Der er ingen poster i den periode. Vælg en længere periode eller færre krav.", en: "There are no entries in that period. Choose a longer period or ask for less.")
    static let entries = Wording("Poster i loggen, de nyeste først", en: "Entries of the log, the newest first")
    static let older = Wording("Ældre poster", en: "Older entries")
    static let refused = Wording("Afvist", en: "Refused")
    static let purpose = Wording("Formål", en: "Purpose")
    static let onBehalf = Wording("På vegne af", en: "On behalf of")
    static let deputy = Wording("Stedfortræder", en: "Deputy")
    static let editor = Wording("Redaktør", en: "Editor")
    static let unknown = Wording("Ukendt", en: "Unknown")
    static let gone = Wording("noget, der ikke findes længere", en: "something that is no longer there")
    static let number = Wording("Post nr.", en: "Entry no.")
    static let when = Wording("Tid", en: "Time")
    static let who = Wording("Hvem", en: "Who")
    static let about = Wording("Om", en: "About")
    static let otherAuthority = Wording("Du er logansvarlig flere steder:", en: "You are log auditor in several places:")

    static func plan(_ name: String) -> Wording { Wording("planen, \(name)", en: "the plan, \(name)") }

    static func what(_ what: LogFilter.What) -> Wording {
        switch what {
        case .looks: Wording("Opslag, der logges", en: "Look-ups that are logged")
        case .changes: Wording("Ændringer", en: "Changes")
        case .signIns: Wording("Log ind og log ud", en: "Signing in and out")
        case .refused: Wording("Afvist", en: "Refused")
        }
    }

    static func last(days: Int) -> Wording { Wording("De seneste \(days) dage", en: "The last \(days) days") }
}
