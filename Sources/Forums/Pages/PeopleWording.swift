import Kernel

enum PeopleWording {
    static let thenSeat = Wording("Når personen er oprettet, kommer du tilbage og giver pladsen.", en: "When the person is added you come back and give the seat.")
    static let nameTaken = Wording("Der er allerede en person med det navn. Sæt fluebenet, hvis det er en anden", en: "There is a person of that name already. Tick the box if this is somebody else")
    static let isAnother = Wording("Det er en anden person med samme navn", en: "This is another person of the same name")
    static func namesake(_ who: String) -> Wording { Wording("På listen står: \(who)", en: "On the list: \(who)") }
    static let people = Wording("Personer", en: "People")
    static let lead = Wording(
        "Alle, der deltager i samarbejdet i politikredsen. Listen vises kun for dem selv.",
        en: "Everyone who takes part in the cooperation in the police district. The list is shown only to themselves.")
    static let search = Wording("Navn, titel eller myndighed", en: "Name, title or authority")
    static let inForum = Wording("Forum", en: "Forum")
    static let noneFound = Wording("Ingen personer passer til det, du har valgt.", en: "No people fit what you chose.")
    static func shown(_ count: Int, of total: Int) -> Wording {
        count == total ? Wording("\(total) personer", en: "\(total) people") : Wording("\(count) af \(total) personer", en: "\(count) of \(total) people")
    }
    static let title = Wording("Titel", en: "Title")
    static let authority = Wording("Myndighed", en: "Authority")
    static let email = Wording("E-mail", en: "E-mail")
    static let phone = Wording("Telefon", en: "Telephone")
    static let seats = Wording("Pladser i fora", en: "Seats in forums")
    static let seatsToday = Wording("Sidder i", en: "Sits in")
    static let seatsComing = Wording("Begynder senere", en: "Begins later")
    static let seatsFormer = Wording("Tidligere", en: "Before")
    static let noSeats = Wording("Sidder ikke i noget forum i dag.", en: "Sits in no forum today.")
    static let add = Wording("Opret en person", en: "Add a person")
    static let edit = Wording("Ret personen", en: "Edit the person")
    static let save = Wording("Opret personen", en: "Add the person")
    static let nameMissing = Wording("Skriv personens navn", en: "Write the person's name")
    static let titleHint = Wording("Stillingen, for eksempel »SSP-konsulent«", en: "The post, for example “SSP-konsulent”")
    static let emailHint = Wording("Adressen på arbejdet", en: "The address at work")
    static let emailWrong = Wording("E-mailadressen skal se ud som navn@example.dk", en: "The e-mail address must look like name@example.dk")
    static let phoneHint = Wording("Nummeret på arbejdet", en: "The number at work")
    static let phoneWrong = Wording(
        "Telefonnummeret skal være mindst 8 cifre, for eksempel 70 12 34 56", en: "The telephone number must have at least 8 digits, for example 70 12 34 56")
    static let own = Wording("Min side", en: "My page")
    static let ownContact = Wording("Mine kontaktoplysninger", en: "My contact details")
    static let editContact = Wording("Ret e-mail og telefon", en: "Edit e-mail and telephone")
    static let language = Wording("Sprog", en: "Language")
    static let languageExplained = Wording("Valget huskes i denne browser.", en: "The choice is remembered in this browser.")
    static let access = Wording("Adgang", en: "Access")
    static let sessions = Wording("Her er du logget ind", en: "Where you are signed in")
    static let ownAccess = Wording("Adgangskode og engangskoder", en: "Password and one-time codes")
    static let broken = Wording("Adressen kan ikke være rigtig", en: "The address cannot be right")
}
