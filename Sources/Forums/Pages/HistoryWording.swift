import Kernel
import Web

enum HistoryWording {
    static let title = Wording("Historik", en: "History")
    static func lead(_ name: String) -> Wording {
        Wording(
            "Hvem der har ændret oplysningerne om \(name) og dets medlemmer, og hvad der stod før.",
            en: "Who changed what is said of \(name) and its members, and what it said before.")
    }
    static let none = Wording("Intet er ændret, siden forummet blev læst ind.", en: "Nothing has been changed since the forum was imported.")
    static let system = Wording("Indlæst fra en fil", en: "Imported from a file")
    static let forumAdded = Wording("Oprettede forummet", en: "Set up the forum")
    static let forumChanged = Wording("Rettede oplysningerne om forummet", en: "Edited what is said of the forum")
    static let forumRemoved = Wording("Fjernede forummet", en: "Removed the forum")
    static func seatAdded(_ name: String) -> Wording { Wording("Gav \(name) en plads", en: "Gave \(name) a seat") }
    static func seatChanged(_ name: String) -> Wording { Wording("Rettede pladsen for \(name)", en: "Edited the seat of \(name)") }
    static func seatRemoved(_ name: String) -> Wording { Wording("Fjernede den kommende plads for \(name)", en: "Removed the future seat of \(name)") }
    static func editorNamed(_ name: String) -> Wording { Wording("Udpegede \(name) som redaktør", en: "Named \(name) an editor") }
    static func editorEnded(_ name: String) -> Wording { Wording("Lod \(name) slutte som redaktør", en: "Ended \(name) as an editor") }
    static func deputyNamed(_ name: String) -> Wording { Wording("Udpegede \(name) som stedfortræder for en dag", en: "Named \(name) a deputy for a day") }
    static func deputyRemoved(_ name: String) -> Wording { Wording("Fjernede \(name) som stedfortræder", en: "Removed \(name) as a deputy") }
    static let membersConfirmed = Wording("Bekræftede, at medlemmerne er rigtige", en: "Confirmed that the members are right")
    static let purged = Wording(
        "Teksten er slettet. Historikken siger kun, at der var en ændring.", en: "The text is erased. The history only says that there was a change.")
    static let older = Wording("Vis ældre ændringer", en: "Show older changes")
    static let before = Wording("Før", en: "Before")
    static let after = Wording("Nu", en: "Now")
    static let yes = Wording("Ja", en: "Yes")

    /// What a field of a card or a seat is called.
    static func name(of key: String) -> Wording {
        switch key {
        case "name": ForumWording.name
        case "kind": ForumWording.kind
        case "municipality": ForumWording.municipality
        case "parent": ForumWording.parent
        case "reports-to": ForumWording.reportsTo
        case "subject": ForumWording.subject
        case "purpose": ForumWording.purpose
        case "participants": ForumWording.participants
        case "plans": ForumWording.plans
        case "plan-name": ForumWording.planName
        case "interfaces": ForumWording.interfaces
        case "legal-basis": ForumWording.legalBasis
        case "cadence": ForumWording.meets
        case "handles-persons": SheetWording.handlesPersons
        case "records": ForumWording.filed
        case "members": MemberWording.members
        case "authority": Wording("Myndighed", en: "Authority")
        case "system": Wording("Journalsystem", en: "Record system")
        case "case-number": Wording("Sagsnummer", en: "Case number")
        case "class": Wording("Emne", en: "Class")
        case "person": SeatWording.person
        case "roles": SeatWording.roles
        case "from": SeatWording.from
        case "to": SeatWording.to
        case "substitute-for": SeatWording.substituteFor
        case "public": SeatWording.isPublic
        case "member": NamingWording.member
        case "day": Wording("Dag", en: "Day")
        case "remark": ConfirmationWording.remark
        default: .verbatim(key)
        }
    }
}
