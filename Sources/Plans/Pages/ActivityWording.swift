import Kernel
import Tasks

enum ActivityWording {
    static let whyNotHere = Wording("Hvorfor er det ikke relevant her?", en: "Why is it not relevant here?")
    static let actions = Wording("Handlinger", en: "Actions")
    static let hadNoActions = Wording("Aktiviteten har ingen handlinger.", en: "The activity has no actions.")
    static let hadNoAnswers = Wording("Ingen lokal plan svarede.", en: "No local plan answered.")
    static let noActions = Wording("Ingen handlinger endnu. En handling siger, hvad der skal gøres, af hvem og hvornår.", en: "No actions yet. An action says what is to be done, by whom and when.")
    static let addAction = Wording("Tilføj en handling", en: "Add an action")
    static let who = Wording("Hvem", en: "Who")
    static let change = Wording("Ret", en: "Edit")
    static let edit = Wording("Ret", en: "Edit")
    static let markDone = Wording("Meld gjort", en: "Mark done")
    static let undo = Wording("Fortryd", en: "Undo")
    static let milestones = Wording("Milepæle", en: "Milestones")
    static let reached = Wording("Nået", en: "Reached")
    static let successCriteria = Wording("Hvornår er det lykkedes?", en: "When has it succeeded?")
    static let answers = Wording("Kommunernes svar", en: "The municipalities' answers")
    static let noAnswers = Wording("Ingen lokal plan har svaret endnu.", en: "No local plan has answered yet.")
    static let area = Wording("Indsatsområde", en: "Focus area")
    static let partners = Wording("Sammen med", en: "Together with")
    static let targetGroup = Wording("Målgruppe", en: "Target group")
    static let level = Wording("Forebyggelses\u{AD}niveau", en: "Level of prevention")
    static let from = Wording("Begynder", en: "Begins")
    static let runs = Wording("Forløb", en: "Runs")
    static let review = Wording("Vurderes igen", en: "Reviewed again")
    static let budget = Wording("Ressourcer", en: "Resources")
    static let hours = Wording("timer", en: "hours")
    static let answersTask = Wording("Svarer på", en: "Answers")
    static let editActivity = Wording("Ret aktiviteten", en: "Edit the activity")
    static let remove = Wording("Fjern aktiviteten", en: "Remove the activity")
    static let setStatus = Wording("Sæt status på", en: "Set the status of")
    static func release(_ status: Activity.Status) -> Wording {
        Wording("Offentliggør status »\(status.name[.danish])«", en: "Release the status “\(status.name[.english])”")
    }
    static let notReleased = Wording("Status er ikke offentliggjort", en: "The status is not released")
    static func publicStatus(_ status: Activity.Status, _ date: Day?) -> Wording {
        Wording(
            "Offentligt: \(status.name[.danish])" + (date.map { " (\($0.short(in: .danish)))" } ?? ""),
            en: "Public: \(status.name[.english])" + (date.map { " (\($0.short(in: .english)))" } ?? ""))
    }
}

extension Assignment.Status {
    var name: Wording {
        switch self {
        case .open: Wording("Åben", en: "Open")
        case .done: Wording("Gjort", en: "Done")
        case .dropped: Wording("Opgivet", en: "Dropped")
        }
    }
}
