import Kernel

enum ForumWording {
    static let forums = Wording("Fora", en: "Forums")
    static let forumsLead = Wording(
        "Her mødes politi, kommuner og andre for at forebygge kriminalitet.", en: "Where police, municipalities and others meet to prevent crime.")
    static let wholeDistrict = Wording("Hele politikredsen", en: "The whole police district")
    static let all = Wording("Alle", en: "All")
    static let show = Wording("Vis", en: "Show")
    static let showAll = Wording("Vis alle", en: "Show all")
    static let municipality = Wording("Kommune", en: "Municipality")
    static let kind = Wording("Type", en: "Kind")
    static let name = Wording("Navn", en: "Name")
    static let forum = Wording("Forum", en: "Forum")
    static let meets = Wording("Mødes", en: "Meets")
    static let notStated = Wording("Det er ikke oplyst, hvor tit forummet mødes", en: "It is not stated how often the forum meets")
    static let noneFound = Wording("Ingen fora passer til det, du har valgt.", en: "No forums fit what you chose.")
    static func shown(_ count: Int, of total: Int) -> Wording {
        if count == total { return Wording("\(total) fora", en: "\(total) forums") }
        return Wording("\(count) af \(total) fora", en: "\(count) of \(total) forums")
    }

    static let subject = Wording("Emne", en: "Subject")
    static let purpose = Wording("Formål", en: "Purpose")
    static let legalBasis = Wording("Retsgrundlag", en: "Legal basis")
    static let participants = Wording("Deltagere", en: "Participants")
    static let plans = Wording("Planer", en: "Plans")
    static let planName = Wording("Planens navn", en: "Name of its plan")
    static let interfaces = Wording("Snitflader", en: "Interfaces")
    static let reportsTo = Wording("Melder også tilbage til", en: "Also reports to")
    static let parent = Wording("Hører under", en: "Belongs under")
    static let children = Wording("Fora herunder", en: "Forums below")
    static let place = Wording("Plads i samarbejdet", en: "Place in the cooperation")
    static let filed = Wording("Journaliseret hos", en: "Filed with")
    static let filedNote = Wording("Vises kun for forummets egne og dem, det hører under.", en: "Shown only to the forum's own people and to those above it.")
    static let aboutPersons = Wording("Arbejder også med enkeltpersoner", en: "Also works with single persons")
    static let card = Wording("Om forummet", en: "About the forum")
    static let edit = Wording("Ret oplysningerne om forummet", en: "Edit what is said of the forum")
    static let history = Wording("Historik", en: "History")
    static let newBelow = Wording("Opret et forum herunder", en: "Set up a forum below")
    static let add = Wording("Tilføj", en: "Add")
    static let change = Wording("Ret", en: "Edit")
    static let remove = Wording("Fjern", en: "Remove")
    static func asStated(_ source: String) -> Wording { Wording("som angivet i \(source)", en: "as stated in “\(source)”") }
    static func inForce(from: Day) -> Wording { Wording("fra \(from.sentence(in: .danish))", en: "from \(from.sentence(in: .english))") }
    static func ended(_ day: Day) -> Wording { Wording("ophørt \(day.sentence(in: .danish))", en: "ended \(day.sentence(in: .english))") }
    static func toMend(_ count: Int) -> Wording {
        Wording(
            count == 1 ? "1 ting om forummet bør rettes" : "\(count) ting om forummet bør rettes",
            en: count == 1 ? "1 thing about the forum needs fixing" : "\(count) things about the forum need fixing")
    }
    static let district = Wording("Politikreds", en: "Police district")
    static let municipalities = Wording("Kommuner", en: "Municipalities")
}

enum MemberWording {
    static let members = Wording("Medlemmer", en: "Members")
    static let add = Wording("Tilføj et medlem", en: "Add a member")
    static let role = Wording("Rolle", en: "Role")
    static let from = Wording("Stilling og myndighed", en: "Position and organisation")
    static let contact = Wording("Kontakt", en: "Contact")
    static let span = Wording("Periode", en: "Period")
    static let changes = Wording("Ændringer", en: "Changes")
    static let coming = Wording("Kommende medlemmer", en: "Future members")
    static let former = Wording("Tidligere medlemmer", en: "Former members")
    static let nobody = Wording("Der er ingen medlemmer i dag.", en: "There are no members today.")
    static let hidden = Wording(
        "Medlemmernes navne vises kun for dem, der deltager i samarbejdet.", en: "The members' names are shown only to those who take part in the cooperation.")
    static let hiddenPersons = Wording(
        "Forummet arbejder med enkeltpersoner. Derfor er medlemmernes navne ikke offentlige.",
        en: "The forum works with single persons. Its members' names are therefore not public.")
    static let someHidden = Wording("Listen viser de medlemmer, hvis navne er offentlige.", en: "The list shows the members whose names are public.")
    static let publicName = Wording("Offentligt navn", en: "Public name")
    static func substitute(for name: String?) -> Wording {
        name.map { Wording("Fast stedfortræder for \($0)", en: "Permanent substitute for \($0)") } ?? Wording("Fast stedfortræder", en: "Permanent substitute")
    }
    static func since(_ day: Day) -> Wording { Wording("siden \(day.long(in: .danish))", en: "since \(day.long(in: .english))") }
    static func beginning(_ day: Day) -> Wording { Wording("fra \(day.long(in: .danish))", en: "from \(day.long(in: .english))") }
    static func since(shown day: Day) -> Wording { Wording("siden \(day.short(in: .danish))", en: "since \(day.short(in: .english))") }
    static func from(_ day: Day) -> Wording { Wording("fra \(day.short(in: .danish))", en: "from \(day.short(in: .english))") }
    static func until(shown day: Day) -> Wording { Wording("til og med \(day.short(in: .danish))", en: "until \(day.short(in: .english))") }
    static func until(_ day: Day) -> Wording { Wording("til og med \(day.long(in: .danish))", en: "until \(day.long(in: .english))") }
    static let endToday = Wording("Slut i dag", en: "End today")
    static let noContact = Wording("Ingen kontaktoplysninger", en: "No contact details")
}
