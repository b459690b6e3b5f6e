import Kernel

/// What is said about single rows of a pasted table.
enum PasteWording {
    static let noArea = Wording("Rækken hører ikke til noget indsatsområde og springes over.", en: "The row belongs to no focus area and is left out.")
    static let noActivity = Wording("Rækken har ingen aktivitet og springes over.", en: "The row has no activity and is left out.")
    static let known = Wording(
        "Aktiviteten findes allerede i planen, så rækken springes over.", en: "The activity is already in the plan, so the row is left out.")
    static let aimOfExisting = Wording(
        "Indsatsområdet findes allerede, og dets mål bliver stående, som det er.", en: "The focus area exists already, and its aim stays as it is.")
    static let actionAsTitle = Wording(
        "Rækken har ingen aktivitet. Handlingens ord bliver også aktivitetens titel.",
        en: "The row has no activity. The action's words become the activity's title too.")
    static let shortened = Wording("Titlen er for lang og bliver forkortet.", en: "The title is too long and is shortened.")
    static func unknownResponsible(_ words: String) -> Wording {
        Wording(
            "»\(words)« er ikke et forum eller en myndighed, vi kender, og bliver stående som tekst.",
            en: "“\(words)” is no forum or authority that we know, and stays as text.")
    }
    static func unknownStatus(_ text: String) -> Wording {
        Wording("Status »\(text)« kendes ikke og sættes i beskrivelsen.", en: "The status “\(text)” is not known and goes into the description.")
    }
    static func unreadableDeadline(_ text: String) -> Wording {
        Wording("»\(text)« kan ikke læses som en dato og bliver stående som tekst.", en: "“\(text)” cannot be read as a date and stays as text.")
    }
    static func unknownPerson(_ name: String) -> Wording {
        Wording(
            "»\(name)« har ikke en plads i et forum her. Navnet sættes ikke ind; vælg personen på handlingen bagefter, eller skriv en stilling.",
            en: "“\(name)” has no seat in a forum here. The name is not inserted; choose the person on the action afterwards, or write a post.")
    }
    static func post(_ name: String) -> Wording { Wording("»\(name)« skrives som stilling.", en: "“\(name)” is written as a post.") }
}
