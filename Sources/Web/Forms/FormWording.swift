package import Kernel

package enum FormWording {
    static let personNumber = Wording(
        "Teksten indeholder noget, der ligner et cpr-nummer. Cifrene er skjult. Skriv uden personoplysninger",
        en: "The text holds something that looks like a civil registration number. The digits are hidden. Write without personal data")
    static func tooLong(_ label: Wording, max: Int, typed: Int) -> Wording {
        Wording(
            "»\(label[.danish])« må højst være \(Figures.whole(max, in: .danish)) tegn. Du har skrevet \(Figures.whole(typed, in: .danish))",
            en: "“\(label[.english])” may be at most \(Figures.whole(max, in: .english)) characters. You have written \(Figures.whole(typed, in: .english))")
    }
    static func noSuchDate(_ label: Wording) -> Wording {
        Wording("Skriv en dato, der findes, i »\(label[.danish])«, for eksempel 5 12 2026", en: "Write a date that exists in “\(label[.english])”, for example 5 12 2026")
    }
    static func yearMissing(_ label: Wording) -> Wording {
        Wording("»\(label[.danish])« mangler et årstal", en: "“\(label[.english])” lacks a year")
    }
    static func noSuchPeriod(_ label: Wording) -> Wording {
        Wording(
            "Skriv et år, et kvartal eller en måned i »\(label[.danish])«, for eksempel 2026, 3. kvartal 2026 eller juli 2026",
            en: "Write a year, a quarter or a month in “\(label[.english])”, for example 2026, Q3 2026 or July 2026")
    }
    static func noNumber(_ label: Wording) -> Wording {
        Wording("»\(label[.danish])« skal være et tal, for eksempel 12 eller 12,5", en: "“\(label[.english])” must be a number, for example 12 or 12.5")
    }
    static func noWhole(_ label: Wording) -> Wording {
        Wording("»\(label[.danish])« skal være et helt tal, for eksempel 12", en: "“\(label[.english])” must be a whole number, for example 12")
    }
    static func chooseFromList(_ label: Wording) -> Wording {
        Wording("Vælg »\(label[.danish])« på listen", en: "Choose “\(label[.english])” from the list")
    }
    static func summary(_ count: Int) -> Wording {
        Wording("Der er \(count) fejl på siden", en: count == 1 ? "There is 1 error on the page" : "There are \(count) errors on the page")
    }
    static let error = Wording("Fejl: ", en: "Error: ")
    static let day = Wording("Dag", en: "Day")
    static let month = Wording("Måned", en: "Month")
    static let year = Wording("År", en: "Year")
    static let dateHint = Wording("For eksempel 5 12 2026", en: "For example 5 12 2026")
    static let periodHint = Wording("For eksempel 2026, 3. kvartal 2026 eller juli 2026", en: "For example 2026, Q3 2026 or July 2026")
    static let chaptersHint = Wording(
        "Begynd hvert kapitel med en linje med # og kapitlets titel, for eksempel »# Det ser vi«. Skriv teksten nedenunder.",
        en: "Begin each chapter with a line of # and its title, for example “# What we see”. Write the text beneath.")
    static let chapterWithoutTitle = Wording("Begynd med en linje med # og kapitlets titel", en: "Begin with a line of # and the chapter's title")
    static let linesHint = Wording("Skriv én på hver linje", en: "Write one on each line")
    package static let optional = Wording("(frivillig)", en: "(optional)")
    static let notChosen = Wording("Ikke valgt", en: "Not chosen")
    static let yes = Wording("Ja", en: "Yes")
    static let save = Wording("Gem", en: "Save")
    package static let cancel = Wording("Fortryd", en: "Cancel")
    static func changedMeanwhile(by name: String) -> Wording {
        Wording("\(name) har rettet det samme, mens du skrev", en: "\(name) changed the same while you were writing")
    }
    static let chooseBelow = Wording(
        "Intet er gemt endnu, og intet er gået tabt. Vælg for hvert felt, hvilken tekst der skal gælde, og gem igen.",
        en: "Nothing is saved yet, and nothing is lost. Choose for each field which text shall stand, and save again.")
    static let mine = Wording("Min tekst", en: "My text")
    static let theirs = Wording("teksten, som den står nu", en: "the text as it stands now")
    static let conflict = Wording("To har rettet: ", en: "Two have changed: ")
    static let useTheirs = Wording("Behold den, der står nu", en: "Keep the one that stands now")
    static let useMine = Wording("Brug min (du kan rette den)", en: "Use mine (you can change it)")
    static let empty = Wording("(tomt)", en: "(empty)")
}
